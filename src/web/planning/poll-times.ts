import type { Instant } from '../../groups/group-ids.ts';
import { spokenLocale } from '../parts/language.svelte.ts';

/** Dates of a poll as people read them, each in the zone that is named: small enough for the page of a guest. */

const minute = 60_000;

/** "di 8 dec" */
export function shortDayIn(at: Instant, zone: string): string {
  return spoken(at, zone, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "dinsdag 8 december" */
export function dayIn(at: Instant, zone: string): string {
  return spoken(at, zone, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "19:30" */
export function timeIn(at: Instant, zone: string): string {
  return spoken(at, zone, { hour: '2-digit', minute: '2-digit' });
}

/** "19:30–21:30" */
export function timesIn(at: Instant, minutes: number, zone: string): string {
  return `${timeIn(at, zone)}–${timeIn(at + minutes * minute, zone)}`;
}

export interface MonthOfDates {
  /** "december 2026" */
  readonly name: string;
  readonly dates: readonly Instant[];
}

/** From early to late, as the dates are. */
export function byMonth(dates: readonly Instant[], zone: string): readonly MonthOfDates[] {
  const months = new Map<string, Instant[]>();
  for (const at of dates) {
    const name = spoken(at, zone, { month: 'long', year: 'numeric' });
    months.set(name, [...(months.get(name) ?? []), at]);
  }
  return [...months].map(([name, ofMonth]) => ({ name, dates: ofMonth }));
}

/** Whether a clock in one zone ever shows another time than one in the other, on one of these dates. */
export function clocksDiffer(dates: readonly Instant[], one: string, other: string): boolean {
  return dates.some((at) => timeIn(at, one) !== timeIn(at, other) || shortDayIn(at, one) !== shortDayIn(at, other));
}

/** "Amsterdam", out of `Europe/Amsterdam`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The zone of the poll, or the own one where this browser does not know it. */
export function knownZone(zone: string, own: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return own;
  }
}

function spoken(at: Instant, zone: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(spokenLocale(), { ...how, timeZone: zone }).format(at);
}
