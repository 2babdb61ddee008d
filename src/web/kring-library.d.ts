/** Made from the method files while the pages are built; see `tools/method-plugin.ts`. */
declare module 'virtual:kring-library' {
  import type { FittedPhase } from '../methods/fit.ts';
  import type { Guidance } from '../methods/guidance.ts';
  import type { MethodId, MethodKind } from '../methods/structure.ts';
  import type { Language } from '../methods/texts.ts';

  /** Every method of the library, the agenda among them, in the order of their ids. */
  export const library: readonly {
    readonly id: MethodId;
    readonly kind: MethodKind;
    readonly names: Readonly<Record<Language, string>>;
    readonly purposes: Readonly<Record<Language, string>>;
    /** At the normal time with the least and the most people. */
    readonly minutes: { readonly least: number; readonly most: number };
    readonly people: { readonly least: number; readonly most: number };
    /** With these an entry is what `chooseMethod` chooses from. */
    readonly phases: readonly FittedPhase[];
    readonly guidance: Guidance;
  }[];
}

declare module 'virtual:kring-search' {
  import type { Searchable } from '../methods/search-methods.ts';

  /** Every method but the agenda, with the words by which it is found. */
  export const searchable: readonly Searchable[];
}
