import { isHushed, isIn, tableOf } from '../../engine/circle.ts';
import { placeOf, stepNow } from '../../engine/cursor.ts';
import type { Place, SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import { turnsAt } from '../../engine/turns.ts';

/** What somebody is doing, and how it stands with what he or she wrote. For eyes outside the circle: it knows all. */
export type SeatSign = 'speaks' | 'asks' | 'turn' | 'writes' | 'locked' | 'paper' | 'open' | 'silent';

export function seatSign(meeting: Meeting, seat: SeatId, speaker: SeatId | undefined): SeatSign | undefined {
  const step = stepNow(meeting);
  if (step === undefined || meeting.stage !== 'underway') return undefined;
  const holds = turnsAt(meeting, tableOf(meeting, seat))?.holder === seat;
  if (holds && step.activity === 'ask') return 'asks';
  if (speaker === seat) return 'speaks';
  if (holds) return 'turn';
  if (isHushed(meeting, seat)) return 'silent';
  if ((step.activity === 'write' || step.activity === 'weigh') && isIn(meeting, step.of, seat)) {
    const mark = meeting.marks.find(({ by }) => by === seat)?.how;
    return mark === undefined ? 'writes' : mark === 'paper' ? 'paper' : 'locked';
  }
  const opened = meeting.notes.some(
    (note) => note.by === seat && note.place === lookedAt(meeting) && note.status === 'open',
  );
  return opened ? 'open' : undefined;
}

/** How many texts were written where the meeting is, or in the step that is read here. */
export function writtenAt(meeting: Meeting, place: Place | undefined): number {
  return meeting.notes.filter((note) => note.place === place && note.kind === 'note' && note.status !== 'struck')
    .length;
}

/** Where the texts stand that are written or read now. */
export function lookedAt(meeting: Meeting): Place | undefined {
  const step = stepNow(meeting);
  if (meeting.cursor === undefined || step === undefined) return undefined;
  return placeOf(meeting.cursor, step.reads ?? step.id);
}
