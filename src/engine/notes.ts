import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import type { StepStructure } from '../methods/structure.ts';
import { casusOf, casusUnderway } from './centre.ts';
import { isHushed, isIn, presenterAt, seatOf, tableOf } from './circle.ts';
import type { Acting, CommandOf } from './command.ts';
import { ownPlace, partAt, phaseAt, placeNow, placeOf, stepNow } from './cursor.ts';
import type { EventOf, MeetingEvent, OpenedNote } from './event.ts';
import type { NoteId, Place, SeatId } from './ids.ts';
import type { Meeting } from './meeting.ts';
import type { Note, NoteKind } from './note.ts';
import { opened, openingOf, openTogether, placeOpenedTogether } from './opened-notes.ts';
import type { Refusal } from './refusal.ts';
import { turnsAt } from './turns.ts';

/** What people write: shut until its moment, private for ever, or an outcome that all see at once. */

/** Private notes, and outcomes in one step, of one person. */
export const mostNotesEach = 50;

type NoteCommand = CommandOf<'writeNote' | 'writeOutcome' | 'readOut' | 'sortNote' | 'strike' | 'handOver'>;
type NoteEvent = EventOf<
  'noteWritten' | 'outcomeWritten' | 'notesOpened' | 'noteSorted' | 'noteStruck' | 'noteHandedOver'
>;
type Outcome = Result<readonly MeetingEvent[], Refusal>;

export function noteOf(meeting: Meeting, id: NoteId): Note | undefined {
  return meeting.notes.get(id);
}

export function decideNotes(meeting: Meeting, acting: Acting, command: NoteCommand): Outcome {
  switch (command.kind) {
    case 'writeNote':
      return command.as === 'private' ? writePrivate(meeting, acting, command) : writeNote(meeting, acting, command);
    case 'writeOutcome':
      return writeOutcome(meeting, acting, command);
    case 'readOut':
      return readOut(meeting, acting, command.note);
    case 'sortNote':
      return sortNote(meeting, acting, command);
    case 'strike':
      return strike(meeting, acting, command.note);
    case 'handOver':
      return handOver(meeting, acting, command.note);
    default:
      return unreachable(command);
  }
}

function writePrivate(meeting: Meeting, acting: Acting, command: CommandOf<'writeNote'>): Outcome {
  if (command.place !== ownPlace) return refused('notWritingNow');
  return write(meeting, acting, command, 'private', mostNotesEach);
}

function writeNote(meeting: Meeting, acting: Acting, command: CommandOf<'writeNote'>): Outcome {
  const step = writableStep(meeting, command.place);
  if (step === undefined) return refused('notWritingNow');
  if (!isIn(meeting, step.of, acting.seat)) return refused('notYourStep');
  const presenter = presenterAt(meeting, tableOf(meeting, acting.seat));
  if (presenter === acting.seat && step.silent.includes('presenter')) return refused('notYourStep');
  if (command.place !== placeNow(meeting) && isHushed(meeting, acting.seat)) return refused('notYourStep');
  if (casusUnderway(meeting)?.inTheAir === true) return refused('inTheAir');
  const written = write(meeting, acting, command, 'note', step.notes?.upTo ?? 1);
  if (!written.ok || command.place === placeNow(meeting)) return written;
  // Where all lies open already, a card that comes a moment later is laid beside it.
  return granted([...written.value, ...openTogether(written.value.reduce(evolveOwn, meeting))]);
}

function evolveOwn(meeting: Meeting, event: MeetingEvent): Meeting {
  return event.kind === 'noteWritten' ? evolveNotes(meeting, event) : meeting;
}

/**
 * The writing step of this place, while its phase lasts and while it is read: whoever is still typing when the others
 * begin to read out has not lost the last sentence.
 */
function writableStep(meeting: Meeting, place: Place): StepStructure | undefined {
  const { cursor } = meeting;
  if (cursor === undefined) return undefined;
  const read = stepNow(meeting)?.reads;
  const before = phaseAt(meeting, cursor)?.steps.slice(0, cursor.step + 1) ?? [];
  const steps = partAt(meeting, cursor)?.phases.flatMap((phase) => phase.steps) ?? [];
  return [...before, ...steps.filter(({ id }) => id === read)].find(
    ({ id, activity }) => placeOf(cursor, id) === place && (activity === 'write' || activity === 'weigh'),
  );
}

