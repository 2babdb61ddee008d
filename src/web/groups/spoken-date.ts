import type { Instant } from '../../groups/group-ids.ts';
import { spokenLocale } from '../parts/language.svelte.ts';

/** "3 maart 2026" */
export function dayOf(at: Instant): string {
  return new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long' }).format(at);
}

/** "dinsdag 3 maart 2026 om 19:30" */
export function dayAndTimeOf(at: Instant): string {
  return new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

/** "19:30" */
export function timeOf(at: Instant): string {
  return new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'short' }).format(at);
}

/** "di 3 mrt": where there is little room. */
export function shortDayOf(at: Instant): string {
  return new Intl.DateTimeFormat(spokenLocale(), { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

/** As date and time boxes hold them, in the time of this place. */
export function boxesOf(at: Instant): { readonly day: string; readonly time: string } {
  const local = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`,
    time: `${two(local.getHours())}:${two(local.getMinutes())}`,
  };
}

/** What two boxes say; undefined where they say no date. */
export function instantIn(day: string, time: string): Instant | undefined {
  const at = new Date(`${day}T${time}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** So many weeks later at the same time of day, also when the clock changes between. */
export function weeksAfter(at: Instant, weeks: number): Instant {
  const later = new Date(at);
  return later.setDate(later.getDate() + weeks * 7);
}
