import { granted, type Result, refused } from '../basics/result.ts';
import { circleAt, isHushed, isIn, seatOf, tableCount } from './circle.ts';
import type { Acting, CommandOf } from './command.ts';
import { stepNow } from './cursor.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { SeatId } from './ids.ts';
import type { Meeting } from './meeting.ts';
import type { Refusal } from './refusal.ts';

/** "Klaar", "ik schrijf op papier", "ja": known by name to nobody else; the chair gets a count. */

type MarkEvent = EventOf<'marked' | 'unmarked' | 'markCounted'>;

export function decideMarks(
  meeting: Meeting,
  acting: Acting,
  command: CommandOf<'mark' | 'unmark'>,
): Result<readonly MeetingEvent[], Refusal> {
  const step = stepNow(meeting);
  const yes = step?.mark === 'yes';
  const writes = step?.activity === 'write' || step?.activity === 'weigh';
  if (step === undefined || (step.mark === undefined && !writes)) return refused('noMarkHere');
  if (!isIn(meeting, yes ? 'everyone' : step.of, acting.seat)) return refused('notYourStep');
  if (command.kind === 'mark' && yes !== (command.how === 'yes')) return refused('noMarkHere');
  const before = meeting.marks.find(({ by }) => by === acting.seat);
  const event: EventOf<'marked' | 'unmarked'> =
    command.kind === 'mark'
      ? { kind: 'marked', by: acting.seat, how: command.how }
      : { kind: 'unmarked', by: acting.seat };
  if (command.kind === 'unmark' && before === undefined) return granted([]);
  const after = evolveMarks(meeting, event);
  return granted([event, ...countMarks(after)]);
}

/** The count as the chair may know it now: nothing where nobody can mark. Also for a chair who has just taken over. */
export function countMarks(meeting: Meeting): readonly EventOf<'markCounted'>[] {
  const able = whoCanMark(meeting);
  if (able.length === 0) return [];
  const count = meeting.marks.filter(({ by }) => able.includes(by)).length;
  return [{ kind: 'markCounted', marks: { count, of: able.length } }];
}

/**
 * Those with a device of their own: whoever writes on paper at a seat without one is asked aloud. Who may add nothing now has
 * nothing to be done with.
 */
function whoCanMark(meeting: Meeting): readonly SeatId[] {
  const step = stepNow(meeting);
  const writes = step?.activity === 'write' || step?.activity === 'weigh';
  if (step === undefined || (step.mark === undefined && !writes)) return [];
  const circle = step.mark === 'yes' ? 'everyone' : step.of;
  return Array.from({ length: tableCount(meeting) }, (_, table) => circleAt(meeting, circle, table))
    .flat()
    .filter((seat) => seatOf(meeting, seat)?.device === 'own' && !(writes && isHushed(meeting, seat)));
}

export function evolveMarks(meeting: Meeting, event: MarkEvent): Meeting {
  if (event.kind === 'markCounted') return { ...meeting, markCount: event.marks };
  const others = meeting.marks.filter(({ by }) => by !== event.by);
  if (event.kind === 'unmarked') return { ...meeting, marks: others };
  return { ...meeting, marks: [...others, { by: event.by, how: event.how }] };
}
