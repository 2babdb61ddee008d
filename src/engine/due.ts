import { movesByClock, stepEndsAt } from './clock.ts';
import type { Command } from './command.ts';
import type { Instant } from './ids.ts';
import type { Meeting } from './meeting.ts';

export interface Due {
  readonly at: Instant;
  readonly command: Command;
}

/** The timer that this meeting is waiting for, for whoever has a clock: give the command back, by actor `clock`. */
export function due(meeting: Meeting): Due | undefined {
  if (meeting.stage !== 'underway' || meeting.cursor === undefined || !movesByClock(meeting)) return undefined;
  const at = stepEndsAt(meeting);
  return at === undefined ? undefined : { at, command: { kind: 'timeUp', at: meeting.cursor } };
}
