import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenOut, shareInOrder, unevenness } from './even-out.ts';

/** Up to five people, up to six places, anyone free for anything, and some who had turns before. */
const sharing = fc.record({
  places: fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 5 }), { maxLength: 6 }),
  before: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }).map((loads) => new Map(loads.entries())),
});

/** Every way to give out the places: what no cleverness can beat. */
function best(places: readonly (readonly number[])[], loads: ReadonlyMap<number, number>): number {
  const [people, ...later] = places;
  if (people === undefined) return unevenness(loads);
  if (people.length === 0) return best(later, loads);
  return Math.min(...people.map((person) => best(later, new Map(loads).set(person, (loads.get(person) ?? 0) + 1))));
}

function difference(loads: ReadonlyMap<number, number>): number {
  return Math.max(...loads.values()) - Math.min(...loads.values());
}

/** The smallest difference between who has most and who has least that any way gives. */
function smallestDifference(places: readonly (readonly number[])[], loads: ReadonlyMap<number, number>): number {
  const [people, ...later] = places;
  if (people === undefined) return difference(loads);
  if (people.length === 0) return smallestDifference(later, loads);
  return Math.min(
    ...people.map((person) => smallestDifference(later, new Map(loads).set(person, (loads.get(person) ?? 0) + 1))),
  );
}

it('shares as evenly as any way there is, and lets nobody have what he or she cannot', () => {
  let shared = 0;
  fc.assert(
    fc.property(sharing, ({ places, before }) => {
      const { taken, loads } = evenOut(places, before);
      taken.forEach((person, place) => {
        const people = places[place] ?? [];
        expect(person === undefined ? people.length === 0 : people.includes(person)).toBe(true);
        if (person !== undefined) shared += 1;
      });
      expect(unevenness(loads)).toBe(best(places, before));
    }),
    { numRuns: 600 },
  );
  expect(shared).toBeGreaterThan(600);
});

it('keeps to a wish as far as evenness allows: turns differ by at most one whenever that is possible at all', () => {
  let possible = 0;
  fc.assert(
    fc.property(sharing, fc.boolean(), ({ places, before }, backwards) => {
      const { loads } = shareInOrder(places, before, (people) =>
        people.toSorted((one, other) => (backwards ? other - one : one - other)),
      );
      expect(unevenness(loads)).toBe(best(places, before));
      if (smallestDifference(places, before) > 1) return;
      possible += 1;
      expect(difference(loads)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 600 },
  );
  expect(possible).toBeGreaterThan(30);
});

it('gives a place to the one who is preferred when everyone is as free as everyone', () => {
  const { given } = shareInOrder(
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    new Map([
      ['a', 0],
      ['b', 0],
    ]),
    (people) => people.toReversed(),
  );
  expect(given).toEqual(['b', 'a']);
});
