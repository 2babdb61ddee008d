import type { NoteId, Place, SeatId } from './ids.ts';
import type { Note } from './meeting.ts';

/**
 * A list of notes that is never changed, and still finds a note without looking through all of them: a long meeting
 * has hundreds, and each is asked for several times with every word that somebody writes.
 *
 * Lists that grew from one another share where their notes stand. A list that grew apart may find there what is not its
 * own, so that is always checked.
 */
interface Places {
  readonly of: Map<NoteId, number>;
  readonly at: Map<Place, Map<SeatId, Set<number>>>;
}

const known = new WeakMap<readonly Note[], Places>();

export function findNote(notes: readonly Note[], id: NoteId): Note | undefined {
  const at = placesIn(notes).of.get(id);
  if (at === undefined) return undefined;
  const note = notes[at];
  return note?.id === id ? note : notes.find((one) => one.id === id);
}

/** Not fewer notes than `notesOf` would find, without looking at any. */
export function mostNotesOf(notes: readonly Note[], place: Place, seat: SeatId): number {
  return placesIn(notes).at.get(place)?.get(seat)?.size ?? 0;
}

/** All notes that one person wrote in one place, in no order. */
export function notesOf(notes: readonly Note[], place: Place, seat: SeatId): readonly Note[] {
  const own: Note[] = [];
  for (const at of placesIn(notes).at.get(place)?.get(seat) ?? []) {
    const note = notes[at];
    if (note?.by === seat && note.place === place) own.push(note);
  }
  return own;
}

export function addNote(notes: readonly Note[], note: Note): readonly Note[] {
  const places = placesIn(notes);
  const added = [...notes, note];
  known.set(added, places);
  put(places, note, notes.length);
  return added;
}

/** The same list with one note changed, which keeps its id, its writer and its place. */
export function changeNote(notes: readonly Note[], id: NoteId, update: (note: Note) => Note): readonly Note[] {
  const changed = notes.map((note) => (note.id === id ? update(note) : note));
  known.set(changed, placesIn(notes));
  return changed;
}

function placesIn(notes: readonly Note[]): Places {
  const before = known.get(notes);
  if (before !== undefined) return before;
  const places: Places = { of: new Map(), at: new Map() };
  for (const [at, note] of notes.entries()) put(places, note, at);
  known.set(notes, places);
  return places;
}

function put(places: Places, { id, by, place }: Note, index: number): void {
  places.of.set(id, index);
  const here = places.at.get(place) ?? new Map<SeatId, Set<number>>();
  places.at.set(place, here.set(by, (here.get(by) ?? new Set()).add(index)));
}
