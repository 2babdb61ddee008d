import { expect, test } from 'vitest';
import { emptyGroup, type Member } from './group.ts';
import type { PlannedId } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import { chairFor, peopleFor, settingOf } from './meeting-ahead.ts';

const member = (account: string, as: Member['as'] = 'participant'): Member => ({
  account: account as AccountId,
  name: account,
  as,
  here: true,
  readyWith: undefined,
  chairing: 'inTurn',
  level: { presenting: 0, chairing: 0 },
});
const group = {
  ...emptyGroup,
  members: [member('Anna'), member('Bram'), member('Chris'), member('Els', 'facilitator')],
};
const planned = {
  id: 'one' as PlannedId,
  is: 'casus',
  led: 'byMember',
  away: ['Bram' as AccountId],
  noInPoll: [],
  freed: [],
  logistics: {},
  presence: [],
  anyway: false,
  held: undefined,
  cancelled: false,
} as const;

test('Els guides and is not counted, nor is Bram, who said that he cannot come', () => {
  expect(peopleFor(group, undefined)).toBe(3);
  expect(peopleFor(group, planned)).toBe(2);
});

test('without a plan whoever opened the meeting leads it, and without agreements they sit around a table', () => {
  expect(chairFor(group, { planned: undefined, by: 'Chris' as AccountId })).toBe('Chris');
  expect(settingOf(group)).toBe('together');
});
