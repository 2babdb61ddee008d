import { expect, it } from 'vitest';
import { aDay } from '../../../tests/support/a-date.ts';
import { aGroupAtItsStart, anId, anna, bram, must } from '../../../tests/support/a-group.ts';
import type { PollId } from '../../groups/group-ids.ts';
import { weekdayOf } from '../../planning/calendar.ts';
import { daysOfPoll, daysThatHelp, mayAddDates, moreOptions, untilOfMore } from './poll-more-days.ts';

const day = 86_400_000;
const poll = anId<PollId>('poll', 1);

it('Bram asks for what would help: the usual evenings nearest to the best one, at the hour of the poll, in summer too', () => {
  const tale = aGroupAtItsStart();
  // A Tuesday and a Thursday in March, at half past seven in Amsterdam.
  const options = [Date.UTC(2026, 2, 3, 18, 30), Date.UTC(2026, 2, 5, 18, 30)];
  const sheet = { planned: tale.plan().slice(0, 1), options, minutes: 120, zone: 'Europe/Amsterdam' };
  must(tale.write(anna, { kind: 'pollOpened', poll, ...sheet, until: tale.now + 5 * day }));
  const asked = tale.group.poll;
  if (asked === undefined) throw new Error('There is a poll');
  expect(daysOfPoll(asked)).toEqual(['2026-03-03', '2026-03-05']);
  const missing = { meeting: 0, from: aDay('2026-03-20'), until: aDay('2026-04-20'), best: aDay('2026-03-31') };
  const helpful = daysThatHelp(asked, [missing]);
  expect(helpful).toEqual(['2026-03-26', '2026-03-31', '2026-04-02']);
  expect(daysThatHelp(asked, [{ ...missing, from: aDay('2026-04-03'), until: aDay('2026-04-06') }])).toEqual([
    '2026-03-31',
  ]);
  expect(new Set(helpful.map(weekdayOf))).toEqual(new Set([2, 4]));

  tale.now += 20 * day;
  const bounds = untilOfMore(asked, tale.now);
  expect(bounds.proposed <= bounds.last).toBe(true);
  const more = moreOptions(asked, helpful, bounds.last);
  expect(more.options[0]).toBe(Date.UTC(2026, 2, 26, 18, 30));
  expect(more.options[1]).toBe(Date.UTC(2026, 2, 31, 17, 30));
  expect(mayAddDates(asked, tale.now)).toBe(true);
  must(tale.write(bram, { kind: 'pollDatesAdded', poll, ...more }));
  expect(tale.group.poll?.options).toHaveLength(5);
  // Asked again and again, a poll has an end nevertheless.
  expect(mayAddDates(tale.group.poll ?? asked, tale.now + 20 * day)).toBe(false);
});
