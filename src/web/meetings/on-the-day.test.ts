import { expect, test } from 'vitest';
import { isOnTheDay } from './on-the-day.ts';

const hour = 3_600_000;

test('the way in is there from the morning on, and as long as an evening runs over', () => {
  const at = new Date(2027, 2, 2, 22, 30).getTime();
  expect(isOnTheDay(at, 120, new Date(2027, 2, 2, 7).getTime())).toBe(true);
  expect(isOnTheDay(at, 120, new Date(2027, 2, 3, 1).getTime())).toBe(true);
  expect(isOnTheDay(at, 120, at - 24 * hour)).toBe(false);
  expect(isOnTheDay(at, 120, new Date(2027, 2, 3, 9).getTime())).toBe(false);
  expect(isOnTheDay(new Date(2027, 2, 3, 2).getTime(), 120, new Date(2027, 2, 2, 23).getTime())).toBe(true);
  expect(isOnTheDay(undefined, 120, at)).toBe(false);
});
