import type { Instant } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import { lifetimes } from '../../protocol/limits.ts';

/** When the meeting is erased, as things stand. Keeping longer is never decided here. */
export function eraseAt(meeting: Meeting, createdAt: Instant): Instant {
  const { startedAt, endedAt } = meeting;
  const latest = startedAt === undefined ? createdAt + lifetimes.unstarted : startedAt + lifetimes.underway;
  return endedAt === undefined ? latest : Math.min(latest, endedAt + lifetimes.ended);
}
