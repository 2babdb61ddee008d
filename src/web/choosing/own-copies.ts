import type { LibraryEntry } from '../live/library.ts';
import { isOwn } from '../live/own-id.ts';

/**
 * The library as choosing sees it: an own method that is still what it was copied from belongs to that, so that it
 * takes no second place under it.
 */
export function copiesBesideOriginals(library: readonly LibraryEntry[]): readonly LibraryEntry[] {
  return library.map((entry) => {
    if (!isOwn(entry.id) || entry.guidance.variantOf !== undefined) return entry;
    const original = library.find((other) => !isOwn(other.id) && essence(other) === essence(entry));
    if (original === undefined) return entry;
    return { ...entry, guidance: { ...entry.guidance, variantOf: original.guidance.variantOf ?? original.id } };
  });
}

/** All that tells two methods apart when somebody chooses, but for their names. */
function essence({ kind, people, minutes, purposes, guidance, phases }: LibraryEntry): string {
  const { best, well, not } = guidance.suits;
  return JSON.stringify([
    kind,
    people.least,
    people.most,
    minutes.least,
    minutes.most,
    purposes.nl,
    purposes.en,
    best,
    well,
    not,
    phases.map(({ id }) => id),
  ]);
}
