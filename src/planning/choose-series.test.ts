import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallWish } from '../../tests/support/small-series.ts';
import { chooseSeries } from './choose-series.ts';
import type { Suits } from './poll.ts';
import type { SeriesWish } from './series.ts';

type Wish = SeriesWish<string>;
/** What counts, first things first: worst, how many more than once, chairs, absence, unevenness. */
type Weighed = readonly number[];

function answer(wish: Wish, person: string | undefined, at: number): Suits | undefined {
  return person === undefined ? 'yes' : wish.answers.get(person)?.get(at);
}

function isThere(wish: Wish, person: string | undefined, at: number): boolean {
  return ['yes', 'ifNeedBe'].includes(answer(wish, person, at) ?? 'no');
}

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const counted = new Map<number, number>();

/** The days on the wall in Amsterdam, counted by the platform. */
function dayNumber(at: number): number {
  const known = counted.get(at) ?? Date.parse(`${wall.format(at)}T00:00:00Z`) / 86_400_000;
  counted.set(at, known);
  return known;
}

function keepsEveryRule(wish: Wish, dates: readonly number[]): boolean {
  return dates.every((at, meeting) => {
    const { presenter, locked, options } = wish.meetings[meeting] ?? { options: [] };
    const before = dates[meeting - 1];
    const gap = before === undefined ? undefined : dayNumber(at) - dayNumber(before);
    return (
      options.includes(at) &&
      (locked === undefined || locked === at) &&
      isThere(wish, presenter, at) &&
      wish.people.filter((person) => isThere(wish, person, at)).length >= wish.quorum &&
      (before === undefined || at > before) &&
      (gap === undefined || (gap >= wish.gaps.least && gap <= wish.gaps.most))
    );
  });
}

function weigh(wish: Wish, dates: readonly number[]): Weighed {
  const missed = wish.people.map((person) => dates.filter((at) => answer(wish, person, at) === 'no').length);
  const every = dates.flatMap((at) => wish.people.map((person) => answer(wish, person, at)));
  const gaps = dates.slice(1).map((at, index) => dayNumber(at) - dayNumber(dates[index] ?? at));
  return [
    Math.max(1, ...missed),
    missed.filter((times) => times > 1).length,
    dates.filter((at, meeting) => !isThere(wish, wish.meetings[meeting]?.chair, at)).length,
    every.reduce((sum, said) => sum + (said === 'yes' ? 0 : said === 'ifNeedBe' ? 1 : 4), 0),
    gaps.reduce((sum, gap) => sum + (gap - wish.gaps.normal) ** 2, 0),
  ];
}

function compare(one: Weighed, other: Weighed): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Every series there is: what no cleverness can beat. */
function everySeries(wish: Wish): readonly (readonly number[])[] {
  return wish.meetings.reduce<readonly (readonly number[])[]>(
    (begun, { options }) =>
      begun.flatMap((dates) => options.map((at) => [...dates, at]).filter((longer) => keepsEveryRule(wish, longer))),
    [[]],
  );
}

describe('The dates of a year', () => {
  it('are the best there are, and the next best after them', () => {
    const seen = { some: 0, none: 0, alternatives: 0, twice: 0, few: 0 };
    fc.assert(
      fc.property(smallWish, (wish) => {
        const best = everySeries(wish)
          .map((dates) => weigh(wish, dates))
          .toSorted(compare);
        const choice = chooseSeries(wish, 3);
        if (!choice.ok) {
          expect(best).toEqual([]);
          seen.none += 1;
          return;
        }
        const series = [choice.value.best, ...choice.value.alternatives.map((other) => other.series)];
        const chosen = series.map(({ dates }) => dates.map(({ at }) => at));
        expect(chosen.every((dates) => keepsEveryRule(wish, dates))).toBe(true);
        expect(chosen.map((dates) => weigh(wish, dates))).toEqual(best.slice(0, 4));
        expect(new Set(chosen.map(String)).size).toBe(chosen.length);
        expect(choice.value.exact).toBe(true);
        seen.some += 1;
        seen.alternatives += chosen.length - 1;
        seen.twice += choice.value.best.moreThanOnce.length > 0 ? 1 : 0;
        seen.few += best.length < 4 ? 1 : 0;
      }),
      { numRuns: 1_200 },
    );
    expect(Math.min(seen.some, seen.none, seen.alternatives, seen.twice, seen.few)).toBeGreaterThan(20);
  });

  it('have a reason each that is true, whatever people answered', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(smallWish, (wish) => {
        const choice = chooseSeries(wish, 0);
        if (!choice.ok) return;
        const dates = choice.value.best.dates.map(({ at }) => at);
        const own = weigh(wish, dates);
        choice.value.why.forEach((reason, meeting) => {
          kinds.add(reason.kind);
          const without = everySeries(wish).filter((series) => series[meeting] !== dates[meeting]);
          if (reason.kind === 'only') expect(without).toEqual([]);
          if (!('most' in reason)) return;
          const instead = dates.with(meeting, reason.most);
          const other = weigh(wish, instead);
          expect(other[3] ?? 0).toBeLessThan(own[3] ?? 0);
          if (reason.kind === 'chair') expect(other[2] ?? 0).toBeGreaterThan(own[2] ?? 0);
          if (reason.kind === 'spares') {
            expect(compare(own.slice(0, 2), other.slice(0, 2))).toBeLessThan(0);
            expect(reason.who.length).toBeGreaterThan(0);
          }
          expect(keepsEveryRule(wish, instead)).toBe(reason.kind === 'chair' || reason.kind === 'spares');
        });
      }),
      { numRuns: 600 },
    );
    expect(kinds).not.toContain('cameAcross');
    expect([...kinds]).toEqual(
      expect.arrayContaining(['chair', 'gap', 'locked', 'most', 'only', 'presenter', 'spares']),
    );
  });
});
