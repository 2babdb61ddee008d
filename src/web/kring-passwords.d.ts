/** Made while the pages are built; see `tools/password-plugin.ts`. */
declare module 'virtual:kring-passwords' {
  /** Base64 of four bytes for each password, the lowest first: `shortHash` of how it is folded. */
  export const hashes: string;
}
