import { expect, test } from 'vitest';
import { anId } from '../../tests/support/live-guest.ts';
import type { AccountId } from '../groups/ids.ts';
import { calendarSays } from './calendar-says.ts';

const [anna, bram, chris, dewi] = [anId<AccountId>(), anId<AccountId>(), anId<AccountId>(), anId<AccountId>()];

test('a calendar speaks until its owner does; who accepts is not named', () => {
  const said = [
    { account: anna, answer: 'accepted' },
    { account: bram, answer: 'declined' },
    { account: chris, answer: 'tentative' },
    { account: dewi, answer: 'declined' },
  ] as const;
  expect(calendarSays({ away: [] }, said)).toEqual({ no: [bram, dewi], perhaps: [chris] });
  expect(calendarSays({ away: [bram, chris] }, said)).toEqual({ no: [dewi], perhaps: [] });
});
