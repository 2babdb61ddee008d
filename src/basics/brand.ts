declare const brand: unique symbol;

/** A string that was checked or minted for one purpose; it cannot be given where another is asked. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };
