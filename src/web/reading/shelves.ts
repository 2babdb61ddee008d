import type { MethodId, MethodKind } from '../../methods/structure.ts';
import type { Language } from '../../methods/texts.ts';
import type { LibraryEntry } from '../live/library.ts';

/** A method with what are variants of it. */
export interface Shelf {
  readonly base: LibraryEntry;
  readonly variants: readonly LibraryEntry[];
}

/** What somebody who looks round wants to see. Left out, everything. */
export interface Wanted {
  readonly kind?: MethodKind | undefined;
  /** So many minutes at most, in its normal time with the fewest people. */
  readonly most?: number | undefined;
  readonly found?: readonly MethodId[] | undefined;
  /** By the names of which they stand in order. */
  readonly language: Language;
}

/**
 * The methods as they are read: each with its variants under it, by name. A base is there as soon as one of the two is
 * wanted; of what was found, in the order in which it was found.
 */
export function shelves(library: readonly LibraryEntry[], wanted: Wanted): readonly Shelf[] {
  const { kind, most, found, language } = wanted;
  const isWanted = (entry: LibraryEntry): boolean =>
    (kind === undefined || entry.kind === kind) &&
    (most === undefined || entry.minutes.least <= most) &&
    (found === undefined || found.includes(entry.id));
  const place = ({ base, variants }: Shelf): number =>
    Math.min(...[base, ...variants].map(({ id }) => found?.indexOf(id) ?? 0).filter((index) => index >= 0));
  return byName(library, language)
    .filter(({ guidance }) => guidance.variantOf === undefined)
    .map((base) => ({
      base,
      variants: byName(library, language).filter(({ guidance }) => guidance.variantOf === base.id),
    }))
    .filter(({ base, variants }) => isWanted(base) || variants.some(isWanted))
    .map(({ base, variants }) => ({
      base,
      variants: isWanted(base) && most === undefined ? variants : variants.filter(isWanted),
    }))
    .sort((one, other) => place(one) - place(other));
}

/** In the order of the names as they are shown. */
export function byName(library: readonly LibraryEntry[], language: Language): readonly LibraryEntry[] {
  return library.toSorted((one, other) => one.names[language].localeCompare(other.names[language], language));
}
