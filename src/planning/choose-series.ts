import { granted, type Result, refused } from '../basics/result.ts';
import { lookAhead } from './ahead.ts';
import { allowedDates, boardOf } from './allowed-dates.ts';
import { type Broken, brokenRules } from './broken-rules.ts';
import { type Difference, differences, type ToldSeries, tellSeries } from './describe-series.ts';
import { type Loosening, loosenings } from './loosen-series.ts';
import { searchSeries } from './search-series.ts';
import type { SeriesWish, WishRefusal } from './series.ts';
import { type DateReason, whyTheseDates } from './why-these-dates.ts';

/** The dates of a whole year, chosen together. */
export interface SeriesChoice<Person> {
  readonly best: ToldSeries<Person>;
  /** For each date of the best, why that one. */
  readonly why: readonly DateReason<Person>[];
  /** The next best, the cheapest first: each has at least one other date. */
  readonly alternatives: readonly Alternative<Person>[];
  /**
   * Whether there is surely none better. For what a group plans it is; with many people who can hardly ever come, the
   * search ends in time and gives the best that it came across.
   */
  readonly exact: boolean;
}

export interface Alternative<Person> {
  readonly series: ToldSeries<Person>;
  /** The meetings, by their place in the row, that are on another date than in the best series. */
  readonly elsewhere: readonly number[];
  /** In what it is worse, what weighs most first; nothing when it is just as good. */
  readonly costs: readonly Difference<Person>[];
  readonly gains: readonly Difference<Person>[];
}

export type NoSeries<Person> =
  | { readonly kind: 'cannotBeAsked'; readonly why: WishRefusal }
  /** Whatever is chosen, a rule is broken: which, and what would help. */
  | {
      readonly kind: 'noSeries';
      readonly broken: readonly Broken<Person>[];
      readonly ways: readonly Loosening[];
    };

/**
 * The best series of all that keep every rule: each meeting with its quorum and its presenter, each gap within its bounds,
 * locked dates as they are. What is best says `series-cost.ts`.
 */
export function chooseSeries<Person>(
  wish: SeriesWish<Person>,
  alternatives = 3,
): Result<SeriesChoice<Person>, NoSeries<Person>> {
  const board = boardOf(wish);
  if (!board.ok) return refused({ kind: 'cannotBeAsked', why: board.problem });
  const rules = { quorum: wish.quorum, presenters: 'there', locks: 'kept' } as const;
  const starts = lookAhead(wish, allowedDates(wish, board.value, rules));
  const { found, exact } = searchSeries(starts, wish.people.length, alternatives + 1);
  const [first, ...others] = found;
  if (first === undefined) {
    return refused({ kind: 'noSeries', broken: brokenRules(wish, board.value), ways: loosenings(wish, board.value) });
  }
  const best = tellSeries(wish, first);
  return granted({
    best,
    why: whyTheseDates(wish, board.value, starts, first),
    alternatives: others.map((other) => {
      const series = tellSeries(wish, other);
      const elsewhere = series.dates.flatMap(({ at }, meeting) => (at === best.dates[meeting]?.at ? [] : [meeting]));
      return { series, elsewhere, ...differences(best, series) };
    }),
    exact,
  });
}
