import { beforeAll, describe, expect, test } from 'vitest';
import {
  aGroup,
  aPerson,
  type GroupRows,
  lastEpochOf,
  openedBy,
  type Person,
  rosterOf,
  rotated,
  valueOf,
  withEntry,
} from '../../tests/support/group-keys.ts';
import { decodeEpoch, mustRotate, whyNotEpoch } from '../groups/epoch.ts';
import type { LetterId } from '../groups/ids.ts';
import { openEpoch, readEpochs, type SignedEpoch } from './epochs.ts';
import { newId } from './ids.ts';
import { newKeyring, renewKeyring } from './keyring.ts';
import { openLetter, sealLetter } from './letters.ts';
import { confirmEntry, finishChange, removeMember, restoreMember } from './roster-writing.ts';

// Whatever is interrupted, and wherever: a group can read its own things, and goes on.

let anna: Person;
let bas: Person;
let chris: Person;
let circle: GroupRows;

beforeAll(async () => {
  [anna, bas, chris] = await Promise.all([aPerson(), aPerson(), aPerson()]);
  circle = await aGroup([anna, bas, chris]);
});

function newest(rows: GroupRows): SignedEpoch {
  const last = rows.epochs.at(-1);
  if (last === undefined) throw new Error('No epoch yet');
  return last;
}

/** What the server says to an upload: by the same rules, and nothing is kept unless it follows. */
async function serverSays(rows: GroupRows, upload: SignedEpoch): Promise<string> {
  const { epoch, hash } = await lastEpochOf(rows);
  const last = { number: epoch.number, hash };
  return whyNotEpoch(last, (await rosterOf(rows)).now, valueOf(decodeEpoch(upload.epoch))) ?? 'kept';
}

async function say(rows: GroupRows, by: Person, text: string) {
  const id = newId<'LetterId'>() as LetterId;
  return sealLetter(await rosterOf(rows), await openedBy(rows, by), by.keys, id, text);
}

async function withoutChris(): Promise<GroupRows> {
  return withEntry(circle, await removeMember((await rosterOf(circle)).now, anna.keys, chris.account));
}

describe('a rotation', () => {
  test('by two at once: one is kept, the other finds the work done', async () => {
    const left = await withoutChris();
    const [byAnna, byBas] = await Promise.all([rotated(left, anna), rotated(left, bas)]);
    expect(await serverSays(left, newest(byAnna))).toBe('kept');
    expect(await serverSays(byAnna, newest(byBas))).toBe('epochPassed');
    const letter = valueOf(await say(byAnna, bas, 'We gaan verder.'));
    expect(valueOf(await openLetter(await openedBy(byAnna, anna), letter))).toBe('We gaan verder.');
  });

  test('that was never sent, because the laptop closed: anybody else makes it', async () => {
    const left = await withoutChris();
    expect(mustRotate((await lastEpochOf(left)).epoch, (await rosterOf(left)).now)).toBe(true);
    expect(await say(left, bas, 'Mag dit al?')).toEqual({ ok: false, problem: 'rotateFirst' });
    const letter = valueOf(await say(await rotated(left, bas), bas, 'Nu wel.'));
    expect(letter.epoch).toBe(2);
  });

  test('during a recovery: made for the list of before, it is not kept, and the next one is', async () => {
    const back = await aPerson(chris.account, newKeyring(2));
    const half = await rotated(circle, bas);
    const begun = await restoreMember((await rosterOf(circle)).now, anna.keys, chris.account, back.keys.publicKeys);
    const restored = withEntry(circle, await confirmEntry(begun, bas.keys));
    expect(await serverSays(restored, newest(half))).toBe('rosterPassed');
    const whole = await rotated(restored, bas);
    expect(await serverSays(restored, newest(whole))).toBe('kept');
    const letter = valueOf(await say(whole, back, 'Ik ben er weer.'));
    expect(valueOf(await openLetter(await openedBy(whole, anna), letter))).toBe('Ik ben er weer.');
  });

  test('kept just before a recovery: the one restored is in the next, and the others lose nothing', async () => {
    const back = await aPerson(chris.account, newKeyring(2));
    const before = await rotated(circle, bas);
    const letter = valueOf(await say(before, bas, 'Chris kan er even niet bij.'));
    const begun = await restoreMember((await rosterOf(before)).now, anna.keys, chris.account, back.keys.publicKeys);
    const restored = withEntry(before, await confirmEntry(begun, bas.keys));
    expect(await say(restored, anna, 'x')).toEqual({ ok: false, problem: 'rotateFirst' });
    const whole = await rotated(restored, anna);
    expect(valueOf(await openLetter(await openedBy(before, anna), letter))).toContain('even niet');
    expect(await openEpoch(await lastEpochOf(whole), back.all)).toMatchObject({ ok: true });
  });
});

describe('new keys for "somebody knows it"', () => {
  test('kept in the keyring, not yet in the roster: the next visit writes the entry, group by group', async () => {
    const other = await aGroup([bas, anna]);
    const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
    const entry = await finishChange((await rosterOf(circle)).now, renewed.all);
    if (entry === undefined) throw new Error('It owes an entry');
    const changed = await rotated(withEntry(circle, entry), anna);
    expect(await finishChange((await rosterOf(changed)).now, renewed.all)).toBeUndefined();
    const letter = valueOf(await say(changed, renewed, 'Nieuwe sleutels.'));
    expect(valueOf(await openLetter(await openedBy(changed, anna), letter))).toBe('Nieuwe sleutels.');
    // The other group was not reached yet: everything there is still readable, and owed.
    expect(await openEpoch(await lastEpochOf(other), renewed.all)).toMatchObject({ ok: true });
    expect(await finishChange((await rosterOf(other)).now, renewed.all)).toBeDefined();
  });

  test('in the roster, not yet in an epoch: nobody writes before, and all of before opens', async () => {
    const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
    const entry = await finishChange((await rosterOf(circle)).now, renewed.all);
    if (entry === undefined) throw new Error('It owes an entry');
    const between = withEntry(circle, entry);
    expect(await say(between, anna, 'x')).toEqual({ ok: false, problem: 'rotateFirst' });
    expect(await say(between, bas, 'x')).toEqual({ ok: false, problem: 'notMember' });
    const [first] = valueOf(await readEpochs(await rosterOf(between), between.epochs));
    if (first === undefined) throw new Error('One epoch');
    expect(await openEpoch(first, renewed.all)).toMatchObject({ ok: true });
  });

  test('twice in a row before any group was reached: the entry leaps, and the ring still opens all', async () => {
    const twice = await aPerson(bas.account, renewKeyring(renewKeyring(bas.ring)));
    const entry = await finishChange((await rosterOf(circle)).now, twice.all);
    if (entry === undefined) throw new Error('It owes an entry');
    const whole = await rotated(withEntry(circle, entry), twice);
    expect((await rosterOf(whole)).now.members.get(bas.account)?.keys.generation).toBe(3);
    expect(await openEpoch(await lastEpochOf(whole), twice.all)).toMatchObject({ ok: true });
  });

  test('of somebody who lost the old ones is for the group, not for an entry of one’s own', async () => {
    const back = await aPerson(bas.account, newKeyring(2));
    expect(await finishChange((await rosterOf(circle)).now, back.all)).toBeUndefined();
  });
});
