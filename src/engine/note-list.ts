import type { NoteId, Place, SeatId } from './ids.ts';
import type { Note } from './note.ts';

/** Where notes stand. Shared by lists of which each begins with all of the shorter ones; it knows the longest. */
interface Index {
  readonly places: Map<NoteId, number>;
  readonly written: Map<Place, Map<SeatId, number[]>>;
}

/**
 * The notes of a meeting, in the order in which they came. A list is never changed: what is added or changed gives
 * another one. It finds a note without looking through all, and grows without being copied: a long meeting has
 * hundreds, and asks several times with every word that somebody writes.
 */
export class NoteList implements Iterable<Note> {
  /** No notes yet. */
  static readonly none = new NoteList([], 0, emptyIndex());
  readonly length: number;
  /** May hold more than `length`: what was added to a list that grew from this one. */
  readonly #notes: Note[];
  readonly #index: Index;

  private constructor(notes: Note[], length: number, index: Index) {
    this.#notes = notes;
    this.length = length;
    this.#index = index;
  }

  [Symbol.iterator](): Iterator<Note> {
    return this.#notes.slice(0, this.length).values();
  }

  get(id: NoteId): Note | undefined {
    const at = this.#index.places.get(id);
    return at === undefined || at >= this.length ? undefined : this.#notes[at];
  }

  /** All notes that one person wrote in one place, in the order in which they came. */
  of(place: Place, seat: SeatId): readonly Note[] {
    const at = this.#index.written.get(place)?.get(seat) ?? [];
    return at.flatMap((index) => (index < this.length ? (this.#notes[index] ?? []) : []));
  }

  /** Not fewer notes than `of` finds, without looking at any. */
  atMost(place: Place, seat: SeatId): number {
    return this.#index.written.get(place)?.get(seat)?.length ?? 0;
  }

  filter(test: (note: Note) => boolean): readonly Note[] {
    return [...this].filter(test);
  }

  find(test: (note: Note) => boolean): Note | undefined {
    return [...this].find(test);
  }

  some(test: (note: Note) => boolean): boolean {
    return [...this].some(test);
  }

  /** With one more note, of an id that is not here yet. */
  add(note: Note): NoteList {
    const isLongest = this.length > 0 && this.#index.places.size === this.length;
    const index = isLongest ? this.#index : indexOf(this);
    put(index, note, this.length);
    const notes = isLongest && this.#notes.length === this.length ? this.#notes : [...this];
    notes.push(note);
    return new NoteList(notes, notes.length, index);
  }

  /** With one note changed, which keeps its id, its writer and its place. */
  change(id: NoteId, update: (note: Note) => Note): NoteList {
    const at = this.#index.places.get(id);
    const note = this.get(id);
    if (at === undefined || note === undefined) return this;
    const notes = this.#notes.slice(0, this.length);
    notes[at] = update(note);
    return new NoteList(notes, this.length, this.#index);
  }

  /** With any of them changed; each keeps its id, its writer and its place. */
  changeAll(update: (note: Note) => Note): NoteList {
    return new NoteList([...this].map(update), this.length, this.#index);
  }
}

function emptyIndex(): Index {
  return { places: new Map(), written: new Map() };
}

function indexOf(notes: NoteList): Index {
  const index = emptyIndex();
  let at = 0;
  for (const note of notes) {
    put(index, note, at);
    at += 1;
  }
  return index;
}

function put({ places, written }: Index, { id, by, place }: Note, at: number): void {
  places.set(id, at);
  const here = written.get(place);
  const own = here?.get(by);
  if (own !== undefined) own.push(at);
  else if (here !== undefined) here.set(by, [at]);
  else written.set(place, new Map([[by, [at]]]));
}
