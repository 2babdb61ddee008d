export function load({ params }: { readonly params: { readonly meeting: string } }): { readonly meeting: string } {
  return { meeting: params.meeting };
}
