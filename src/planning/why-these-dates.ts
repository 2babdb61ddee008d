import type { Instant } from '../groups/group-ids.ts';
import type { Stop } from './ahead.ts';
import { type Board, comes, type DateOption } from './allowed-dates.ts';
import type { Found } from './search-series.ts';
import type { Gaps, MeetingToDate, SeriesWish } from './series.ts';
import { absenceOf, follows, onceIsNothing } from './series-cost.ts';

/**
 * Why this date for this meeting, and not the one that suits people best of all between the meeting before and the one after.
 * In the best series there is always a reason: with that other date in its place a rule would be broken or the series would
 * be better, and none is. A date at the other end of the year explains nothing, so none is named.
 */
export type DateReason<Person> =
  | { readonly kind: 'locked' }
  /** No other date of this meeting leaves a series. */
  | { readonly kind: 'only' }
  /** No date of this meeting suits better. */
  | { readonly kind: 'most' }
  /** None does between the meetings before and after it; further away some do. */
  | { readonly kind: 'mostAround' }
  /** `most` suits better, but then the presenter is missing. */
  | { readonly kind: 'presenter'; readonly most: Instant }
  | { readonly kind: 'quorum'; readonly most: Instant }
  /** It is so many days from the next meeting or the one before, which is on `beside`. */
  | {
      readonly kind: 'gap';
      readonly most: Instant;
      readonly beside: Instant;
      readonly days: number;
      readonly is: 'tooClose' | 'tooFar';
    }
  /** Then these people would be missing more than once, or once more. */
  | { readonly kind: 'spares'; readonly most: Instant; readonly who: readonly Person[] }
  | { readonly kind: 'chair'; readonly most: Instant }
  /** Only where the search was broken off: it fitted in with the others. */
  | { readonly kind: 'cameAcross'; readonly most: Instant };

export function whyTheseDates<Person>(
  wish: SeriesWish<Person>,
  board: Board,
  starts: readonly Stop[],
  { stops }: Found,
): readonly DateReason<Person>[] {
  const open = reachable(starts);
  const dates = stops.map(({ date }) => date);
  return stops.map(({ date, meeting }): DateReason<Person> => {
    const asked = wish.meetings[meeting] ?? { options: [] };
    if (asked.locked !== undefined || date.stands) return { kind: 'locked' };
    if (open.filter((stop) => stop.meeting === meeting).length === 1) return { kind: 'only' };
    const column = board.columns[meeting] ?? [];
    if (leastAbsent(column, date) === date) return { kind: 'most' };
    const [before = -Infinity, after = Infinity] = [dates[meeting - 1]?.at, dates[meeting + 1]?.at];
    const around = column.filter(({ at }) => before < at && at < after);
    const most = leastAbsent(around, date);
    return most === date ? { kind: 'mostAround' } : whyNot(wish, asked, dates, meeting, most);
  });
}

/** All stops that some series comes by. */
function reachable(starts: readonly Stop[]): readonly Stop[] {
  const seen = new Set(starts);
  for (const stop of seen) for (const { to } of stop.next) seen.add(to);
  return [...seen];
}

function leastAbsent(dates: readonly DateOption[], chosen: DateOption): DateOption {
  return dates.reduce((least, date) => (absenceOf(date) < absenceOf(least) ? date : least), chosen);
}

function whyNot<Person>(
  { people, quorum, gaps }: SeriesWish<Person>,
  { presenter, chair }: MeetingToDate<Person>,
  dates: readonly DateOption[],
  meeting: number,
  instead: DateOption,
): DateReason<Person> {
  const most = instead.at;
  if (!comes(people, instead, presenter)) return { kind: 'presenter', most };
  if (instead.there < quorum) return { kind: 'quorum', most };
  const [before, after] = [dates[meeting - 1], dates[meeting + 1]];
  if (before !== undefined && !follows(gaps, before, instead)) return gapOf(gaps, instead, before);
  if (after !== undefined && !follows(gaps, instead, after)) return gapOf(gaps, instead, after);
  const now = absences(people.length, dates);
  const then = absences(people.length, dates.with(meeting, instead));
  if (isWorse(then, now)) {
    const oftener = (person: number) => (then[person] ?? 0) > Math.max(now[person] ?? 0, onceIsNothing);
    return { kind: 'spares', most, who: people.filter((_, person) => oftener(person)) };
  }
  return { kind: comes(people, instead, chair) ? 'cameAcross' : 'chair', most };
}

function gapOf({ least }: Gaps, { at: most, dayNumber }: DateOption, beside: DateOption): DateReason<never> {
  const days = Math.abs(dayNumber - beside.dayNumber);
  return { kind: 'gap', most, beside: beside.at, days, is: days < least ? 'tooClose' : 'tooFar' };
}

function absences(people: number, dates: readonly DateOption[]): readonly number[] {
  return Array.from({ length: people }, (_, person) => dates.filter(({ missing }) => missing.includes(person)).length);
}

/** Who is missing more than once, and how often, by what counts most in the cost of a series. */
function isWorse(then: readonly number[], now: readonly number[]): boolean {
  const worst = (counts: readonly number[]) => Math.max(onceIsNothing, ...counts);
  const often = (counts: readonly number[]) => counts.filter((count) => count > onceIsNothing).length;
  return worst(then) > worst(now) || (worst(then) === worst(now) && often(then) > often(now));
}
