import type { LiveLimits } from '../../src/server/live/live-limits.ts';

/** What a benchmark asks more of than a person does. Printed with its figures. */
export const raisedLimits: Partial<LiveLimits> = {
  burst: 1_000_000,
  perSecond: 1_000_000,
  mostEvents: 1_000_000,
  mostContents: 1_000_000,
  mostLetters: 1024 * 1024 * 1024,
  mostStrangers: 1_000_000,
  heartbeat: 120_000,
  /** So that the meetings of one measurement do not stand in the memory of the next. */
  restAfter: 500,
};
