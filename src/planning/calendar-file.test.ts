import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { expect, test } from 'vitest';
import { anId } from '../../tests/support/a-group.ts';
import type { OutsideDate } from '../groups/dates-outside.ts';
import type { PlannedId } from '../groups/group-ids.ts';
import type { GroupId } from '../groups/ids.ts';
import { uidOf } from '../server/planning/calendar-id.ts';
import { instantOf, parseClockTime, parseDay, parseZone } from './calendar.ts';
import { calendarFile } from './calendar-file.ts';

const group = anId<GroupId>('group', 1);

/** Half past seven in Amsterdam. */
function evening(day: string): number {
  const [date, time, zone] = [parseDay(day), parseClockTime('19:30'), parseZone('Europe/Amsterdam')];
  if (!date.ok || !time.ok || !zone.ok) throw new Error('A day, a time and a zone');
  return instantOf({ day: date.value, time: time.value }, zone.value);
}

function aDate(number: number, day: string, part: Partial<OutsideDate> = {}): OutsideDate {
  const planned = anId<PlannedId>('planned', number);
  const said = { minutes: 120, zone: 'Europe/Amsterdam', title: 'Bijeenkomst', cancelled: false };
  return { planned, sequence: 0, at: evening(day), ...said, ...part };
}

test('a year across both changes of the clocks is read by two other programs as it was meant', () => {
  const place = `Wijkhuis „De Boom”; Kerkstraat 12, tweede verdieping, ${'links '.repeat(12)}\n1234 AB Óudewater`;
  const days = ['2027-03-23', '2027-03-30', '2027-10-26', '2027-11-02'];
  const dates = days.map((day, at) => aDate(at, day, { sequence: at, place }));
  const page = 'https://kring.example/groups/AAAA';
  const text = calendarFile({ group, dates, page, now: evening('2027-01-05') });
  const lines = text.split('\r\n');
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);

  const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const others = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
  expect(read.map(({ startDate }) => startDate.toJSDate().getTime())).toEqual(days.map(evening));
  expect(others.map(({ start }) => start.getTime())).toEqual(days.map(evening));
  expect(read.map(({ uid }) => uid)).toEqual(dates.map(({ planned }) => uidOf(group, planned)));
  expect(read.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3]);
  expect(read.every(({ location }) => location === place)).toBe(true);
});
