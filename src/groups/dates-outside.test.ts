import { describe, expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, type GroupTale, must } from '../../tests/support/a-group.ts';
import { datesToPut, type OutsideDate } from './dates-outside.ts';
import { foldGroup } from './evolve-group.ts';
import type { PlannedId } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import { tellGroup } from './telling.ts';

const day = 86_400_000;

/** The second meeting has a date, a fortnight from now. */
function dated(): { readonly tale: GroupTale; readonly planned: PlannedId } {
  const tale = aGroupAtItsStart();
  const planned = tale.plan()[1] ?? anId<PlannedId>('planned', 0);
  must(tale.write(anna, { kind: 'datesChosen', dates: [{ planned, at: tale.now + 14 * day }] }));
  return { tale, planned };
}

function toPut(
  tale: GroupTale,
  known: readonly OutsideDate[],
  zone = 'Europe/Amsterdam',
  titles: readonly [string, string] = ['Bijeenkomst', 'Meeting'],
) {
  return datesToPut(tale.group, known, { neutralTitles: titles, zone, now: tale.now });
}

describe('what the server is told of dates', () => {
  it('a new date goes out without the name of the group, and whoever comes next finds it done', () => {
    const { tale, planned } = dated();
    const put = toPut(tale, []);
    expect(put).toEqual([
      expect.objectContaining({ planned, sequence: 0, title: 'Bijeenkomst', minutes: 120, cancelled: false }),
    ]);
    expect(put[0]).not.toHaveProperty('place');
    expect(toPut(tale, put)).toEqual([]);
    // Bram reads English and is abroad: that is no change of the date.
    expect(toPut(tale, put, 'America/New_York', ['Meeting', 'Bijeenkomst'])).toEqual([]);
  });

  it('a place, a name and another hour are each one change, with the next number', () => {
    const { tale, planned } = dated();
    let known = toPut(tale, []);
    must(
      tale.write(bram, {
        kind: 'logisticsSet',
        place: 'De Boom',
        directions: 'Bel bij Jansen',
        link: 'https://video.example/kamer',
      }),
    );
    known = toPut(tale, known);
    expect(known).toEqual([expect.objectContaining({ sequence: 1, place: 'De Boom' })]);
    expect(JSON.stringify(known)).not.toMatch(/video.example|Jansen/);
    must(tale.write(bram, { kind: 'groupDescribed', name: 'Dinsdag', disciplines: 'mixed', guided: 'selfRun' }));
    expect(toPut(tale, known)).toEqual([]);
    must(
      tale.write(bram, {
        kind: 'calendarSet',
        dates: 'inCalendars',
        zone: 'Europe/Brussels',
        title: 'groupName',
        place: 'hidden',
      }),
    );
    known = toPut(tale, known);
    expect(known).toEqual([expect.objectContaining({ sequence: 2, title: 'Dinsdag', zone: 'Europe/Brussels' })]);
    expect(known[0]).not.toHaveProperty('place');
    must(tale.write(bram, { kind: 'meetingMoved', planned, at: tale.now + 20 * day }));
    expect(toPut(tale, known)).toEqual([expect.objectContaining({ sequence: 3, cancelled: false })]);
  });

  it('a place of two lines and a date with seconds become what a calendar can hold', () => {
    const { tale, planned } = dated();
    must(tale.write(bram, { kind: 'logisticsSet', place: 'De Boom\n Kerkstraat 12' }));
    must(tale.write(bram, { kind: 'meetingMoved', planned, at: tale.now + 20 * day + 61_001 }));
    const [put] = toPut(tale, []);
    expect([put?.place, (put?.at ?? 1) % 60_000]).toEqual(['De Boom Kerkstraat 12', 0]);
  });

  it('cancelled, dropped, without a date, or a group that keeps its dates inside: cancelled in calendars, once', () => {
    const ways = [
      (tale: GroupTale, planned: PlannedId) => tale.write(bram, { kind: 'meetingCancelled', planned }),
      (tale: GroupTale, planned: PlannedId) => tale.write(bram, { kind: 'meetingDropped', planned }),
      (tale: GroupTale, planned: PlannedId) => tale.write(bram, { kind: 'meetingMoved', planned }),
      (tale: GroupTale) =>
        tale.write(bram, { kind: 'calendarSet', dates: 'hereOnly', zone: 'UTC', title: 'neutral', place: 'shown' }),
    ];
    for (const way of ways) {
      const { tale, planned } = dated();
      const known = toPut(tale, []);
      must(way(tale, planned));
      const put = toPut(tale, known);
      expect(put).toEqual([expect.objectContaining({ planned, sequence: 1, cancelled: true })]);
      expect(toPut(tale, put)).toEqual([]);
    }
  });

  it('what was is left alone, and a newcomer who was told nothing yet cancels nothing', () => {
    const { tale } = dated();
    const known = toPut(tale, []);
    const fatima = anId<AccountId>('account', 6);
    tale.come(fatima);
    const from = tale.happenings.length;
    const hers = () => foldGroup(tale.happenings.filter((one, index) => index >= from || one.kind !== 'letter'));
    const tools = { neutralTitles: ['Bijeenkomst'], zone: 'UTC', now: tale.now } as const;
    expect(datesToPut(hers(), known, tools)).toEqual([]);
    must(tale.write(anna, ...tellGroup(tale.group, [fatima])));
    expect(datesToPut(hers(), known, { ...tools, now: tale.now })).toEqual([]);
    tale.now += 30 * day;
    expect(toPut(tale, known)).toEqual([]);
  });
});
