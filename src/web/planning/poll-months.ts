import { type Day, daysLater, type Weekday, weekdayOf } from '../../planning/calendar.ts';
import { spokenLocale } from '../parts/language.svelte.ts';

/** A month on the wall: its days, and how many empty places come before the first. */
export interface Month {
  readonly name: string;
  readonly before: number;
  readonly days: readonly Day[];
}

/** Every month from the one day to the other, whole. */
export function monthsFrom(first: Day, last: Day): readonly Month[] {
  const months: Month[] = [];
  let day = firstOfMonth(first);
  while (day <= last) {
    const days: Day[] = [];
    const month = day.slice(0, 7);
    for (; day.slice(0, 7) === month; day = daysLater(day, 1)) days.push(day);
    months.push({ name: monthName(month), before: (days[0] === undefined ? 1 : weekdayOf(days[0])) - 1, days });
  }
  return months;
}

/** "dinsdag 8 december" */
export function nameOfDay(day: Day): string {
  return spoken(day, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "dinsdag", and "di" where there is little room. */
export function nameOfWeekday(weekday: Weekday, width: 'long' | 'short'): string {
  // A Monday, and the days after it.
  return new Intl.DateTimeFormat(spokenLocale(), { weekday: width, timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + weekday),
  );
}

function firstOfMonth(day: Day): Day {
  return daysLater(day, 1 - Number(day.slice(8)));
}

function monthName(month: string): string {
  return new Intl.DateTimeFormat(spokenLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
}

function spoken(day: Day, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(spokenLocale(), { ...how, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}
