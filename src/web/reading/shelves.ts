import type { MethodId, MethodKind } from '../../methods/structure.ts';
import type { LibraryEntry } from '../live/library.ts';

/** A method with what are variants of it. */
export interface Shelf {
  readonly base: LibraryEntry;
  readonly variants: readonly LibraryEntry[];
}

/**
 * The methods as they are read: each with its variants under it. Of a kind, a base is there as soon as one of the two
 * is of that kind; of what was found, in the order in which it was found.
 */
export function shelves(
  library: readonly LibraryEntry[],
  kind: MethodKind | undefined,
  found: readonly MethodId[] | undefined,
): readonly Shelf[] {
  const isWanted = (entry: LibraryEntry): boolean =>
    (kind === undefined || entry.kind === kind) && (found === undefined || found.includes(entry.id));
  const place = ({ base, variants }: Shelf): number =>
    Math.min(...[base, ...variants].map(({ id }) => found?.indexOf(id) ?? 0).filter((index) => index >= 0));
  return library
    .filter(({ guidance }) => guidance.variantOf === undefined)
    .map((base) => ({ base, variants: library.filter(({ guidance }) => guidance.variantOf === base.id) }))
    .filter(({ base, variants }) => isWanted(base) || variants.some(isWanted))
    .map(({ base, variants }) => ({ base, variants: isWanted(base) ? variants : variants.filter(isWanted) }))
    .sort((one, other) => place(one) - place(other));
}
