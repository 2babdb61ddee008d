import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { aDay, aTime, aZone } from '../../../tests/support/a-date.ts';
import { anId } from '../../../tests/support/live-guest.ts';
import { daysLater, instantOf, localOf, type Zone } from '../../planning/calendar.ts';
import { dateOfUid, uidOf } from './calendar-id.ts';
import { type CalendarDate, calendarOf, feedOf, type Invitation } from './calendar-text.ts';
import { isPlainThere } from './calendar-zone.ts';

const minute = 60_000;

function aCalendarDate(date: Partial<CalendarDate> = {}): CalendarDate {
  return {
    group: anId(),
    planned: anId(),
    sequence: 0,
    at: Date.UTC(2027, 2, 30, 17, 30),
    minutes: 120,
    zone: 'Europe/Amsterdam',
    title: 'Intervisie',
    place: undefined,
    cancelled: false,
    changedAt: Date.UTC(2026, 10, 22, 8),
    ...date,
  };
}

function mailed(date: CalendarDate, invitation: Partial<Invitation> = {}): string {
  return calendarOf(date, {
    method: 'REQUEST',
    organizer: 'kring@kring.example',
    attendee: 'anna@werk.example',
    answers: 'read',
    page: 'https://kring.example/group',
    now: Date.UTC(2026, 10, 22, 9),
    ...invitation,
  });
}

interface Read {
  readonly uid: string;
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly place: string | undefined;
  readonly status: string;
}

/** By the rules that stand in the file itself. */
function readByRules(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().getTime(),
      end: event.endDate.toJSDate().getTime(),
      title: event.summary,
      place: event.location ?? undefined,
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}

/** By the name of the zone, with the clocks that the reader knows. */
function readByName(text: string): readonly Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== 'VEVENT') return [];
    return [
      {
        uid: event.uid,
        sequence: Number(event.sequence),
        start: event.start.getTime(),
        end: event.end?.getTime() ?? Number.NaN,
        title: String(event.summary),
        place: event.location === undefined ? undefined : String(event.location),
        status: String(event.status),
      },
    ];
  });
}

function expected({ group, planned, sequence, at, minutes, title, place }: CalendarDate, status: string): Read {
  return { uid: uidOf(group, planned), sequence, start: at, end: at + minutes * minute, title, place, status };
}

/** Both changes of the clocks of that year, in each zone the last days before. */
const zones: readonly { readonly zone: Zone; readonly spring: string; readonly autumn: string }[] = [
  { zone: aZone('Europe/Amsterdam'), spring: '2027-03-28', autumn: '2027-10-31' },
  { zone: aZone('Europe/London'), spring: '2027-03-28', autumn: '2027-10-31' },
  { zone: aZone('America/New_York'), spring: '2027-03-14', autumn: '2027-11-07' },
  { zone: aZone('Australia/Lord_Howe'), spring: '2027-10-03', autumn: '2027-04-04' },
];

describe.each(zones)('a series in $zone that moves across both changes of the clocks', ({ zone, spring, autumn }) => {
  const days = [spring, autumn].flatMap((day) => [-1, 0, 1].map((later) => daysLater(aDay(day), later)));
  const times = ['01:30', '02:30', '19:30'].map(aTime);

  test('is read at the right instants by two who never saw each other, in every file of it', () => {
    const kept = days.flatMap((day) =>
      times.map((time) => aCalendarDate({ zone, at: instantOf({ day, time }, zone) })),
    );
    for (const date of kept) {
      const moved = { ...date, sequence: 1, at: date.at + 7 * 24 * 60 * minute, minutes: 195 };
      const cancelled = { ...moved, sequence: 2, cancelled: true };
      const files = [
        [mailed(date), expected(date, 'CONFIRMED')],
        [mailed(moved), expected(moved, 'CONFIRMED')],
        [mailed(cancelled, { method: 'CANCEL' }), expected(cancelled, 'CANCELLED')],
      ] as const;
      for (const [text, event] of files) {
        expect(readByRules(text)).toEqual([event]);
        expect(readByName(text)).toEqual([event]);
      }
    }
    const all = kept.map((date) => expected(date, 'CONFIRMED'));
    const feed = feedOf(kept, () => undefined);
    expect(readByRules(feed)).toEqual(all);
    expect(readByName(feed)).toEqual(all);
  });

  test('stands on the wall there, so that half past seven stays half past seven', () => {
    for (const day of days) {
      const text = mailed(aCalendarDate({ zone, at: instantOf({ day, time: aTime('19:30') }, zone) }));
      expect(text).toContain(`DTSTART;TZID=${zone}:${day.replaceAll('-', '')}T193000\r\n`);
      expect(text).toContain(`TZID:${zone}\r\n`);
    }
  });
});

