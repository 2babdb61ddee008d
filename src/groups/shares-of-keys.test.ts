import { expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, dewi, emre, five, must } from '../../tests/support/a-group.ts';
import { aShare, left, someKeys } from '../../tests/support/group-letters-of-keys.ts';
import { refused } from '../basics/result.ts';
import { existing } from './existing.ts';
import { mostInLetter, mostInSealedRing, mostPeople, mostShares } from './group-limits.ts';
import type { AccountId, GroupId } from './ids.ts';
import { parseGroupEvent, writeGroupEvent } from './parse-group-event.ts';
import { eraseAtOf, lettersOver } from './retention.ts';
import type { Roster } from './roster.ts';
import { coversCircle } from './shares-of-keys.ts';

const week = 604_800_000;
const others = [bram, chris, dewi, emre];

it('Anna leaves her keys in four shares, later anew, and takes them back: each time her earlier letter is over', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, left(2, others)));
  const first = tale.group.number;
  expect(eraseAtOf(tale.group, left(2, others), tale.now)).toBeUndefined();
  expect(existing(tale.group).find(({ thing }) => thing === 'shares')).toMatchObject({
    of: [anna],
    until: { kind: 'takenBack' },
    why: 'toGetBackIn',
  });
  must(tale.write(anna, left(3, others)));
  expect(tale.group.shares).toMatchObject([{ owner: anna, needed: 3, letter: first + 1 }]);
  must(tale.write(anna, { kind: 'sharesTakenBack' }));
  expect(tale.group.shares).toEqual([]);
  expect(lettersOver(tale.group, anna, tale.now)).toEqual([first, first + 1]);
  expect(tale.write(anna, { kind: 'sharesTakenBack' })).toEqual(refused('nothingLeft'));
});

it('Anna is back with other keys: Bram and Chris return what they hold, each the last time that counts', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, left(2, others)));
  tale.renew(anna);
  const returning = { kind: 'shareReturned', to: anna, share: aShare(anna, 2) } as const;
  must(tale.write(bram, returning, returning));
  must(tale.write(chris, returning));
  expect(tale.group.returned.map(({ by }) => by)).toEqual([bram, chris]);
  expect(eraseAtOf(tale.group, returning, tale.now)).toBe(tale.now + week);
  must(tale.write(anna, left(2, others)));
  expect(tale.group.returned).toEqual([]);
  expect(lettersOver(tale.group, bram, tale.now)).toHaveLength(2);
});

it('nobody holds the own share, gives one to himself, or gives it to a stranger', () => {
  const tale = aGroupAtItsStart();
  expect(tale.write(anna, left(2, five))).toEqual(refused('forOthersOnly'));
  const toDewi = { kind: 'shareReturned', to: dewi, share: aShare(dewi) } as const;
  expect(tale.write(dewi, toDewi)).toEqual(refused('forOthersOnly'));
  expect(tale.write(bram, { ...toDewi, share: aShare(anna) })).toEqual(refused('forOthersOnly'));
  const stranger = anId<AccountId>('account', 9);
  expect(tale.write(bram, { kind: 'shareReturned', to: stranger, share: aShare(stranger) })).toEqual(
    refused('unknownMember'),
  );
  expect(tale.write(anna, left(5, others))).toEqual(refused('malformed'));
  expect(tale.write(anna, left(2, [bram, bram]))).toEqual(refused('malformed'));
});

it('what Emre left goes with him, and so does what he gave back', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(emre, left(2, [anna, bram, chris]), { kind: 'shareReturned', to: anna, share: aShare(anna) }));
  tale.go(emre);
  expect([tale.group.shares, tale.group.returned]).toEqual([[], []]);
});

it('covers the circle as long as nobody came, went or took other keys', () => {
  const roster = (...members: readonly (readonly [AccountId, number])[]): Roster => ({
    group: anId<GroupId>('group', 1),
    number: 9,
    head: new Uint8Array(32),
    confirmations: 2,
    members: new Map(
      members.map(([account, generation]) => [account, { account, keys: someKeys(account, generation), since: 1 }]),
    ),
    known: new Map(),
  });
  const tale = aGroupAtItsStart();
  must(tale.write(anna, left(2, [bram, chris])));
  const [shares] = tale.group.shares;
  if (shares === undefined) throw new Error('Anna left her keys.');
  expect(coversCircle(shares, roster([anna, 1], [bram, 1], [chris, 1]))).toBe(true);
  expect(coversCircle(shares, roster([anna, 2], [bram, 1], [chris, 1]))).toBe(true);
  expect(coversCircle(shares, roster([anna, 1], [bram, 1], [chris, 2]))).toBe(false);
  expect(coversCircle(shares, roster([anna, 1], [bram, 1], [chris, 1], [dewi, 1]))).toBe(false);
  expect(coversCircle(shares, roster([anna, 1], [bram, 1]))).toBe(false);
});

it('the largest circle with the longest keyring still fits into one letter', () => {
  const holders = Array.from({ length: mostShares }, (_, at) => anId<AccountId>('account', at + 1));
  const shares = holders.map((account) => ({ ...aShare(account), generation: 999_999_999 }));
  const sealed = 'A'.repeat(mostInSealedRing);
  const written = writeGroupEvent({ kind: 'sharesLeft', needed: mostShares, sealed, shares });
  expect(mostShares + 1).toBe(mostPeople);
  expect(written.length).toBeLessThanOrEqual(mostInLetter);
  expect(parseGroupEvent(written).ok).toBe(true);
});