function writeOutcome(meeting: Meeting, acting: Acting, command: CommandOf<'writeOutcome'>): Outcome {
  const step = stepNow(meeting);
  if (step?.activity !== 'harvest' || command.place !== placeNow(meeting)) return refused('notWritingNow');
  const mayWrite = isIn(meeting, step.of, acting.seat) || acting.seat === meeting.chair;
  if (!mayWrite || isHushed(meeting, acting.seat)) return refused('notYourStep');
  if (casusUnderway(meeting)?.inTheAir === true) return refused('inTheAir');
  return write(meeting, acting, command, 'outcome', mostNotesEach);
}

function write(
  meeting: Meeting,
  { seat }: Acting,
  { note, content, revision, place }: CommandOf<'writeNote' | 'writeOutcome'>,
  as: NoteKind,
  upTo: number,
): Outcome {
  const before = noteOf(meeting, note);
  if (before !== undefined && (before.by !== seat || before.kind !== as || before.place !== place)) {
    return refused('notYourNote');
  }
  if (before?.status === 'struck') return refused('unknownNote');
  if (as === 'note' && before?.status === 'open' && !mayFinish(meeting, before)) return refused('alreadyOpen');
  if (revision !== (before?.revision ?? 0) + 1) return refused('staleRevision');
  if (before === undefined && hasWritten(meeting, place, seat, as, upTo)) return refused('tooManyNotes');
  const kind = as === 'outcome' ? 'outcomeWritten' : 'noteWritten';
  const casus = before?.casus ?? casusUnderway(meeting)?.id;
  const table = tableOf(meeting, seat);
  const written: NoteEvent = { kind, note, by: seat, as, place, casus, content, revision, table };
  return granted(before?.handedOver === true ? [written, ...handedOnce(meeting, written)] : [written]);
}

/** Who was still typing when all lay open has the last words once more; from then on the text stays as it is. */
function mayFinish(meeting: Meeting, note: Note): boolean {
  return note.revision === note.firstOpened && note.place === placeOpenedTogether(meeting);
}

/** What was handed over follows the pen: the bytes that its presenter has go with the old wording. */
function handedOnce(meeting: Meeting, written: EventOf<'noteWritten' | 'outcomeWritten'>): readonly MeetingEvent[] {
  const to = casusOf(meeting, written.casus)?.presenter;
  return to === undefined ? [] : [{ kind: 'noteHandedOver', note: opened({ ...written, id: written.note }), to }];
}

/** What was opened does not count where people write once more: that is what repeating a phase is for. */
function hasWritten(meeting: Meeting, place: Place, seat: SeatId, as: NoteKind, many: number): boolean {
  if (meeting.notes.atMost(place, seat) < many) return false;
  const isAgain = as === 'note' && place === placeNow(meeting);
  let count = 0;
  for (const { status } of meeting.notes.of(place, seat)) {
    if (status !== 'struck' && (!isAgain || status === 'shut')) count += 1;
  }
  return count >= many;
}

/** Whoever has the turn reads the own note out; from then on the others can read it too. */
function readOut(meeting: Meeting, acting: Acting, id: NoteId): Outcome {
  const note = noteOf(meeting, id);
  if (note === undefined || note.status === 'struck') return refused('unknownNote');
  if (note.by !== acting.seat) return refused('notYourNote');
  if (note.status === 'open') return refused('alreadyOpen');
  const step = stepNow(meeting);
  const read = meeting.cursor && step?.reads && placeOf(meeting.cursor, step.reads);
  if (note.place !== read || openingOf(meeting, step?.reads) !== 'inTurn') return refused('noteIsShut');
  const table = tableOf(meeting, acting.seat);
  if (turnsAt(meeting, table)?.holder !== acting.seat) return refused('notYourTurn');
  return granted([{ kind: 'notesOpened', table, notes: [opened(note)] }]);
}

