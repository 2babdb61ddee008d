import type { Instant } from '../../engine/ids.ts';

const minute = 60_000;
const hour = 60 * minute;

/** For one mail that was refused for now: longer each time. */
const pauses = [5 * minute, 15 * minute, 45 * minute, 2 * hour, 4 * hour, 8 * hour];
const longest = 12 * hour;

export function laterThan(now: Instant, tries: number): Instant {
  return now + (pauses[tries] ?? longest);
}
