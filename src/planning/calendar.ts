import { Temporal } from 'temporal-polyfill';
import type { Branded } from '../basics/brand.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { Instant } from '../groups/group-ids.ts';

/** A name of the IANA time zone database that this machine knows, such as `Europe/Amsterdam`. */
export type Zone = Branded<'Zone'>;
/** A day of the calendar on the wall, `2027-03-28`: nobody's instant, and sorted as text it is sorted in time. */
export type Day = Branded<'Day'>;
/** What a clock on the wall shows, `19:30`. */
export type ClockTime = Branded<'ClockTime'>;

/** Monday is 1, as in ISO 8601. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export interface Local {
  readonly day: Day;
  readonly time: ClockTime;
}

/** Whether a clock shows this time once that day, never (it is put forward over it) or twice (it is put back). */
export type Shown = 'once' | 'never' | 'twice';

const spelledDay = /^\d{4}-\d{2}-\d{2}$/;
const spelledTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** `+01:00` would be taken by the platform too, and knows of no summer. */
const spelledZone = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/;

/** In the database's own spelling, however it was typed. */
export function parseZone(text: string): Result<Zone, 'unknownZone'> {
  if (!spelledZone.test(text)) return refused('unknownZone');
  try {
    return granted(new Temporal.ZonedDateTime(0n, text).timeZoneId as Zone);
  } catch {
    return refused('unknownZone');
  }
}

export function parseDay(text: string): Result<Day, 'notDay'> {
  if (!spelledDay.test(text)) return refused('notDay');
  try {
    return granted(dayOf(Temporal.PlainDate.from(text)));
  } catch {
    return refused('notDay');
  }
}

export function parseClockTime(text: string): Result<ClockTime, 'notClockTime'> {
  return spelledTime.test(text) ? granted(text as ClockTime) : refused('notClockTime');
}

/**
 * When it is that time there. A time that the clock skips in spring is that much later (half past two becomes half past
 * three), and of a time that it shows twice in autumn it is the first: as iCalendar has it (RFC 5545, section 3.3.5), so
 * that a date means the same in everyone's own calendar.
 */
export function instantOf({ day, time }: Local, zone: Zone): Instant {
  return wallClock({ day, time }).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

export function localOf(at: Instant, zone: Zone): Local {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return {
    day: dayOf(there.toPlainDate()),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }) as ClockTime,
  };
}

/** What to say of a time around the changing of the clocks; `instantOf` has chosen already. */
export function shownOn(local: Local, zone: Zone): Shown {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wallClock(local).toZonedDateTime(zone, { disambiguation }),
  );
  if (earlier === undefined || later === undefined || earlier.equals(later)) return 'once';
  return earlier.toPlainDateTime().equals(wallClock(local)) ? 'twice' : 'never';
}

export function daysLater(day: Day, days: number): Day {
  return dayOf(Temporal.PlainDate.from(day).add({ days }));
}

/** How often one wakes up in between, whatever the clocks do: negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function weekdayOf(day: Day): Weekday {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return weekdays.find((weekday) => weekday === dayOfWeek) ?? 1;
}

function wallClock({ day, time }: Local): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${day}T${time}`);
}

function dayOf(date: Temporal.PlainDate): Day {
  return date.toString() as Day;
}
