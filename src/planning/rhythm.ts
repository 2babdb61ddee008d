import { granted, type Result, refused } from '../basics/result.ts';
import type { Instant } from '../groups/group-ids.ts';
import { mostOptions, mostPlanned } from '../groups/group-limits.ts';
import {
  type ClockTime,
  type Day,
  daysBetween,
  daysLater,
  instantOf,
  type Weekday,
  weekdayOf,
  type Zone,
} from './calendar.ts';
import { type Gaps, longestGap, longestSeries } from './series.ts';

/** How often and when a group meets as a rule: out of it come the dates to ask about. */
export interface Rhythm {
  readonly zone: Zone;
  /** No meeting before, none after. */
  readonly first: Day;
  readonly last: Day;
  readonly everyWeeks: number;
  /** Tuesday alone, or any of them. */
  readonly weekdays: readonly Weekday[];
  /** When a meeting begins; more than one asks about each day as often. */
  readonly times: readonly ClockTime[];
  /** From one meeting to the next, whatever lies in between. */
  readonly longestGapDays: number;
  /** Of how many days to choose from each meeting may be. */
  readonly daysEach: number;
}

/** Four dates for each meeting: a choice that still can be answered in a minute. */
export const usualDaysEach = 4;
export const mostWeeks = 26;

export interface Proposal {
  /** Each with its dates in order of time; none is a date of two meetings. */
  readonly meetings: readonly ProposedMeeting[];
  /** For the choice of the series. */
  readonly gaps: Gaps;
}

export interface ProposedMeeting {
  /** The day that is nearest to the rhythm. */
  readonly around: Day;
  readonly options: readonly Instant[];
}

export type RhythmProblem =
  | { readonly kind: 'noMeetings' | 'tooManyMeetings' | 'noWeekdays' | 'noTimes' | 'weeksMisshapen' | 'daysMisshapen' }
  | { readonly kind: 'lastBeforeFirst' | 'tooLong' }
  /** The longest gap is shorter than the rhythm itself. */
  | { readonly kind: 'gapTooShort'; readonly atLeast: number }
  | { readonly kind: 'tooManyOptions'; readonly most: number }
  /** So many meetings fit in between. */
  | { readonly kind: 'doesNotFit'; readonly fits: number }
  /** From one day that is free to the next one that the rhythm comes to, there are more days than the longest gap has. */
  | { readonly kind: 'gapTooLong'; readonly from: Day; readonly to: Day };

/**
 * The dates to ask about for so many meetings. The rhythm goes on from the day that each meeting probably is on: when a
 * holiday pushes one of them a week further, the next ones follow. What is off (`isOff`) is handed in: holidays, and the
 * days on which the group does not want to meet.
 */
export function proposeDates(
  rhythm: Rhythm,
  meetings: number,
  isOff: (day: Day) => boolean,
): Result<Proposal, RhythmProblem> {
  const problem = whyNoRhythm(rhythm, meetings);
  if (problem !== undefined) return refused(problem);
  const days = freeDays(rhythm, isOff);
  const around = stride(rhythm, days, meetings);
  if (around.length < meetings) return refused({ kind: 'doesNotFit', fits: around.length });
  const tooFar = around.findIndex(
    ({ number }, at) => number - (around[at - 1]?.number ?? number) > rhythm.longestGapDays,
  );
  const [from, to] = [around[tooFar - 1]?.day, around[tooFar]?.day];
  if (from !== undefined && to !== undefined) return refused({ kind: 'gapTooLong', from, to });
  return granted({
    meetings: around.map(({ day }, at) => ({ around: day, options: optionsAround(rhythm, days, around, at) })),
    gaps: gapsOf(rhythm),
  });
}

/** Two meetings are at least half the rhythm apart. */
export function gapsOf({ everyWeeks, longestGapDays }: Pick<Rhythm, 'everyWeeks' | 'longestGapDays'>): Gaps {
  const normal = everyWeeks * 7;
  return { least: Math.ceil(normal / 2), normal, most: longestGapDays };
}

function whyNoRhythm(rhythm: Rhythm, meetings: number): RhythmProblem | undefined {
  const { first, last, everyWeeks, weekdays, times, longestGapDays, daysEach } = rhythm;
  if (!Number.isInteger(meetings) || meetings < 1) return { kind: 'noMeetings' };
  if (meetings > mostPlanned) return { kind: 'tooManyMeetings' };
  if (weekdays.length === 0) return { kind: 'noWeekdays' };
  if (times.length === 0) return { kind: 'noTimes' };
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1 || everyWeeks > mostWeeks) return { kind: 'weeksMisshapen' };
  if (!Number.isInteger(daysEach) || daysEach < 1) return { kind: 'daysMisshapen' };
  if (last < first) return { kind: 'lastBeforeFirst' };
  if (daysBetween(first, last) > longestSeries) return { kind: 'tooLong' };
  if (!(longestGapDays >= everyWeeks * 7 && longestGapDays <= longestGap)) {
    return { kind: 'gapTooShort', atLeast: everyWeeks * 7 };
  }
  return meetings * daysEach * times.length > mostOptions ? { kind: 'tooManyOptions', most: mostOptions } : undefined;
}

/** A day on which the group could meet; the first day of all has number 0. */
interface FreeDay {
  readonly day: Day;
  readonly number: number;
}

function freeDays({ first, last, weekdays }: Rhythm, isOff: (day: Day) => boolean): readonly FreeDay[] {
  const begins = weekdayOf(first);
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, number) => number)
    .filter((number) => weekdays.some((weekday) => (begins + number - weekday) % 7 === 0))
    .map((number) => ({ day: daysLater(first, number), number }))
    .filter(({ day }) => !isOff(day));
}

/** From the first free day on, each time the free day that is nearest to the rhythm: of two as near the later one. */
function stride({ everyWeeks }: Rhythm, days: readonly FreeDay[], meetings: number): readonly FreeDay[] {
  const around = days.slice(0, 1);
  for (let at = 1; at < meetings; at += 1) {
    const before = around.at(-1)?.number ?? 0;
    const later = days.filter(({ number }) => number - before >= Math.ceil((everyWeeks * 7) / 2));
    const [next] = nearest(later, before + everyWeeks * 7);
    if (next === undefined) break;
    around.push(next);
  }
  return around;
}

function nearest(days: readonly FreeDay[], to: number): readonly FreeDay[] {
  return days.toSorted(
    (one, other) => Math.abs(one.number - to) - Math.abs(other.number - to) || other.number - one.number,
  );
}

/** Nearer to this meeting than to the one before, no nearer to the next one, and less than half the rhythm away. */
function optionsAround(
  { zone, everyWeeks, times, daysEach }: Rhythm,
  days: readonly FreeDay[],
  around: readonly FreeDay[],
  at: number,
): readonly Instant[] {
  const here = around[at];
  if (here === undefined) return [];
  const [before, after] = [around[at - 1], around[at + 1]];
  const isOurs = ({ number }: FreeDay) => {
    const away = Math.abs(number - here.number);
    const isAfter = before === undefined || away < number - before.number;
    return away < (everyWeeks * 7) / 2 && isAfter && (after === undefined || away <= after.number - number);
  };
  return nearest(days.filter(isOurs), here.number)
    .slice(0, daysEach)
    .flatMap(({ day }) => times.map((time) => instantOf({ day, time }, zone)))
    .toSorted((one, other) => one - other);
}
