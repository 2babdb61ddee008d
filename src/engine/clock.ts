import { stepNow } from './cursor.ts';
import type { Instant } from './ids.ts';
import type { Clock, Meeting } from './meeting.ts';

/** Milliseconds that the phase has used. */
export function usedAt(clock: Clock, now: Instant): number {
  return clock.usedBefore + (clock.runningSince === undefined ? 0 : Math.max(0, now - clock.runningSince));
}

/** Milliseconds left of the phase; negative in uitloop. */
export function leftAt(clock: Clock, now: Instant): number {
  return clock.seconds * 1000 - usedAt(clock, now);
}

export function stand(clock: Clock, at: Instant): Clock {
  return { ...clock, usedBefore: usedAt(clock, at), runningSince: undefined };
}

export function run(clock: Clock, at: Instant): Clock {
  return { ...clock, runningSince: clock.runningSince ?? at };
}

/** Only people writing or sitting in silence are moved on by the clock, and only when the chair set it so. */
export function movesByClock(meeting: Meeting): boolean {
  const activity = stepNow(meeting)?.activity;
  return meeting.automatic && (activity === 'write' || activity === 'weigh' || activity === 'silence');
}

/** When the running step is over: at its own suggestion, if it has one, and at the phase's end at the latest. */
export function stepEndsAt(meeting: Meeting): Instant | undefined {
  const { clock } = meeting;
  if (clock.runningSince === undefined) return undefined;
  const suggested = stepNow(meeting)?.seconds;
  const used = Math.min(clock.seconds * 1000, clock.stepFrom + (suggested ?? clock.seconds) * 1000);
  return clock.runningSince + used - clock.usedBefore;
}
