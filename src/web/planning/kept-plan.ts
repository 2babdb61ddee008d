import type { PlannedId } from '../../groups/group-ids.ts';
import { type Day, parseClockTime, parseDay, type Weekday, weekdays } from '../../planning/calendar.ts';
import { mostWeeks } from '../../planning/rhythm.ts';
import { type HolidayPlace, holidayPlaces } from './days-off.ts';
import type { PollPlan } from './poll-plan.ts';
import { type SchoolRegion, schoolRegions } from './school-holidays.ts';

/** A poll that is half-made, as text: read again, whatever another version of these pages left behind. */

export function writePlan({ zone: _, ...plan }: PollPlan): string {
  return JSON.stringify(plan);
}

/** What is not understood, or cannot be any more, is as in a plan that begins now. */
export function readPlan(text: string, begun: PollPlan, today: Day): PollPlan {
  const kept = recordIn(text);
  const until = dayIn(kept.until);
  const { places, schools } = recordOf(kept.off);
  const has = (key: string) => key in kept;
  return {
    ...begun,
    planned: Array.isArray(kept.planned) ? begun.planned.filter((id) => isIn(kept.planned, id)) : begun.planned,
    everyWeeks: numberIn(kept.everyWeeks, 1, mostWeeks) ?? begun.everyWeeks,
    weekdays: Array.isArray(kept.weekdays) ? weekdays.filter((one) => isIn(kept.weekdays, one)) : begun.weekdays,
    time: timeIn(kept.time) ?? begun.time,
    minutes: numberIn(kept.minutes, 15, 720) ?? begun.minutes,
    longestWeeks: numberIn(kept.longestWeeks, 1, 52) ?? begun.longestWeeks,
    first: has('first') ? dayIn(kept.first) : begun.first,
    last: has('last') ? dayIn(kept.last) : begun.last,
    until: until === undefined || until < today ? begun.until : until,
    added: daysIn(kept.added).filter((day) => day > today),
    removed: daysIn(kept.removed),
    off: {
      places: Array.isArray(places) ? holidayPlaces.filter((one) => isIn(places, one)) : begun.off.places,
      schools: Array.isArray(schools) ? schoolRegions.filter((one) => isIn(schools, one)) : begun.off.schools,
    },
  };
}

type Known = PlannedId | Weekday | HolidayPlace | SchoolRegion;

function isIn(row: unknown, one: Known): boolean {
  return Array.isArray(row) && row.includes(one);
}

function recordIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function numberIn(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

function dayIn(value: unknown): Day | undefined {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day?.ok ? day.value : undefined;
}

function daysIn(value: unknown): readonly Day[] {
  return Array.isArray(value) ? value.slice(0, 500).flatMap((one) => dayIn(one) ?? []) : [];
}

function timeIn(value: unknown) {
  const time = typeof value === 'string' ? parseClockTime(value) : undefined;
  return time?.ok ? time.value : undefined;
}
