/** Made from the files of the lenses while the pages are built; see `tools/lens-plugin.ts`. */
declare module 'virtual:kring-lenses' {
  import type { Activity, LensId } from '../methods/structure.ts';
  import type { Language } from '../methods/texts.ts';

  /** In the order of their ids. */
  export const lenses: readonly {
    readonly id: LensId;
    readonly over: readonly Activity[];
    readonly names: Readonly<Record<Language, string>>;
  }[];
}
