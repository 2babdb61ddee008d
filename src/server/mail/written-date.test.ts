import { expect, test } from 'vitest';
import { aDay, aTime, aZone } from '../../../tests/support/a-date.ts';
import { instantOf } from '../../planning/calendar.ts';
import { dateInWords } from './written-date.ts';

const amsterdam = aZone('Europe/Amsterdam');

function inNewYork(day: string) {
  const at = instantOf({ day: aDay(day), time: aTime('19:30') }, amsterdam);
  return dateInWords({ title: 'Bijeenkomst', at, zone: amsterdam, place: undefined }, 'nl', 'America/New_York');
}

test('who is in New York reads both times, an hour nearer while only one of the two clocks was changed', () => {
  expect(inNewYork('2027-03-09')).toMatchObject({ day: 'dinsdag 9 maart', time: '19.30 uur', ownTime: '13.30 uur' });
  expect(inNewYork('2027-03-23').ownTime).toBe('14.30 uur');
  expect(inNewYork('2027-03-30').ownTime).toBe('13.30 uur');
  expect(inNewYork('2027-10-26').ownTime).toBe('13.30 uur');
  expect(inNewYork('2027-11-02').ownTime).toBe('14.30 uur');
  expect(inNewYork('2027-11-09').ownTime).toBe('13.30 uur');
});

test('a neutral title is read in the own language, whoever told the date; one of the group’s own stays', () => {
  const at = instantOf({ day: aDay('2027-03-30'), time: aTime('19:30') }, amsterdam);
  const titleIn = (title: string, language: 'nl' | 'en') =>
    dateInWords({ title, at, zone: amsterdam, place: undefined }, language, amsterdam).title;
  expect([titleIn('Meeting', 'nl'), titleIn('Bijeenkomst', 'en')]).toEqual(['Bijeenkomst', 'Meeting']);
  expect(titleIn('Dinsdagkring', 'en')).toBe('Dinsdagkring');
});

test('who is in Brussels reads one, and who is in Auckland that it is the next day there', () => {
  const at = instantOf({ day: aDay('2027-03-30'), time: aTime('19:30') }, amsterdam);
  const date = { title: 'Bijeenkomst', at, zone: amsterdam, place: undefined };
  expect(dateInWords(date, 'nl', 'Europe/Brussels').ownTime).toBeUndefined();
  expect(dateInWords(date, 'nl', 'Pacific/Auckland').ownTime).toBe('woensdag 31 maart, 06.30 uur');
});
