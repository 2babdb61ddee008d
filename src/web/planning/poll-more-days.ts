import type { Poll } from '../../groups/group.ts';
import type { Instant } from '../../groups/group-ids.ts';
import { mostPollExtraDays } from '../../groups/group-limits.ts';
import {
  type ClockTime,
  type Day,
  daysBetween,
  daysLater,
  instantOf,
  localOf,
  parseClockTime,
  parseZone,
  weekdayOf,
  type Zone,
} from '../../planning/calendar.ts';
import type { MissingDate } from '../../planning/loosen-series.ts';

/** Dates to ask besides those of a poll that runs: at the same hour, on days that would help. */

const day = 86_400_000;
/** For each meeting that needs one. */
const daysEach = 3;
/** In days: as long as for a poll that begins. */
const toAnswer = 7;

/** Of a poll; where this browser does not know it, the one that every browser knows. */
export function zoneOfPoll({ zone }: Pick<Poll, 'zone'>): Zone {
  const [known] = [zone, 'UTC'].flatMap((name) => {
    const parsed = parseZone(name);
    return parsed.ok ? [parsed.value] : [];
  });
  if (known === undefined) throw new Error('This browser knows no zones');
  return known;
}

/** When the meetings of this poll begin. */
export function timeOfPoll(poll: Pick<Poll, 'zone' | 'options'>): ClockTime {
  const [first = 0] = poll.options;
  return localOf(first, zoneOfPoll(poll)).time;
}

export function daysOfPoll(poll: Pick<Poll, 'zone' | 'options'>): readonly Day[] {
  return poll.options.map((at) => localOf(at, zoneOfPoll(poll)).day);
}

/** For each meeting that has none a few days that would do, on weekdays that were asked before, the best one first of all. */
export function daysThatHelp(poll: Pick<Poll, 'zone' | 'options'>, missing: readonly MissingDate[]): readonly Day[] {
  const asked = daysOfPoll(poll);
  const weekdays = new Set(asked.map(weekdayOf));
  const found = missing.flatMap(({ from, until, best }) => {
    const room = Array.from({ length: daysBetween(from, until) + 1 }, (_, later) => daysLater(from, later));
    const usual = room.filter((one) => weekdays.has(weekdayOf(one)) && !asked.includes(one));
    const nearest = usual.toSorted((one, other) => away(one, best) - away(other, best)).slice(0, daysEach);
    return nearest.length > 0 ? nearest : [best];
  });
  return [...new Set(found)].toSorted();
}

function away(one: Day, other: Day): number {
  return Math.abs(daysBetween(one, other));
}

/** Until when one can answer, the new dates too: a week at least, and never past what the poll can bear. */
export function untilOfMore(poll: Poll, now: Instant): { readonly proposed: Day; readonly last: Day } {
  const zone = zoneOfPoll(poll);
  const last = localOf(poll.firstUntil + mostPollExtraDays * day, zone).day;
  const [proposed = last] = [localOf(Math.max(poll.until, now + toAnswer * day), zone).day, last].toSorted();
  return { proposed, last };
}

/** Whether there is a day left to answer new dates. */
export function mayAddDates({ firstUntil }: Poll, now: Instant): boolean {
  return now + day < firstUntil + mostPollExtraDays * day;
}

export function moreOptions(poll: Poll, days: readonly Day[], until: Day) {
  const zone = zoneOfPoll(poll);
  const time = timeOfPoll(poll);
  const end = parseClockTime('23:59');
  const lastMoment = instantOf({ day: until, time: end.ok ? end.value : time }, zone);
  return {
    options: days.toSorted().map((one) => instantOf({ day: one, time }, zone)),
    until: Math.min(lastMoment, poll.firstUntil + mostPollExtraDays * day),
  };
}
