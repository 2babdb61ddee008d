import { chosen } from '../../groups/agreement-blocks.ts';
import { agreementInForce } from '../../groups/agreements.ts';
import { isToCome, trajectoryNow } from '../../groups/circle-of-members.ts';
import type { Group, Planned } from '../../groups/group.ts';
import type { Instant, PlannedId } from '../../groups/group-ids.ts';
import { mostOptions } from '../../groups/group-limits.ts';
import { calendarOf, logisticsOf } from '../../groups/logistics.ts';
import type { PollSheet } from '../../groups/planning-event.ts';
import {
  type ClockTime,
  type Day,
  daysLater,
  instantOf,
  localOf,
  parseClockTime,
  parseZone,
  type Weekday,
  weekdayOf,
  type Zone,
} from '../../planning/calendar.ts';
import { gapsOf, type Rhythm, usualDaysEach } from '../../planning/rhythm.ts';
import type { DaysOffWish, HolidayPlace } from './days-off.ts';

/** What a poll is opened with: filled in from what the group agreed and how it met so far, changed by whoever asks. */
export interface PollPlan {
  readonly zone: Zone;
  readonly planned: readonly PlannedId[];
  readonly everyWeeks: number;
  readonly weekdays: readonly Weekday[];
  readonly time: ClockTime;
  readonly minutes: number;
  readonly longestWeeks: number;
  /** Undefined: as `periodOf` has it. */
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  /** The last day to answer. */
  readonly until: Day;
  /** By hand, beside what the rhythm proposes. */
  readonly added: readonly Day[];
  readonly removed: readonly Day[];
  readonly off: DaysOffWish;
}

const agreedRhythms = { monthly: 4, sixWeekly: 6, twoMonthly: 8, ownWords: 6 } as const;
/** In days: to answer, and then to keep the first evening free. */
const toAnswer = 7;
const soonest = 14;

/** Every how many weeks the group agreed to meet; six where it did not say. */
export function agreedWeeks(group: Group): number {
  return agreedRhythms[chosen(agreementInForce(group)?.answers ?? [], 'rhythm') ?? 'sixWeekly'];
}

/** Half as long again as the rhythm. */
export function longestWeeksOf(everyWeeks: number): number {
  return Math.ceil(everyWeeks * 1.5);
}

/** The meetings to come that have no date. */
export function undatedOf(group: Group): readonly Planned[] {
  return (trajectoryNow(group)?.meetings ?? []).filter((planned) => isToCome(planned) && planned.at === undefined);
}

export function planAtFirst(group: Group, own: string, now: Instant): PollPlan {
  const there = zoneOf(group, own);
  const before = lastDated(group);
  const known = before === undefined ? undefined : localOf(before, there);
  const usual = parseClockTime('19:30');
  const everyWeeks = agreedWeeks(group);
  return {
    zone: there,
    planned: undatedOf(group).map(({ id }) => id),
    everyWeeks,
    weekdays: known === undefined ? [2, 4] : [weekdayOf(known.day)],
    time: known?.time ?? (usual.ok ? usual.value : localOf(now, there).time),
    minutes: logisticsOf(group, undefined).minutes,
    longestWeeks: longestWeeksOf(everyWeeks),
    first: undefined,
    last: undefined,
    until: daysLater(localOf(now, there).day, toAnswer),
    added: [],
    removed: [],
    off: { places: placesAround(there), schools: [] },
  };
}

/** From when until when, where nobody said otherwise: on from the last meeting that has a date, with room to spare. */
export function periodOf(group: Group, plan: PollPlan, now: Instant): { readonly first: Day; readonly last: Day } {
  const { zone, everyWeeks, planned } = plan;
  const today = localOf(now, zone).day;
  const before = lastDated(group);
  const next = before === undefined ? today : daysLater(localOf(before, zone).day, everyWeeks * 7 - 7);
  const earliest = daysLater(today, soonest);
  const first = plan.first ?? [next, earliest].toSorted().at(-1) ?? earliest;
  return { first, last: plan.last ?? daysLater(first, planned.length * everyWeeks * 7 + 28) };
}

export function rhythmOf(plan: PollPlan, period: { readonly first: Day; readonly last: Day }): Rhythm {
  const { zone, everyWeeks, weekdays, time, longestWeeks, planned } = plan;
  return {
    zone,
    ...period,
    everyWeeks,
    weekdays,
    times: [time],
    longestGapDays: longestWeeks * 7,
    // As many dates for each meeting as there is room for in one poll.
    daysEach: Math.max(1, Math.min(usualDaysEach, Math.floor(mostOptions / Math.max(1, planned.length)))),
  };
}

/** What the rhythm proposes, with what was put in and taken out by hand: from early to late. */
export function daysAsked(proposed: readonly Day[], { added, removed }: PollPlan): readonly Day[] {
  return [...new Set([...proposed, ...added])].filter((day) => !removed.includes(day)).toSorted();
}

/** The plan after somebody pressed a day. */
export function pressed(plan: PollPlan, day: Day, proposed: readonly Day[]): PollPlan {
  const isAsked = daysAsked(proposed, plan).includes(day);
  const without = (days: readonly Day[]) => days.filter((other) => other !== day);
  return {
    ...plan,
    added: isAsked || proposed.includes(day) ? without(plan.added) : [...plan.added, day],
    removed: isAsked && proposed.includes(day) ? [...plan.removed, day] : without(plan.removed),
  };
}

export function sheetOf(plan: PollPlan, days: readonly Day[]): PollSheet {
  const { zone, planned, time, minutes, everyWeeks, longestWeeks } = plan;
  const end = parseClockTime('23:59');
  return {
    planned,
    options: days.map((day) => instantOf({ day, time }, zone)),
    minutes,
    zone,
    until: instantOf({ day: plan.until, time: end.ok ? end.value : time }, zone),
    gaps: gapsOf({ everyWeeks, longestGapDays: longestWeeks * 7 }),
  };
}

/** That of the group's calendar; where this browser does not know it, the own one. */
function zoneOf(group: Group, own: string): Zone {
  const [zone] = [calendarOf(group, own).zone, own, 'UTC'].flatMap((name) => {
    const known = parseZone(name);
    return known.ok ? [known.value] : [];
  });
  if (zone === undefined) throw new Error('This browser knows no zones');
  return zone;
}

const holidaysIn: Readonly<Record<string, HolidayPlace>> = {
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/Berlin': 'DE-BE',
  'Europe/London': 'GB-ENG',
};

function placesAround(zone: Zone): readonly HolidayPlace[] {
  const place = holidaysIn[zone];
  return place === undefined ? [] : [place];
}

function lastDated(group: Group): Instant | undefined {
  const dates = (trajectoryNow(group)?.meetings ?? []).flatMap(({ at, cancelled }) =>
    at === undefined || cancelled ? [] : [at],
  );
  return dates.length === 0 ? undefined : Math.max(...dates);
}
