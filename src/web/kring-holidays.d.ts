/** Worked out while the pages are built; see `tools/holiday-plugin.ts`. */
declare module 'virtual:kring-holidays' {
  import type { Language } from '../methods/texts.ts';

  /** The first and the last day of which they are known. */
  export const known: { readonly first: string; readonly last: string };
  export const publicHolidays: {
    readonly names: readonly Readonly<Record<Language, string>>[];
    /** By place, `NL` or `DE-BY`: the days, each with where its name stands. */
    readonly days: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}
