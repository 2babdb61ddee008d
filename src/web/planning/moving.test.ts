import { expect, test } from 'vitest';
import { aGroupAtItsStart, anId, anna, must } from '../../../tests/support/a-group.ts';
import { plannedOf, trajectoryNow } from '../../groups/circle-of-members.ts';
import type { PollId } from '../../groups/group-ids.ts';
import { sheetFor, spareFor } from './moving.ts';

const day = 86_400_000;

test('there is a week to answer, or until the day before the first date, or half of what is left', () => {
  const tale = aGroupAtItsStart();
  tale.plan();
  const [planned] = trajectoryNow(tale.group)?.meetings ?? [];
  if (planned === undefined) throw new Error('Nothing is planned');
  const until = (days: number) =>
    sheetFor(tale.group, planned, [tale.now + days * day], 'Europe/Amsterdam', tale.now).until - tale.now;
  expect([until(20), until(5), until(1)]).toEqual([7 * day, 4 * day, day / 2]);
});

test('for the middle of three only what lies between the others is offered, the date that most could come on first', () => {
  const tale = aGroupAtItsStart();
  const { now } = tale;
  const after = (days: number) => now + days * day;
  const poll = anId<PollId>('poll', 1);
  const planned = tale.plan().slice(0, 3);
  const options = [10, 30, 40, 50, 60, 70, 80].map(after);
  const until = after(5);
  must(tale.write(anna, { kind: 'pollOpened', poll, planned, options, minutes: 120, zone: 'Europe/Amsterdam', until }));
  const dates = planned.map((id, place) => ({ planned: id, at: after(30 + place * 20) }));
  const spare = [
    { at: after(10), could: 5 },
    { at: after(40), could: 2 },
    { at: after(60), could: 4 },
    { at: after(80), could: 5 },
  ];
  must(tale.write(anna, { kind: 'datesChosen', poll, dates, spare }));
  const offered = (place: number, from = now) => {
    const meeting = plannedOf(tale.group, planned[place]) ?? expect.fail('It is planned');
    return spareFor(tale.group, meeting, from).map(({ at }) => (at - now) / day);
  };
  expect([offered(0), offered(1), offered(2)]).toEqual([
    [10, 40],
    [60, 40],
    [80, 60],
  ]);
  expect(offered(0, after(20))).toEqual([40]);
});
