/** Of a method that is kept as a file: its name, in letters that every computer accepts. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
  return `${words.slice(0, 60) || 'method'}.yaml`;
}
