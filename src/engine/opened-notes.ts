import type { StepStructure } from '../methods/structure.ts';
import { isInside, seatOf, tableCount, tableOf } from './circle.ts';
import { placeOf, stepNow } from './cursor.ts';
import type { MeetingEvent, OpenedNote } from './event.ts';
import type { Place } from './ids.ts';
import type { Meeting } from './meeting.ts';
import type { Note } from './note.ts';

/** When what is shut opens. */

/** What a `reveal` or `sort` step opens when it begins: all that was written to be opened together. */
export function openTogether(meeting: Meeting): readonly MeetingEvent[] {
  const place = placeOpenedTogether(meeting);
  if (place === undefined) return [];
  return Array.from({ length: tableCount(meeting) }, (_, table) => {
    const notes = meeting.notes
      .filter((note) => note.place === place && note.kind === 'note' && note.status === 'shut')
      .filter((note) => tableOf(meeting, note.by) === table && isStillWithIt(meeting, note));
    return notes.length === 0 ? [] : [{ kind: 'notesOpened' as const, table, notes: notes.map(opened) }];
  }).flat();
}

/** Where that was written. */
export function placeOpenedTogether(meeting: Meeting): Place | undefined {
  const step = stepNow(meeting);
  const { cursor } = meeting;
  if (cursor === undefined || step?.reads === undefined) return undefined;
  if (step.activity !== 'reveal' && step.activity !== 'sort') return undefined;
  return openingOf(meeting, step.reads) === 'together' ? placeOf(cursor, step.reads) : undefined;
}

/** Whoever left, or stepped out of this casus, took along what was not open yet. */
function isStillWithIt(meeting: Meeting, { by, casus }: Note): boolean {
  const seat = seatOf(meeting, by);
  return isInside(meeting, by) && (casus === undefined || seat?.outOf.includes(casus) === false);
}

/** When the notes of a step open, as its method says. */
export function openingOf(meeting: Meeting, step: StepStructure['reads']): 'inTurn' | 'together' | 'never' | undefined {
  const phases = meeting.cursor ? meeting.script.parts[meeting.cursor.part]?.phases : undefined;
  return phases?.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.notes?.opens;
}

export function opened(note: Omit<OpenedNote, 'note'> & Pick<Note, 'id'>): OpenedNote {
  const { id, by, place, casus, content, revision } = note;
  return { note: id, by, place, casus, content, revision };
}
