import { expect, test } from 'vitest';
import { aGroupAtItsStart } from '../../../tests/support/a-group.ts';
import { trajectoryNow } from '../../groups/circle-of-members.ts';
import { sheetFor } from './moving.ts';

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
