import { beforeAll, describe, expect, test } from 'vitest';
import { changed, signedEpoch } from '../../tests/support/group-forgeries.ts';
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
import { decodeEpoch } from '../groups/epoch.ts';
import type { GroupId } from '../groups/ids.ts';
import { commitTo, newEpochSecret, unwrapSecret, wrapSecret } from './epoch-keys.ts';
import { openEpoch, openWrap, readEpochs, type SignedEpoch, wrapEpochFor } from './epochs.ts';
import { newId } from './ids.ts';
import { renewKeyring } from './keyring.ts';
import { openLetter, type SealedLetter, sealLetter } from './letters.ts';
import { changeKeys, removeMember } from './roster-writing.ts';

let anna: Person;
let bas: Person;
let chris: Person;
let eve: Person;
let circle: GroupRows;

beforeAll(async () => {
  [anna, bas, chris, eve] = await Promise.all([aPerson(), aPerson(), aPerson(), aPerson()]);
  circle = await aGroup([anna, bas, chris]);
});

async function aLetter(by: Person, text: string, rows: GroupRows = circle): Promise<SealedLetter> {
  const id = newId<'LetterId'>();
  return valueOf(await sealLetter(await rosterOf(rows), await openedBy(rows, by), by.keys, id, text));
}

describe('epochs', () => {
  test('Chris left: the next key is for Anna and Bas, and nothing of it for Chris', async () => {
    const { now } = await rosterOf(circle);
    const without = await rotated(withEntry(circle, await removeMember(now, anna.keys, chris.account)), bas);
    const letter = await aLetter(anna, 'Chris is er niet meer bij.', without);
    const epoch = await lastEpochOf(without);
    expect(await openEpoch(epoch, chris.all)).toEqual({ ok: false, problem: 'noWrap' });
    expect(valueOf(await openLetter(await openedBy(without, bas), letter))).toBe('Chris is er niet meer bij.');
    // With all that Chris ever had: every wrap of the new epoch, and the key of the one before.
    const { group, number, wraps } = epoch.epoch;
    for (const { sealed } of wraps) {
      const tried = await unwrapSecret(chris.keys.box, { group, number }, sealed);
      expect(tried).toEqual({ ok: false, problem: 'wrongWrap' });
    }
    const before = await openedBy(circle, chris);
    const posing = { ...before, checked: epoch };
    expect(await openLetter(posing, letter)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  });

  test('one with a wrap for somebody who was removed is refused, though the remover signs it', async () => {
    const { now } = await rosterOf(circle);
    const without = withEntry(circle, await removeMember(now, anna.keys, chris.account));
    const roster = await rosterOf(without);
    const honest = valueOf(decodeEpoch((await rotated(without, anna)).epochs[1]?.epoch ?? new Uint8Array(0)));
    const wrap = valueOf(await wrapSecret(newEpochSecret(), honest, chris.account, chris.keys.publicKeys));
    const wraps = [...honest.wraps, wrap].toSorted((one, other) => (one.account < other.account ? -1 : 1));
    const planted = await signedEpoch(anna, { ...honest, wraps });
    const read = await readEpochs(roster, [...without.epochs, planted]);
    expect(read).toEqual({ ok: false, problem: { number: 2, why: 'wrapForStranger' } });
  });

  test('an earlier one again, one of another group, one of a fork and one by a stranger are refused', async () => {
    const roster = await rosterOf(circle);
    const first = await lastEpochOf(circle);
    const [signed] = circle.epochs;
    if (!signed) throw new Error('One epoch');
    const other = await aGroup([anna, bas, chris]);
    const next = { ...first.epoch, number: 2, previous: first.hash };
    const why = async (epochs: readonly SignedEpoch[]) => {
      const read = await readEpochs(roster, epochs);
      return read.ok ? 'read' : read.problem;
    };
    expect(await why([signed, await signedEpoch(anna, next)])).toBe('read');
    expect(await why([signed, signed])).toEqual({ number: 2, why: 'epochPassed' });
    expect(await why(other.epochs)).toEqual({ number: 1, why: 'unknownHead' });
    const inOther = { ...first.epoch, group: (await rosterOf(other)).now.group as GroupId };
    expect(await why([await signedEpoch(anna, inOther)])).toEqual({ number: 1, why: 'otherGroup' });
    const fork = await signedEpoch(anna, { ...next, head: new Uint8Array(32) });
    expect(await why([signed, fork])).toEqual({ number: 2, why: 'unknownHead' });
    const otherPast = await signedEpoch(anna, { ...next, previous: new Uint8Array(32) });
    expect(await why([signed, otherPast])).toEqual({ number: 2, why: 'wrongPrevious' });
    expect(await why([signed, await signedEpoch(eve, next)])).toEqual({ number: 2, why: 'wrongSignature' });
    const byEve = await signedEpoch(eve, { ...next, writer: eve.account });
    expect(await why([signed, byEve])).toEqual({ number: 2, why: 'writerNotMember' });
  });

  test('whoever was removed cannot make one for the circle as it was', async () => {
    const { now } = await rosterOf(circle);
    const without = await rotated(withEntry(circle, await removeMember(now, anna.keys, chris.account)), bas);
    const last = await lastEpochOf(without);
    const { epoch } = await lastEpochOf(circle);
    const back = await signedEpoch(chris, { ...epoch, number: 3, previous: last.hash, writer: chris.account });
    const read = await readEpochs(await rosterOf(without), [...without.epochs, back]);
    expect(read).toEqual({ ok: false, problem: { number: 3, why: 'rosterPassed' } });
  });

  test('to keys that were replaced is refused', async () => {
    const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
    const entry = await changeKeys((await rosterOf(circle)).now, bas.keys, renewed.keys);
    const roster = await rosterOf(withEntry(circle, entry));
    const first = await lastEpochOf(circle);
    const stale = { ...first.epoch, number: 2, previous: first.hash, head: roster.now.head };
    const read = await readEpochs(roster, [...circle.epochs, await signedEpoch(anna, stale)]);
    expect(read).toEqual({ ok: false, problem: { number: 2, why: 'wrongGeneration' } });
  });

  test('a member who is given another key than the others sees it', async () => {
    const roster = await rosterOf(circle);
    const first = await lastEpochOf(circle);
    const place = { group: first.epoch.group, number: 2 };
    const [shown, hidden] = [newEpochSecret(), newEpochSecret()];
    const wraps = await Promise.all(
      first.epoch.wraps.map(async ({ account }) => {
        const keys = roster.now.members.get(account)?.keys ?? eve.keys.publicKeys;
        return valueOf(await wrapSecret(account === bas.account ? hidden : shown, place, account, keys));
      }),
    );
    const commitment = await commitTo(shown, place.group);
    const planted = await signedEpoch(anna, { ...first.epoch, ...place, previous: first.hash, commitment, wraps });
    const [, epoch] = valueOf(await readEpochs(roster, [...circle.epochs, planted]));
    if (!epoch) throw new Error('Two epochs');
    expect(await openEpoch(epoch, chris.all)).toMatchObject({ ok: true });
    expect(await openEpoch(epoch, bas.all)).toEqual({ ok: false, problem: 'otherKey' });
  });

  test('a wrap opens for its member, epoch, group and generation only', async () => {
    const opened = await openedBy(circle, anna);
    const { group, number } = opened.checked.epoch;
    const forBas = valueOf(await wrapEpochFor(opened, await rosterOf(circle), bas.account));
    expect(await openWrap(opened.checked, bas.all, forBas)).toMatchObject({ ok: true });
    const elsewhere = [
      unwrapSecret(bas.keys.box, { group, number: number + 1 }, forBas.sealed),
      unwrapSecret(bas.keys.box, { group: newId<'GroupId'>() as GroupId, number }, forBas.sealed),
      unwrapSecret({ ...bas.keys.box, generation: 2 }, { group, number }, forBas.sealed),
      unwrapSecret({ ...bas.keys.box, account: anna.account }, { group, number }, forBas.sealed),
      unwrapSecret(anna.keys.box, { group, number }, forBas.sealed),
      unwrapSecret(bas.keys.box, { group, number }, changed(forBas.sealed, 0)),
      unwrapSecret(bas.keys.box, { group, number }, changed(forBas.sealed, 79)),
      unwrapSecret(bas.keys.box, { group, number }, new Uint8Array(80)),
      unwrapSecret(bas.keys.box, { group, number }, new Uint8Array(3)),
    ];
    for (const tried of await Promise.all(elsewhere)) expect(tried).toEqual({ ok: false, problem: 'wrongWrap' });
    expect(await wrapEpochFor(opened, await rosterOf(circle), eve.account)).toEqual({
      ok: false,
      problem: 'notMember',
    });
  });
});
