import { newId } from '../../crypto/ids.ts';
import type { ContentId, Place, SeatId } from '../../engine/ids.ts';
import type { Note } from '../../engine/note.ts';
import { turnsAt } from '../../engine/turns.ts';
import type { Deed } from '../live/sealed-deeds.ts';
import type { TabCircle } from './tab-circle.ts';

/** Does for the seats of the demo what people do, by the same commands. What a visitor wrote is left as it is. */
export class Voices {
  readonly #circle: TabCircle;
  /** The texts that were written here, and not by a visitor. */
  readonly #own = new Set<ContentId>();

  constructor(circle: TabCircle) {
    this.#circle = circle;
  }

  /** Seals it, to be brought later; undefined where a visitor wrote already. */
  async note(by: SeatId, place: Place, text: string): Promise<Deed | undefined> {
    const before = this.noteOf(by, place);
    if (before !== undefined && !this.#own.has(before.content)) return undefined;
    const note = before?.id ?? newId<'NoteId'>();
    const words = { by, note, place, revision: (before?.revision ?? 0) + 1, text };
    const deed = await this.#circle.deeds.writeNote(words, 'note');
    return deed.ok ? deed.value : undefined;
  }

  bring(by: SeatId, deed: Deed): void {
    if (deed.place !== undefined) this.#own.add(deed.place.content);
    this.#circle.bring(by, deed);
  }

  async write(by: SeatId, place: Place, text: string): Promise<void> {
    const deed = await this.note(by, place, text);
    if (deed !== undefined) this.bring(by, deed);
  }

  async writeOutcome(by: SeatId, place: Place, text: string): Promise<void> {
    const words = { by, note: newId<'NoteId'>(), place, revision: 1, text };
    await this.#circle.say(by, this.#circle.deeds.writeOutcome(words));
  }

  done(by: SeatId, how: 'done' | 'paper'): void {
    this.#circle.act(by, { kind: 'mark', how });
  }

  /** Opens what this seat wrote there, if it did. Whether the words are those that stand in the story. */
  readOut(by: SeatId, place: Place | undefined): boolean {
    const note = place && this.noteOf(by, place);
    if (note === undefined) return true;
    this.#circle.act(by, { kind: 'readOut', note: note.id });
    return this.#own.has(note.content);
  }

  endTurn(by: SeatId): void {
    if (turnsAt(this.#circle.meeting, 0)?.holder === by)
      this.#circle.act(by, { kind: 'endTurn', table: 0, how: 'spoke' });
  }

  noteOf(by: SeatId, place: Place): Note | undefined {
    const mine = (note: Note): boolean => note.by === by && note.place === place && note.kind === 'note';
    return this.#circle.meeting.notes.find((note) => mine(note) && note.status !== 'struck');
  }
}
