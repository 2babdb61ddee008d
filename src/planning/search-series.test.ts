import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallWish } from '../../tests/support/small-series.ts';
import { lookAhead } from './ahead.ts';
import { allowedDates, boardOf } from './allowed-dates.ts';
import { searchSeries } from './search-series.ts';

it('breaks off in time, says so, and still comes with series that keep every rule', () => {
  let brokenOff = 0;
  fc.assert(
    fc.property(smallWish, fc.nat(8), (wish, patience) => {
      const board = boardOf(wish);
      if (!board.ok) throw new Error(board.problem);
      const rules = { quorum: wish.quorum, presenters: 'there', locks: 'kept' } as const;
      const starts = lookAhead(wish, allowedDates(wish, board.value, rules));
      const best = searchSeries(starts, wish.people.length, 3);
      const early = searchSeries(starts, wish.people.length, 3, patience);
      expect(early.found.length > 0).toBe(best.found.length > 0);
      early.found.forEach(({ stops, cost }, at) => {
        expect(stops.map(({ meeting }) => meeting)).toEqual(wish.meetings.map((_, meeting) => meeting));
        expect(stops.every((stop, place) => place === 0 || stops[place - 1]?.next.some(({ to }) => to === stop))).toBe(
          true,
        );
        expect(cost).toBeGreaterThanOrEqual(best.found[at]?.cost ?? 0);
      });
      if (early.exact) expect(early.found).toEqual(best.found);
      else brokenOff += 1;
    }),
    { numRuns: 300 },
  );
  expect(brokenOff).toBeGreaterThan(5);
});
