import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, aTime, aZone } from '../../tests/support/a-date.ts';
import { refused } from '../basics/result.ts';
import {
  type ClockTime,
  daysBetween,
  daysLater,
  instantOf,
  localOf,
  parseClockTime,
  parseDay,
  parseZone,
  shownOn,
  weekdayOf,
  type Zone,
} from './calendar.ts';

const amsterdam = aZone('Europe/Amsterdam');
const zones = [
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
].map(aZone);

/** What the platform's own clock shows there: written by others, for the same question. */
function onTheWall(at: number, zone: Zone): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(at);
}

describe('A date in a zone', () => {
  it('is half past seven in the evening, in winter as in summer', () => {
    expect(instantOf({ day: aDay('2027-03-27'), time: aTime('19:30') }, amsterdam)).toBe(Date.UTC(2027, 2, 27, 18, 30));
    expect(instantOf({ day: aDay('2027-03-28'), time: aTime('19:30') }, amsterdam)).toBe(Date.UTC(2027, 2, 28, 17, 30));
    expect(instantOf({ day: aDay('2027-10-30'), time: aTime('19:30') }, amsterdam)).toBe(Date.UTC(2027, 9, 30, 17, 30));
    expect(instantOf({ day: aDay('2027-10-31'), time: aTime('19:30') }, amsterdam)).toBe(Date.UTC(2027, 9, 31, 18, 30));
  });

  it('moves on by an hour where the clock skips it in spring, and says so', () => {
    const skipped = { day: aDay('2027-03-28'), time: aTime('02:30') };
    expect(shownOn(skipped, amsterdam)).toBe('never');
    expect(localOf(instantOf(skipped, amsterdam), amsterdam)).toEqual({ day: skipped.day, time: '03:30' });
  });

  it('is the first of the two where the clock shows it twice in autumn, and says so', () => {
    const twice = { day: aDay('2027-10-31'), time: aTime('02:30') };
    expect(shownOn(twice, amsterdam)).toBe('twice');
    expect(instantOf(twice, amsterdam)).toBe(Date.UTC(2027, 9, 31, 0, 30));
    expect(shownOn({ ...twice, time: aTime('03:00') }, amsterdam)).toBe('once');
  });

  it('is earlier in New York for the two weeks in which only there it is summer', () => {
    const newYork = aZone('America/New_York');
    const there = (day: string) =>
      localOf(instantOf({ day: aDay(day), time: aTime('19:30') }, amsterdam), newYork).time;
    expect(['2027-03-13', '2027-03-14', '2027-03-27', '2027-03-28'].map(there)).toEqual([
      '13:30',
      '14:30',
      '14:30',
      '13:30',
    ]);
  });

  it('shows on the wall what the platform shows, at any moment of ten years, anywhere', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2035, 0) }).map((at) => at - (at % 60_000)),
        fc.constantFrom(...zones),
        (at, zone) => {
          const local = localOf(at, zone);
          expect(`${local.day} ${local.time}`).toBe(onTheWall(at, zone));
          // Of two moments that look the same it is the first.
          const back = instantOf(local, zone);
          expect(back === at || (shownOn(local, zone) === 'twice' && back < at)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('A day', () => {
  it('is counted in mornings, also when a night is an hour shorter', () => {
    expect(daysBetween(aDay('2027-03-27'), aDay('2027-03-29'))).toBe(2);
    expect(daysBetween(aDay('2027-10-31'), aDay('2027-10-30'))).toBe(-1);
    expect(daysLater(aDay('2028-02-28'), 1)).toBe('2028-02-29');
    expect(daysLater(aDay('2027-03-01'), -1)).toBe('2027-02-28');
    expect(weekdayOf(aDay('2026-11-22'))).toBe(7);
  });
});

describe('What somebody typed', () => {
  it.each(['Europe/Atlantis', '', '+01:00', 'Europe/Amsterdam ', 'Z', '../etc/passwd', `${'A/'.repeat(60)}B`])(
    'is no zone: %j',
    (text) => {
      expect(parseZone(text)).toEqual(refused('unknownZone'));
    },
  );

  it('is a zone in whatever case it was typed', () => {
    expect(parseZone('europe/amsterdam')).toEqual({ ok: true, value: 'Europe/Amsterdam' });
    expect(parseZone('UTC').ok).toBe(true);
  });

  it.each(['2027-02-29', '2027-13-01', '27-1-1', '2027-01-01T10:00', '+002027-01-01', 'tomorrow'])(
    'is no day: %j',
    (text) => {
      expect(parseDay(text)).toEqual(refused('notDay'));
    },
  );

  it.each(['24:00', '9:30', '19.30', '19:60', '19:30:00'])('is no time: %j', (text) => {
    expect(parseClockTime(text)).toEqual(refused('notClockTime'));
    const taken: ClockTime = aTime('19:30');
    expect(parseClockTime(taken).ok).toBe(true);
  });
});
