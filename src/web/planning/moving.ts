import type { Result } from '../../basics/result.ts';
import { trajectoryNow } from '../../groups/circle-of-members.ts';
import type { Group, LeftOver, Planned } from '../../groups/group.ts';
import type { Instant } from '../../groups/group-ids.ts';
import { logisticsOf } from '../../groups/logistics.ts';
import type { PollSheet } from '../../groups/planning-event.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import { agreedWeeks } from './poll-plan.ts';
import { openPoll } from './polling.ts';

const day = 86_400_000;
const toAnswer = 7 * day;

/**
 * What the last poll left over for this meeting, the best first: to come, not taken by another since, and between the meetings
 * around it, so that the row stays in its order.
 */
export function spareFor(group: Group, planned: Planned, now: Instant): readonly LeftOver[] {
  const row = (trajectoryNow(group)?.meetings ?? []).filter(({ cancelled }) => !cancelled);
  const place = row.findIndex(({ id }) => id === planned.id);
  const datesOf = (meetings: readonly Planned[]) => meetings.flatMap(({ at }) => at ?? []);
  const after = Math.max(now, ...datesOf(row.slice(0, Math.max(0, place))));
  const before = Math.min(...datesOf(row.slice(place + 1)));
  return group.spare
    .filter(({ at }) => at > after && at < before && at !== planned.at)
    .toSorted((one, other) => other.could - one.could || one.at - other.at);
}

/** A poll for one meeting: a week to answer, or less when the first of the dates is sooner. */
export function sheetFor(
  group: Group,
  planned: Planned,
  options: readonly Instant[],
  zone: string,
  now: Instant,
): PollSheet {
  const first = options[0] ?? now + toAnswer;
  const until = Math.min(now + toAnswer, Math.max(first - day, now + Math.floor((first - now) / 2)));
  // Whoever moves an evening takes what there is: how far it is from the others does not stand in the way.
  const gaps = { least: 0, normal: agreedWeeks(group) * 7, most: 366 };
  return { planned: [planned.id], options, minutes: logisticsOf(group, planned.id).minutes, zone, until, gaps };
}

/**
 * The date is let go first: nobody should come on it while the others are asked. When asking fails then, the page says that
 * this meeting has no date, and offers to ask.
 */
export async function askForAnother(
  row: GroupRow,
  planned: Planned,
  sheet: PollSheet,
): Promise<Result<unknown, WriteProblem>> {
  const freed = await row.write({ kind: 'meetingMoved', planned: planned.id });
  return freed.ok ? openPoll(row, sheet) : freed;
}
