import type { Instant } from '../groups/group-ids.ts';
import { comes } from './allowed-dates.ts';
import type { Found } from './search-series.ts';
import type { SeriesWish } from './series.ts';
import { onceIsNothing, partsOfCost, type SeriesCost } from './series-cost.ts';

/** A series with everything that a screen says of it. */
export interface ToldSeries<Person> {
  readonly dates: readonly ToldDate<Person>[];
  /** In days, between each meeting and the next. */
  readonly gaps: readonly number[];
  /** How often somebody said no to a date of it; who comes to all stands not in it. */
  readonly missed: ReadonlyMap<Person, number>;
  readonly moreThanOnce: readonly Person[];
  readonly cost: SeriesCost;
}

export interface ToldDate<Person> {
  readonly at: Instant;
  readonly yes: readonly Person[];
  readonly ifNeedBe: readonly Person[];
  readonly no: readonly Person[];
  readonly unanswered: readonly Person[];
  /** True where nobody in particular chairs. */
  readonly chairComes: boolean;
}

export function tellSeries<Person>(
  { people, meetings }: SeriesWish<Person>,
  { stops, cost }: Found,
): ToldSeries<Person> {
  const dates = stops.map(({ date, meeting }) => {
    const who = (said: (typeof date.answers)[number]) => people.filter((_, person) => date.answers[person] === said);
    return {
      at: date.at,
      yes: who('yes'),
      ifNeedBe: who('ifNeedBe'),
      no: who('no'),
      unanswered: who(undefined),
      chairComes: comes(people, date, meetings[meeting]?.chair),
    };
  });
  const missed = new Map<Person, number>();
  for (const person of dates.flatMap(({ no }) => no)) missed.set(person, (missed.get(person) ?? 0) + 1);
  return {
    dates,
    gaps: stops.slice(1).map(({ date }, at) => date.dayNumber - (stops[at]?.date.dayNumber ?? 0)),
    missed,
    moreThanOnce: people.filter((person) => (missed.get(person) ?? 0) > onceIsNothing),
    cost: partsOfCost(cost),
  };
}

/** In what one series is otherwise than the best; `by` is always more than nothing. */
export type Difference<Person> =
  /** The one who misses most misses `by` more. */
  | { readonly kind: 'worst'; readonly by: number }
  /** Who is missing more than once here and not there. */
  | { readonly kind: 'moreThanOnce'; readonly who: readonly Person[] }
  | { readonly kind: 'chairs'; readonly by: number }
  /** In all meetings together. */
  | { readonly kind: 'people'; readonly by: number }
  | { readonly kind: 'ifNeedBe'; readonly by: number }
  | { readonly kind: 'evenness' };

/** What is worse in `other`, and what is better. */
export function differences<Person>(
  best: ToldSeries<Person>,
  other: ToldSeries<Person>,
): { readonly costs: readonly Difference<Person>[]; readonly gains: readonly Difference<Person>[] } {
  return { costs: worseIn(other, best), gains: worseIn(best, other) };
}

function worseIn<Person>(one: ToldSeries<Person>, than: ToldSeries<Person>): readonly Difference<Person>[] {
  const who = one.moreThanOnce.filter((person) => !than.moreThanOnce.includes(person));
  const counted = [
    { kind: 'worst', by: one.cost.worst - than.cost.worst },
    { kind: 'chairs', by: one.cost.chairsMissing - than.cost.chairsMissing },
    { kind: 'people', by: absent(one) - absent(than) },
    { kind: 'ifNeedBe', by: reluctant(one) - reluctant(than) },
  ] as const;
  const [worst, ...rest] = counted.filter(({ by }) => by > 0);
  const evenness = one.cost.unevenness > than.cost.unevenness ? [{ kind: 'evenness' } as const] : [];
  const often = who.length > 0 ? [{ kind: 'moreThanOnce', who } as const] : [];
  const first = worst?.kind === 'worst' ? [worst, ...often] : [...often, ...(worst === undefined ? [] : [worst])];
  return [...first, ...rest, ...evenness];
}

function absent<Person>({ dates }: ToldSeries<Person>): number {
  return dates.reduce((count, { no, unanswered }) => count + no.length + unanswered.length, 0);
}

function reluctant<Person>({ dates }: ToldSeries<Person>): number {
  return dates.reduce((count, { ifNeedBe }) => count + ifNeedBe.length, 0);
}
