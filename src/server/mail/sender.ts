/** The address alone, of `Kring <kring@example.org>` as well. */
export function addressOf(from: string | undefined): string {
  return /<([^<>]+)>\s*$/.exec(from ?? '')?.[1] ?? from ?? 'kring@localhost';
}
