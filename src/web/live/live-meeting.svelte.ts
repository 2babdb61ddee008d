import { refused } from '../../basics/result.ts';
import { newId } from '../../crypto/ids.ts';
import { casusOf } from '../../engine/centre.ts';
import type { CasusId, NoteId, Place, SeatId } from '../../engine/ids.ts';
import type { BroughtWords, Casus, SeatKind } from '../../engine/meeting.ts';
import type { Note } from '../../engine/note.ts';
import { noteOf } from '../../engine/notes.ts';
import type { CasusState, SealedFieldId } from '../../methods/structure.ts';
import type { Acted } from './acting.ts';
import type { Slot } from './drafts.ts';
import type { Joining } from './joining.ts';
import { LiveView } from './live-view.svelte.ts';
import { NotePad } from './note-pad.svelte.ts';
import { SealedDeeds, type Sealing } from './sealed-deeds.ts';
import { type Editing, TextEditor } from './text-editor.svelte.ts';

/** At the door nobody has a seat yet. */
const noSeat = '' as SeatId;

/** A live meeting with all that this person can say in it. Made by `enterMeeting` and `enterScreen`. */
export class LiveMeeting extends LiveView {
  readonly #deeds: SealedDeeds;

  constructor(joining: Joining) {
    super(joining);
    this.#deeds = new SealedDeeds(this.id, this.credentials.keys, joining.members?.sign);
  }

  /** Sends what was sealed; its writer reads it at once. */
  async say(sealing: Sealing): Acted {
    const deed = await sealing;
    if (!deed.ok) {
      this.answered(deed.problem);
      return refused(deed.problem);
    }
    const { command, contents, place, text, hand } = deed.value;
    if (place !== undefined) this.vault.hold(place, text, this.authors?.own(place, hand));
    const answer = await this.act(command, contents);
    if (!answer.ok && place !== undefined) this.vault.drop(place.content);
    return answer;
  }

