import type { Instant } from '../../groups/group-ids.ts';

const hour = 3_600_000;
/** Somebody is early, a meeting runs over, and a day ends at midnight while people still sit together. */
const around = 4 * hour;

/** Whether this is the day on which people are on their way to a meeting, or in it: on the clock of who looks. */
export function isOnTheDay(at: Instant | undefined, minutes: number, now: Instant): boolean {
  if (at === undefined) return false;
  const [then, today] = [new Date(at).toDateString(), new Date(now).toDateString()];
  return then === today || (now >= at - around && now <= at + minutes * 60_000 + around);
}
