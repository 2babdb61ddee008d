import { leftAt } from '../../engine/clock.ts';
import type { Instant } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import { plannedSeconds } from '../../engine/refit.ts';

/** The planned seconds of each phase that is still to come, by where it is found again when phases move up. */
export function secondsAhead(meeting: Meeting): ReadonlyMap<string, number> {
  const { cursor } = meeting;
  const ahead = meeting.script.parts.flatMap((part, at) =>
    part.phases.flatMap((phase, index) => {
      const isAhead = cursor === undefined || at > cursor.part || (at === cursor.part && index > cursor.phase);
      return isAhead ? [[`${at}/${phase.id}`, plannedSeconds(meeting, at, index)] as const] : [];
    }),
  );
  return new Map(ahead);
}

/** When the meeting will be over if everything takes what it may take from now on. */
export function endsAt(meeting: Meeting, now: Instant): Instant {
  const ahead = [...secondsAhead(meeting).values()].reduce((total, seconds) => total + seconds, 0);
  return now + Math.max(0, leftAt(meeting.clock, now)) + ahead * 1000;
}
