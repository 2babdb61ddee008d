import { describe, expect, it } from 'vitest';
import { aDay } from '../../../tests/support/a-date.ts';
import { daysLater, weekdayOf } from '../../planning/calendar.ts';
import { daysOff, type HolidayPlace, holidayPlaces } from './days-off.ts';
import { schoolHolidayOn, schoolRegions, schoolsKnown } from './school-holidays.ts';

async function offIn(place: HolidayPlace, day: string): Promise<string | undefined> {
  const off = (await daysOff({ places: [place], schools: [] })).on(aDay(day));
  return off?.kind === 'public' ? off.names.en : undefined;
}

describe('The days off', () => {
  it('of the Netherlands are those of the government: Good Friday and Liberation Day too, a King on a Saturday', async () => {
    const { on } = await daysOff({ places: ['NL'], schools: [] });
    const listed = ['2027-01-01', '2027-03-26', '2027-03-28', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06'];
    const later = ['2027-05-16', '2027-05-17', '2027-12-25', '2027-12-26'];
    const year = Array.from({ length: 365 }, (_, at) => daysLater(aDay('2027-01-01'), at));
    expect(year.filter((day) => on(day) !== undefined)).toEqual([...listed, ...later]);
    expect(on(aDay('2027-03-29'))).toMatchObject({ place: 'NL', names: { nl: 'Tweede paasdag', en: 'Easter Monday' } });
    expect([on(aDay('2031-04-26')), on(aDay('2031-04-27'))]).toMatchObject([{ kind: 'public' }, undefined]);
  });

  it('are others over the border, in another Land and in another nation', async () => {
    expect(await offIn('BE', '2027-07-21')).toBe('National Holiday');
    expect(await offIn('DE-BY', '2027-05-27')).toBe('Corpus Christi');
    expect(await offIn('DE-BE', '2027-05-27')).toBeUndefined();
    expect(await offIn('DE-SN', '2027-11-17')).toBe('Day of Prayer and Repentance');
    expect(await offIn('GB-SCT', '2027-11-30')).toBe('St Andrew’s Day');
    expect(await offIn('GB-ENG', '2027-11-30')).toBeUndefined();
    expect(await offIn('GB-NIR', '2027-07-12')).toBeDefined();
    expect(await offIn('GB-WLS', '2027-12-28')).toBe('Boxing Day (substitute day)');
  });

  it('are known of every place, some ten a year', async () => {
    for (const place of holidayPlaces) {
      const { on } = await daysOff({ places: [place], schools: [] });
      const year = Array.from({ length: 365 }, (_, at) => daysLater(aDay('2030-01-01'), at));
      const many = year.filter((day) => on(day) !== undefined).length;
      expect(many).toBeGreaterThanOrEqual(8);
      expect(many).toBeLessThanOrEqual(16);
    }
  });

  it('of one circle are those of all its people: Anna in Groningen, Chris in Leuven', async () => {
    const { on, known } = await daysOff({ places: ['NL', 'BE'], schools: ['north'] });
    expect(on(aDay('2027-07-12'))).toEqual({ kind: 'school', region: 'north', holiday: 'summer' });
    expect(on(aDay('2027-11-11'))).toMatchObject({ kind: 'public', place: 'BE' });
    expect(on(aDay('2027-09-14'))).toBeUndefined();
    expect(known).toEqual(schoolsKnown);
  });

  it('say until when they are known, and nothing past it', async () => {
    const { on, known } = await daysOff({ places: ['NL'], schools: [] });
    expect(known.last).toBe('2034-12-31');
    expect(on(aDay('2035-01-01'))).toBeUndefined();
  });
});

describe('The school holidays', () => {
  it.each(schoolRegions)('of region %s are whole weeks with both weekends, five times a school year', (region) => {
    const first = aDay('2026-10-01');
    const days = Array.from({ length: 1_068 }, (_, at) => daysLater(first, at));
    expect(days.at(-1)).toBe('2029-09-02');
    const isOff = (day: string) => schoolHolidayOn(day, region) !== undefined;
    const begins = days.filter((day) => isOff(day) && !isOff(daysLater(day, -1)));
    const ends = days.filter((day) => isOff(day) && !isOff(daysLater(day, 1)));
    expect(begins).toHaveLength(15);
    expect([...new Set(begins.map(weekdayOf)), ...new Set(ends.map(weekdayOf))]).toEqual([6, 7]);
    const summers = days.filter((day) => schoolHolidayOn(day, region) === 'summer');
    expect(summers).toHaveLength(3 * 6 * 7 + 3 * 2);
  });
});