test('the hour that comes twice is written so that nobody takes the wrong one', () => {
  const zone = aZone('Europe/Amsterdam');
  const first = instantOf({ day: aDay('2027-10-31'), time: aTime('02:30') }, zone);
  for (const at of [first, first + 60 * minute]) {
    expect(localOf(at, zone).time).toBe('02:30');
    const date = aCalendarDate({ at });
    const text = mailed(date);
    expect(text).toContain(`DTSTART:${new Date(at).toISOString().replaceAll(/[-:]|\.000/g, '')}\r\n`);
    expect(readByRules(text)).toEqual([expected(date, 'CONFIRMED')]);
    expect(readByName(text)).toEqual([expected(date, 'CONFIRMED')]);
  }
  expect(isPlainThere('Mars/Olympus', first)).toBe(false);
});

test('words of any script come through whole, in lines of at most 75 bytes', () => {
  const title = 'Intervisie; mét ñ, 一年の予定 en een \\ streep';
  const place = `Café "De Zaak"\nzaal 2, links; ${'🌱é'.repeat(40)}`;
  const date = aCalendarDate({ title, place, at: aCalendarDate().at + 1_234 });
  for (const text of [mailed(date), feedOf([date], () => undefined)]) {
    expect(readByRules(text)).toMatchObject([{ title, place }]);
    expect(readByName(text)).toMatchObject([{ title, place, start: aCalendarDate().at }]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
});

test('a mail names the server and its receiver, and asks for an answer only where one is read', () => {
  const text = mailed(aCalendarDate());
  expect(text).toContain('METHOD:REQUEST\r\n');
  expect(text).toContain('DTSTAMP:20261122T090000Z\r\n');
  expect(text).toContain('URL;VALUE=URI:https://kring.example/group\r\n');
  expect(text).toContain('CLASS:PRIVATE\r\n');
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded.match(/mailto:[^\r]+/gi)).toEqual(['mailto:kring@kring.example', 'MAILTO:anna@werk.example']);
  expect(unfolded).toContain('RSVP=TRUE');
  expect(mailed(aCalendarDate(), { answers: 'unread' }).replaceAll('\r\n ', '')).toContain('RSVP=FALSE');
  expect(mailed(aCalendarDate(), { method: 'CANCEL' })).toContain('METHOD:CANCEL\r\n');
});

test('a feed names nobody, shows what was cancelled as cancelled, and says the same as long as nothing changes', () => {
  const dates = [aCalendarDate(), aCalendarDate({ cancelled: true, sequence: 3 })];
  const feed = feedOf(dates, () => 'https://kring.example/group');
  expect(feed).toBe(feedOf(dates, () => 'https://kring.example/group'));
  expect(feed).not.toMatch(/mailto|ORGANIZER|ATTENDEE/i);
  expect(readByRules(feed).map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(feed.indexOf('REFRESH-INTERVAL')).toBeLessThan(feed.indexOf('BEGIN:VTIMEZONE'));
});

test('a date is found again by what a calendar calls it, also in letters of another size', () => {
  const { group, planned } = aCalendarDate();
  const uid = uidOf(group, planned);
  expect(dateOfUid(uid)).toEqual({ group, planned });
  expect(dateOfUid(`${uid.toUpperCase()} `)).toEqual({ group, planned });
  for (const strange of ['', uid.slice(1), `${uid}0`, 'event@elsewhere.example'])
    expect(dateOfUid(strange)).toBeUndefined();
});
