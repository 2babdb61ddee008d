import { granted, type Result, refused } from '../basics/result.ts';
import type { Acting, CommandOf } from './command.ts';
import { stepNow } from './cursor.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { Meeting } from './meeting.ts';
import type { Refusal } from './refusal.ts';

/**
 * A lens lies over one step, for everyone, until that step is left: `walk` takes it away with whatever else belongs to
 * the step. Only its id is known here; which activities it suits is for who offers it.
 */

export function decideLens(
  meeting: Meeting,
  acting: Acting,
  command: CommandOf<'layLens' | 'takeLens'>,
): Result<readonly MeetingEvent[], Refusal> {
  if (acting.hand !== meeting.chair) return refused('notChair');
  if (command.kind === 'takeLens') return granted(meeting.lens === undefined ? [] : [{ kind: 'lensTaken' }]);
  // In a silence nothing moves.
  if (stepNow(meeting)?.activity === 'silence') return refused('notYourStep');
  return granted(meeting.lens === command.lens ? [] : [{ kind: 'lensLaid', lens: command.lens }]);
}

export function evolveLens(meeting: Meeting, event: EventOf<'lensLaid' | 'lensTaken'>): Meeting {
  return { ...meeting, lens: event.kind === 'lensLaid' ? event.lens : undefined };
}
