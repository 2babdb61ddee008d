import { expect, test } from 'vitest';
import { printAddress, printWishIn, timeOfDay } from './print-wish.ts';

test('an address says what is printed, and is read as it was made', () => {
  const wish = { people: 6, minutes: 95, at: 14 * 60 + 5, sheet: 'table' } as const;
  const address = printAddress('five-phase', wish);
  expect(address).toBe('/print/five-phase?people=6&minutes=95&at=14%3A05&sheet=table');
  expect(printWishIn(address.slice(address.indexOf('?')))).toEqual(wish);
});

test('what an address says wrongly is left open', () => {
  const open = { people: undefined, minutes: undefined, at: undefined, sheet: 'table' };
  for (const query of ['', '?people=-1&minutes=1e9&at=25:00&sheet=all', '?people=<b>&minutes=0.5&at=noon'])
    expect(printWishIn(query)).toEqual(open);
});

test('a meeting may go on after midnight', () => {
  expect(timeOfDay(23 * 60 + 50 + 25)).toBe('00:15');
});