function sortNote(meeting: Meeting, acting: Acting, { note: id, pile }: CommandOf<'sortNote'>): Outcome {
  const note = noteOf(meeting, id);
  const step = stepNow(meeting);
  if (step?.activity !== 'sort') return refused('notWritingNow');
  if (presenterAt(meeting, tableOf(meeting, acting.seat)) !== acting.seat) return refused('notPresenter');
  if (note === undefined || note.status !== 'open') return refused('unknownNote');
  return granted([{ kind: 'noteSorted', note: id, pile }]);
}

/** The presenter strikes what was said about the own casus; everyone strikes the own words. */
function strike(meeting: Meeting, acting: Acting, id: NoteId): Outcome {
  const note = noteOf(meeting, id);
  if (note === undefined || note.status === 'struck') return refused('unknownNote');
  const isPresenter = note.status === 'open' && casusOf(meeting, note.casus)?.presenter === acting.seat;
  if (note.by !== acting.seat && !isPresenter) return refused('notYourNote');
  return granted([{ kind: 'noteStruck', note: id }]);
}

/** "Geef mee": the presenter may keep this. Not while it is still being written to its moment. */
function handOver(meeting: Meeting, acting: Acting, id: NoteId): Outcome {
  const note = noteOf(meeting, id);
  if (note === undefined || note.status === 'struck') return refused('unknownNote');
  if (note.by !== acting.seat) return refused('notYourNote');
  if (note.kind === 'private') return refused('noteIsShut');
  const presenter = casusOf(meeting, note.casus)?.presenter;
  if (presenter === undefined || seatOf(meeting, presenter)?.presence === 'left') return refused('noCasusChosen');
  if (meeting.stage === 'underway' && note.place === placeNow(meeting)) return refused('stillShut');
  if (note.handedOver) return granted([]);
  return granted([{ kind: 'noteHandedOver', note: opened(note), to: presenter }]);
}

export function evolveNotes(meeting: Meeting, event: NoteEvent): Meeting {
  const change = (id: NoteId, update: (note: Note) => Note): Meeting => ({
    ...meeting,
    notes: meeting.notes.change(id, update),
  });
  switch (event.kind) {
    case 'noteWritten':
    case 'outcomeWritten': {
      const { note: id, by, as: kind, place, casus, content, revision } = event;
      const status = kind === 'outcome' ? 'open' : 'shut';
      const before = noteOf(meeting, id);
      const rest = { handedOver: before?.handedOver ?? false, pile: before?.pile, firstOpened: before?.firstOpened };
      const note: Note = { id, by, kind, place, casus, content, revision, status, ...rest };
      if (before !== undefined) return change(id, () => note);
      return { ...meeting, notes: meeting.notes.add(note) };
    }
    case 'notesOpened': {
      const fresh = event.notes.filter(({ note }) => noteOf(meeting, note) === undefined).map(received);
      const notes = new Map(event.notes.map((note) => [note.note, note]));
      const known = meeting.notes.changeAll((note) => openedAs(note, notes.get(note.id)));
      return { ...meeting, notes: fresh.reduce((notes, note) => notes.add(note), known) };
    }
    case 'noteSorted':
      return change(event.note, (note) => ({ ...note, pile: event.pile }));
    case 'noteStruck':
      return change(event.note, (note) => ({ ...note, status: 'struck' }));
    case 'noteHandedOver': {
      if (noteOf(meeting, event.note.note) !== undefined) {
        const { content, revision } = event.note;
        return change(event.note.note, (note) => ({ ...note, content, revision, handedOver: true }));
      }
      const note: Note = { ...received(event.note), status: 'shut', firstOpened: undefined, handedOver: true };
      return { ...meeting, notes: meeting.notes.add(note) };
    }
    default:
      return unreachable(event);
  }
}

function openedAs(note: Note, shown: OpenedNote | undefined): Note {
  if (shown === undefined) return note;
  const { content, revision } = shown;
  return { ...note, content, revision, status: 'open', firstOpened: note.firstOpened ?? revision };
}

/** A note of someone else, as it first becomes known. */
function received({ note: id, by, place, casus, content, revision }: OpenedNote): Note {
  const rest = { status: 'open', firstOpened: revision, handedOver: false, pile: undefined } as const;
  return { id, by, kind: 'note', place, casus, content, revision, ...rest };
}
