import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tableSizes } from './tables.ts';

it('seats seven people in triads as four and three, and five as three and two', () => {
  expect(tableSizes(7, 3)).toEqual([4, 3]);
  expect(tableSizes(5, 3)).toEqual([3, 2]);
  expect(tableSizes(6, 3)).toEqual([3, 3]);
  expect(tableSizes(2, 3)).toEqual([2]);
});

it('gives everyone a seat at a table, and no table more than one person too many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 12 }), (people, size) => {
      const tables = tableSizes(people, size);
      expect(tables.reduce((sum, table) => sum + table, 0)).toBe(people);
      expect(Math.max(...tables)).toBeLessThanOrEqual(size + 1);
      expect(Math.max(...tables) - Math.min(...tables)).toBeLessThanOrEqual(1);
    }),
  );
});
