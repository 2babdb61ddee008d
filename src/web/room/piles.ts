import type { Note } from '../../engine/note.ts';
import { type Pile, piles } from '../../methods/structure.ts';

export interface PileOfNotes {
  /** Undefined for what the presenter laid on no pile. */
  readonly pile: Pile | undefined;
  readonly notes: readonly Note[];
}

/** Cards as the presenter laid them down, warm first; a pile without any is left out. */
export function pilesOf(notes: readonly Note[]): readonly PileOfNotes[] {
  return [...piles, undefined]
    .map((pile) => ({ pile, notes: notes.filter((note) => note.pile === pile) }))
    .filter((group) => group.notes.length > 0);
}