  takeSeat(name: string, as: SeatKind): Acted {
    return this.say(this.#deeds.takeSeat(newId<'SeatId'>(), name.trim(), as));
  }

  /** The chair adds someone without a device. */
  addSeat(name: string): Acted {
    return this.say(this.#deeds.addSeat(newId<'SeatId'>(), name.trim()));
  }

  rename(name: string, seat?: SeatId): Acted {
    const by = seat ?? this.ownSeat;
    if (by === undefined) return notInside();
    return this.say(this.#deeds.rename(by, name.trim(), this.#actingFor(seat).for));
  }

  /** Without `note` it is a new one. */
  writeNote(place: Place, text: string, as: 'note' | 'private', note: NoteId = newId<'NoteId'>()): Acted {
    const by = this.ownSeat;
    if (by === undefined) return notInside();
    return this.say(this.#deeds.writeNote({ by, note, place, revision: this.#nextRevision(note), text }, as));
  }

  writeOutcome(place: Place, text: string, note: NoteId = newId<'NoteId'>()): Acted {
    const by = this.ownSeat;
    if (by === undefined) return notInside();
    return this.say(this.#deeds.writeOutcome({ by, note, place, revision: this.#nextRevision(note), text }));
  }

  /** An empty question is none: it can be worded later. `casus`: of one that was prepared, so that it is known again. */
  offerCasus(state: CasusState, question: string, seat?: SeatId, casus: CasusId = newId<'CasusId'>()): Acted {
    const by = seat ?? this.ownSeat;
    if (by === undefined) return notInside();
    const words = { by, casus, revision: 1, text: question.trim(), ...this.#actingFor(seat) };
    return this.say(this.#deeds.offerCasus(words, state));
  }

  wordQuestion(casus: CasusId, text: string, seat?: SeatId): Acted {
    const by = seat ?? this.ownSeat;
    if (by === undefined) return notInside();
    const known = this.#casus(casus);
    const revision = ((known?.questionToCome ?? known?.question)?.revision ?? 0) + 1;
    return this.say(this.#deeds.wordQuestion({ by, casus, revision, text, ...this.#actingFor(seat) }));
  }

  sealField(casus: CasusId, field: SealedFieldId, text: string): Acted {
    const by = this.ownSeat;
    if (by === undefined) return notInside();
    const revision = (this.#casus(casus)?.sealed.find((part) => part.field === field)?.revision ?? 0) + 1;
    return this.say(this.#deeds.sealField({ by, casus, revision, text }, field));
  }

  insertExercise(title: string, seconds: number): Acted {
    return this.say(this.#deeds.insertExercise(title.trim(), seconds));
  }

  /** One piece of the words of a method that was made here. */
  bringWords(words: Omit<BroughtWords, 'content'>, text: string): Acted {
    return this.say(this.#deeds.bringWords(words, text));
  }

  /** Own boxes to write in at a place, kept as drafts and saved as shut notes by themselves. Close it when done. */
  notePad(place: Place, as: 'note' | 'private', upTo: number): NotePad {
    const slot = `${as}/${place}/`;
    const saved = this.meeting.notes.filter((note) => isMine(note, this.ownSeat, place, as)).map(({ id }) => id);
    const unsent = this.#unsent(slot).filter((note) => !saved.includes(note));
    return new NotePad({
      upTo,
      notes: [...saved, ...unsent],
      editor: (note) => this.#noteEditor(slot, place, as, note),
    });
  }

  /** These boxes are sent by `editor.send()` only; what is not sent yet survives a refresh. */
  outcomeEditor(place: Place, note?: NoteId): TextEditor {
    const slot = `outcome/${place}/`;
    const which = note ?? this.#unsent(slot)[0] ?? newId<'NoteId'>();
    return this.#editor(slot + which, {
      sends: 'onRequest',
      known: () => this.#textOfNote(which),
      send: (text) => this.writeOutcome(place, text, which),
    });
  }

  questionEditor(casus: CasusId, seat?: SeatId): TextEditor {
    return this.#editor(`question/${casus}`, {
      sends: 'onRequest',
      known: () => {
        const known = this.#casus(casus);
        return this.text((known?.questionToCome ?? known?.question)?.content);
      },
      send: (text) => this.wordQuestion(casus, text, seat),
    });
  }

  fieldEditor(casus: CasusId, field: SealedFieldId): TextEditor {
    return this.#editor(`field/${casus}/${field}`, {
      sends: 'onRequest',
      known: () => this.text(this.#casus(casus)?.sealed.find((part) => part.field === field)?.content),
      send: (text) => this.sealField(casus, field, text),
    });
  }

  /** Words for oneself, not yet kept anywhere else: sealed in this browser, until the meeting is erased. */
  readAside(slot: Slot): Promise<string | undefined> {
    return this.joining.drafts.read(this.ownSeat ?? noSeat, slot);
  }

  layAside(slot: Slot, text: string): void {
    const { drafts } = this.joining;
    const seat = this.ownSeat ?? noSeat;
    if (text === '') drafts.drop(seat, slot);
    else void drafts.keep(seat, slot, text);
  }

  #noteEditor(slot: Slot, place: Place, as: 'note' | 'private', first: NoteId): TextEditor {
    let note = first;
    return this.#editor(slot + first, {
      sends: 'afterRest',
      known: () => this.#textOfNote(note),
      send: (text) => {
        // Emptied before, and so struck: what is written now is another note.
        if (noteOf(this.meeting, note)?.status === 'struck') note = newId<'NoteId'>();
        return this.writeNote(place, text, as, note);
      },
      clear: () => this.act({ kind: 'strike', note }),
    });
  }

  #editor(slot: Slot, editing: Pick<Editing, 'sends' | 'known' | 'send' | 'clear'>): TextEditor {
    const { drafts, around } = this.joining;
    return new TextEditor({ ...editing, seat: this.ownSeat ?? noSeat, slot, drafts, around });
  }

  #unsent(slot: Slot): readonly NoteId[] {
    const slots = this.joining.drafts.slots(this.ownSeat ?? noSeat, slot);
    return slots.map((unsent) => unsent.slice(slot.length) as NoteId);
  }

  /** For oneself is for nobody else: the chair speaks in the own name too. */
  #actingFor(seat: SeatId | undefined): { readonly for?: SeatId } {
    return seat === undefined || seat === this.ownSeat ? {} : { for: seat };
  }

  #casus(id: CasusId): Casus | undefined {
    return casusOf(this.meeting, id);
  }

  #textOfNote(id: NoteId): string | undefined {
    const note = noteOf(this.meeting, id);
    return note === undefined || note.status === 'struck' ? undefined : this.text(note.content);
  }

  #nextRevision(id: NoteId): number {
    return (noteOf(this.meeting, id)?.revision ?? 0) + 1;
  }
}

function isMine(note: Note, seat: SeatId | undefined, place: Place, as: 'note' | 'private'): boolean {
  return note.by === seat && note.place === place && note.kind === as && note.status !== 'struck';
}

function notInside(): Acted {
  return Promise.resolve(refused('notInMeeting'));
}
