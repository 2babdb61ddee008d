import { expect, test } from 'vitest';
import {
  aGroup,
  aPerson,
  type GroupRows,
  type Person,
  rosterOf,
  valueOf,
  withEntry,
} from '../../tests/support/group-keys.ts';
import type { LetterId } from '../groups/ids.ts';
import { deriveAccount } from './account.ts';
import { newId } from './ids.ts';
import { mergeKeyrings, newKeyring } from './keyring.ts';
import { openOwn, sealOwn } from './own-letters.ts';
import { confirmEntry, restoreMember } from './roster-writing.ts';
import { collectShares, leaveShares, returnShare } from './shares.ts';

async function fourPeople(): Promise<readonly [Person, Person, Person, Person]> {
  return Promise.all([aPerson(), aPerson(), aPerson(), aPerson()]);
}

/** Dunya lost everything, and Anna and Bas confirmed her new keys. */
async function restored(circle: GroupRows, anna: Person, bas: Person, back: Person): Promise<GroupRows> {
  const begun = await restoreMember((await rosterOf(circle)).now, anna.keys, back.account, back.keys.publicKeys);
  return withEntry(circle, await confirmEntry(begun, bas.keys));
}

test('Dunya, who lost everything, gets her own book back from two of the three others', async () => {
  const [anna, bas, chris, dunya] = await fourPeople();
  const circle = await aGroup([anna, bas, chris, dunya]);
  const page = newId<'LetterId'>() as LetterId;
  const written = valueOf(await sealOwn(dunya.keys, page, 'Wat ik leerde.'));
  const left = valueOf(await leaveShares(await rosterOf(circle), dunya.account, dunya.ring, 2));

  const back = await aPerson(dunya.account, newKeyring(2));
  expect(await openOwn(back.all, page, written)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  const now = await rosterOf(await restored(circle, anna, bas, back));
  const { group } = now.now;
  const given = [
    valueOf(await returnShare(now, chris.all, left)),
    valueOf(await returnShare(now, anna.all, left)),
  ] as const;
  const one = await collectShares(group, back.all, left, given.slice(0, 1));
  expect(one).toEqual({ ok: false, problem: 'tooFewShares' });
  const three = { ...left, needed: 3 };
  const few = await collectShares(group, back.all, three, given);
  expect(few).toEqual({ ok: false, problem: 'tooFewShares' });
  const before = valueOf(await collectShares(group, back.all, left, given));
  const whole = mergeKeyrings(back.ring, before);
  expect(whole.map(({ generation }) => generation)).toEqual([1, 2]);
  expect(valueOf(await openOwn(await deriveAccount(back.account, whole), page, written))).toBe('Wat ik leerde.');
});

test('a share opens for its holder, and comes back to the keys in the roster and no others', async () => {
  const [anna, bas, chris, dunya] = await fourPeople();
  const circle = await aGroup([anna, bas, chris, dunya]);
  const roster = await rosterOf(circle);
  const left = valueOf(await leaveShares(roster, dunya.account, dunya.ring, 2));
  expect(left.shares.map(({ account }) => account)).not.toContain(dunya.account);
  const stranger = await aPerson();
  expect(await returnShare(roster, stranger.all, left)).toEqual({ ok: false, problem: 'noShare' });
  const others = left.shares.filter(({ account }) => account !== anna.account);
  const asAnnas = others.map((share) => ({ ...share, account: anna.account }));
  const stolen = await returnShare(roster, anna.all, { ...left, shares: asAnnas });
  expect(stolen).toEqual({ ok: false, problem: 'wrongWrap' });
  // Anna says that what Dunya left is hers, to get at it.
  const asHers = { ...left, owner: anna.account };
  expect(await returnShare(roster, bas.all, asHers)).toEqual({ ok: false, problem: 'wrongWrap' });
  // Before the group restored her, nothing goes to keys that say they are hers.
  const back = await aPerson(dunya.account, newKeyring(2));
  const early = [
    valueOf(await returnShare(roster, bas.all, left)),
    valueOf(await returnShare(roster, chris.all, left)),
  ];
  const read = await collectShares(roster.now.group, back.all, left, early);
  expect(read).toEqual({ ok: false, problem: 'wrongWrap' });
});

test('a share given twice, or the wrong keyring, opens nothing', async () => {
  const [anna, bas, chris, dunya] = await fourPeople();
  const roster = await rosterOf(await aGroup([anna, bas, chris, dunya]));
  const left = valueOf(await leaveShares(roster, dunya.account, dunya.ring, 2));
  const another = valueOf(await leaveShares(roster, dunya.account, dunya.ring, 2));
  const [one, two] = [await returnShare(roster, anna.all, left), await returnShare(roster, bas.all, left)].map(valueOf);
  if (!one || !two) throw new Error('Two shares');
  const { group } = roster.now;
  expect(await collectShares(group, dunya.all, left, [one, one])).toEqual({ ok: false, problem: 'shareTwice' });
  const mixed = { ...left, sealed: another.sealed };
  expect(await collectShares(group, dunya.all, mixed, [one, two])).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
});

test('nobody leaves shares in a group of others, nor more than there are people for', async () => {
  const [anna, bas, , dunya] = await fourPeople();
  const roster = await rosterOf(await aGroup([anna, bas]));
  expect(await leaveShares(roster, dunya.account, dunya.ring, 2)).toEqual({ ok: false, problem: 'notMember' });
  expect(await leaveShares(roster, anna.account, anna.ring, 2)).toEqual({ ok: false, problem: 'wrongNumbers' });
});
