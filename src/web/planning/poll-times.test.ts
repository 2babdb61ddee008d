import { describe, expect, it } from 'vitest';
import { byMonth, cityOf, clocksDiffer, knownZone, shortDayIn, timesIn } from './poll-times.ts';

const winter = Date.UTC(2026, 11, 8, 18, 30);
/** London has changed its clocks like Amsterdam, New York three weeks earlier. */
const march = Date.UTC(2027, 2, 16, 18, 30);

describe('Dates of a poll in words', () => {
  it('Emma in London reads her own time, and sees that it is another than in Amsterdam', () => {
    expect(timesIn(winter, 120, 'Europe/Amsterdam')).toBe('19:30–21:30');
    expect(timesIn(winter, 120, 'Europe/London')).toBe('18:30–20:30');
    expect(clocksDiffer([winter], 'Europe/London', 'Europe/Amsterdam')).toBe(true);
    expect(clocksDiffer([winter, march], 'Europe/Brussels', 'Europe/Amsterdam')).toBe(false);
  });

  it('far away it can be another day', () => {
    expect(shortDayIn(winter, 'Pacific/Auckland')).toBe('wo 9 dec');
  });

  it('dates stand under their months', () => {
    expect(byMonth([winter, march], 'Europe/Amsterdam').map(({ name }) => name)).toEqual([
      'december 2026',
      'maart 2027',
    ]);
  });

  it('a zone is called by its city, and one that this browser does not know is not shown', () => {
    expect(cityOf('America/New_York')).toBe('New York');
    expect(knownZone('Nowhere/Land', 'Europe/London')).toBe('Europe/London');
    expect(knownZone('Europe/Amsterdam', 'Europe/London')).toBe('Europe/Amsterdam');
  });
});
