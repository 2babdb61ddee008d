import { replacedBy } from './bringing.ts';
import { isOfCasus } from './casus.ts';
import { casusOf } from './centre.ts';
import type { Command } from './command.ts';
import type { MeetingEvent } from './event.ts';
import type { ContentId, NoteId } from './ids.ts';
import type { Casus, Meeting } from './meeting.ts';

/** Which sealed contents belong to what: the engine names them, whoever stores and sends them asks here. */

/** The contents that must come along with a command: exactly these. */
export function contentsWrittenBy(command: Command): readonly ContentId[] {
  switch (command.kind) {
    case 'takeSeat':
    case 'addSeat':
    case 'rename':
      return [command.name];
    case 'insertExercise':
      return [command.title];
    case 'offerCasus':
      return command.question === undefined ? [] : [command.question];
    case 'bringWords':
    case 'writeNote':
    case 'writeOutcome':
    case 'wordQuestion':
    case 'sealField':
      return [command.content];
    default:
      return [];
  }
}

/** The contents that travel with an event, to everyone who receives it. */
export function contentsIn(event: MeetingEvent): readonly ContentId[] {
  switch (event.kind) {
    case 'seatTaken':
    case 'renamed':
      return [event.name];
    case 'exerciseInserted':
      return [event.title];
    case 'casusOffered':
      return event.question === undefined ? [] : [event.question];
    case 'wordsBrought':
    case 'noteWritten':
    case 'outcomeWritten':
    case 'questionWorded':
    case 'questionKept':
    case 'fieldSealed':
      return [event.content];
    case 'notesOpened':
      return event.notes.map(({ content }) => content);
    case 'noteHandedOver':
      return [event.note.content];
    case 'fieldsOpened':
      return event.fields.map(({ content }) => content);
    default:
      return [];
  }
}

/** The contents whose bytes vanish with an event: what it replaces, strikes or erases. */
export function contentsErasedBy(before: Meeting, event: MeetingEvent): readonly ContentId[] {
  switch (event.kind) {
    case 'renamed':
      return before.seats.filter(({ id }) => id === event.seat).map(({ name }) => name);
    case 'wordsBrought':
      return before.words.filter((words) => replacedBy(words, event)).map(({ content }) => content);
    case 'noteWritten':
    case 'outcomeWritten':
    case 'noteStruck':
      return contentOfNote(before, event.note);
    case 'questionWorded':
    case 'questionKept':
      return replaced(casusOf(before, event.casus), event.kind).filter((content) => content !== event.content);
    case 'fieldSealed': {
      const sealed = casusOf(before, event.casus)?.sealed ?? [];
      return sealed.filter(({ field }) => field === event.field).map(({ content }) => content);
    }
    case 'casusRetracted':
    case 'casusErased':
      return contentsOf(before, event.casus);
    default:
      return [];
  }
}

function contentOfNote(meeting: Meeting, id: NoteId): readonly ContentId[] {
  const note = meeting.notes.get(id);
  return note === undefined ? [] : [note.content];
}

/** First and latest wording are kept; the one that was latest until now is not, unless it was the first. */
function replaced(casus: Casus | undefined, kind: 'questionWorded' | 'questionKept'): readonly ContentId[] {
  const first = casus?.firstQuestion?.content;
  const latest = kind === 'questionWorded' ? [casus?.question, casus?.questionToCome] : [casus?.questionToCome];
  return latest.flatMap((worded) => (worded === undefined || worded.content === first ? [] : [worded.content]));
}

function contentsOf(meeting: Meeting, id: Casus['id']): readonly ContentId[] {
  const casus = casusOf(meeting, id);
  const worded = [casus?.firstQuestion, casus?.question, casus?.questionToCome, ...(casus?.sealed ?? [])];
  const notes = meeting.notes.filter((note) => isOfCasus(note, id));
  const contents = [...worded, ...notes].flatMap((one) => (one === undefined ? [] : [one.content]));
  return [...new Set(contents)];
}
