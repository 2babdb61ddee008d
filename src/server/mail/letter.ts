/** A mail as its writer leaves it: words alone. `compose` makes text and HTML of it. */
export interface Letter {
  readonly subject: string;
  /** A paragraph each. */
  readonly lines: readonly string[];
  readonly link?: { readonly label: string; readonly path: string };
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}
