import type { Stop } from './ahead.ts';
import { LeastFirst } from './least-first.ts';
import { costOf, onceIsNothing } from './series-cost.ts';

/**
 * Of one beginning with another. Eight people, ten meetings and sixty dates need a tenth of it at the most, however often
 * they say no.
 */
const mostComparisons = 6_000_000;

/** The first meetings of a series, and the least that the whole of it can cost. */
interface Begun {
  readonly stop: Stop;
  readonly before: Begun | undefined;
  /** By person, how often he or she is missing so far. */
  readonly missed: readonly number[];
  readonly toll: number;
  readonly atLeast: number;
}

export interface Found {
  readonly stops: readonly Stop[];
  readonly cost: number;
}

export interface Search {
  /** From the one that costs least. */
  readonly found: readonly Found[];
  /** Whether there is surely none better. Of more than any group plans the search stops, and says so. */
  readonly exact: boolean;
}

/**
 * The `count` series that cost least. It goes on with whatever can still become the cheapest (A*, Hart, Nilsson and Raphael,
 * 1968): what a series will cost at the least is never more than it does cost, so the first one that is complete is the
 * best, and the next one the second best. A beginning is left out when `count` others up to the same date were at most as
 * often missing, person by person, and at most as expensive: whatever follows on it, follows on those as well.
 */
export function searchSeries(
  starts: readonly Stop[],
  people: number,
  count: number,
  patience = mostComparisons,
): Search {
  const row = new LeastFirst<Begun>();
  const nobody = Array.from({ length: people }, () => 0);
  for (const stop of starts) enter(row, begin(stop, undefined, nobody, stop.toll));
  const gone = new Map<Stop, Begun[]>();
  const found: Found[] = [];
  for (let compared = 0; found.length < count; ) {
    const begun = row.take();
    if (begun === undefined) return { found, exact: true };
    if (compared > patience)
      return { found: [...found, ...straightOn(begun, row, count - found.length)], exact: false };
    const others = gone.get(begun.stop) ?? [];
    compared += others.length + begun.stop.next.length;
    if (isLeftOut(begun, others, count)) continue;
    gone.set(begun.stop, others);
    others.push(begun);
    if (begun.stop.next.length === 0) found.push({ stops: stopsOf(begun), cost: begun.atLeast });
    for (const { to, toll } of begun.stop.next) enter(row, begin(to, begun, begun.missed, begun.toll + toll));
  }
  return { found, exact: true };
}

function enter(row: LeastFirst<Begun>, begun: Begun): void {
  row.add(begun, begun.atLeast);
}

function begin(stop: Stop, before: Begun | undefined, missedBefore: readonly number[], toll: number): Begun {
  const missed = missedBefore.slice();
  for (const person of stop.date.missing) missed[person] = (missed[person] ?? 0) + 1;
  return { stop, before, missed, toll, atLeast: leastCost(stop, missed, toll) };
}

/**
 * Nobody misses less than so far and what cannot be avoided; together they miss no less than so far and what cannot be
 * avoided by all at once, which somebody has to bear: of so many absences everyone has one, and whoever has more has at
 * most as many as the worst.
 */
function leastCost({ missedAhead, allMissedAhead, tollAhead }: Stop, missed: readonly number[], toll: number): number {
  let worst = onceIsNothing;
  let often = 0;
  let all = allMissedAhead;
  for (let person = 0; person < missed.length; person += 1) {
    const so = missed[person] ?? 0;
    const sure = so + (missedAhead[person] ?? 0);
    if (sure > worst) worst = sure;
    if (sure > onceIsNothing) often += 1;
    all += so;
  }
  worst = Math.max(worst, Math.ceil(all / missed.length));
  if (worst > onceIsNothing) {
    often = Math.max(often, Math.ceil((all - missed.length * onceIsNothing) / (worst - onceIsNothing)));
  }
  return costOf(worst, often, toll + tollAhead);
}

function isLeftOut(begun: Begun, others: readonly Begun[], count: number): boolean {
  let better = 0;
  for (const other of others) {
    if (other.toll > begun.toll || !isNowhereMore(other.missed, begun.missed)) continue;
    better += 1;
    if (better === count) return true;
  }
  return false;
}

function isNowhereMore(some: readonly number[], others: readonly number[]): boolean {
  for (let person = 0; person < some.length; person += 1) {
    if ((some[person] ?? 0) > (others[person] ?? 0)) return false;
  }
  return true;
}

/** Not searched any further: from the most promising beginnings always the most promising date, to the end. */
function straightOn(first: Begun, row: LeastFirst<Begun>, count: number): readonly Found[] {
  const ends = new Map<string, Found>();
  for (
    let begun: Begun | undefined = first, tries = 0;
    begun !== undefined && tries < 500;
    begun = row.take(), tries += 1
  ) {
    const end = toTheEnd(begun);
    ends.set(end.stops.map(({ date }) => date.at).join(), end);
  }
  return [...ends.values()].toSorted((one, other) => one.cost - other.cost).slice(0, count);
}

function toTheEnd(begun: Begun): Found {
  let now = begun;
  while (now.stop.next.length > 0) {
    const from: Begun = now;
    const further = from.stop.next.map(({ to, toll }) => begin(to, from, from.missed, from.toll + toll));
    now = further.reduce((least, one) => (one.atLeast < least.atLeast ? one : least));
  }
  return { stops: stopsOf(now), cost: now.atLeast };
}

function stopsOf(begun: Begun): readonly Stop[] {
  const stops: Stop[] = [];
  for (let at: Begun | undefined = begun; at !== undefined; at = at.before) stops.push(at.stop);
  return stops.toReversed();
}
