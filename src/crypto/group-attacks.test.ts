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
import { decodeEpoch, type Epoch, encodeEpoch } from '../groups/epoch.ts';
import type { Bytes } from '../groups/fields.ts';
import type { GroupId, LetterId } from '../groups/ids.ts';
import { letterToSign } from '../groups/letter.ts';
import { decodeEntry, encodeEntry, type RosterEntry } from '../groups/roster-entry.ts';
import { commitTo, newEpochSecret, unwrapSecret, wrapSecret } from './epoch-keys.ts';
import { openEpoch, openWrap, readEpochs, type SignedEpoch, wrapEpochFor } from './epochs.ts';
import { newId } from './ids.ts';
import { newKeyring, renewKeyring } from './keyring.ts';
import { openLetter, readLetters, type SealedLetter, sealLetter } from './letters.ts';
import { readRoster } from './roster-reading.ts';
import { admitMember, changeKeys, confirmEntry, foundGroup, removeMember, restoreMember } from './roster-writing.ts';
import { sealBound } from './seal.ts';
import { signBytes } from './signature.ts';

let anna: Person;
let bas: Person;
let chris: Person;
let eve: Person;
let circle: GroupRows;

beforeAll(async () => {
  [anna, bas, chris, eve] = await Promise.all([aPerson(), aPerson(), aPerson(), aPerson()]);
  circle = await aGroup([anna, bas, chris]);
});

async function signedEntry(by: Person, entry: RosterEntry) {
  const bytes = encodeEntry(entry);
  return { entry: bytes, signatures: [{ by: by.account, signature: await signBytes(by.keys.sign, bytes) }] };
}

async function signedEpoch(by: Person, epoch: Epoch): Promise<SignedEpoch> {
  const bytes = encodeEpoch(epoch);
  return { epoch: bytes, signature: await signBytes(by.keys.sign, bytes) };
}

function changed(bytes: Bytes, at: number): Bytes {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

async function aLetter(by: Person, text: string, rows: GroupRows = circle): Promise<SealedLetter> {
  const id = newId<'LetterId'>();
  return valueOf(await sealLetter(await rosterOf(rows), await openedBy(rows, by), by.keys, id, text));
}

describe('the roster', () => {
  test('a key that the server swapped is seen at its entry', async () => {
    const entry = valueOf(decodeEntry(circle.entries[1]?.entry ?? new Uint8Array(0)));
    if (entry.kind !== 'joined') throw new Error('The second one joined');
    const swapped = encodeEntry({ ...entry, keys: eve.keys.publicKeys });
    const [founded, joined, ...rest] = circle.entries;
    if (!founded || !joined) throw new Error('Two entries');
    const rows = [founded, { ...joined, entry: swapped }, ...rest];
    expect(await readRoster(rows)).toEqual({ ok: false, problem: { number: 2, why: 'wrongSignature' } });
  });

  test('a ghost that the server lets in is no member, in whoever’s name', async () => {
    const { now } = await rosterOf(circle);
    const inOwnName = await admitMember(now, eve.keys, eve.account, eve.keys.publicKeys);
    const inAnnasName = await signedEntry(eve, {
      ...{ kind: 'joined', group: now.group, number: 4, previous: now.head, writer: anna.account },
      ...{ subject: eve.account, keys: eve.keys.publicKeys },
    });
    const asAnna = { ...inAnnasName, signatures: inAnnasName.signatures.map((one) => ({ ...one, by: anna.account })) };
    const tries = await Promise.all(
      [inOwnName, inAnnasName, asAnna].map((entry) => readRoster([...circle.entries, entry])),
    );
    expect(tries.map((read) => (read.ok ? 'in' : read.problem.why))).toEqual([
      'writerNotMember',
      'wrongSigners',
      'wrongSignature',
    ]);
  });

  test('whichever byte of whichever entry or signature was changed, that entry is named', async () => {
    for (const [at, signed] of circle.entries.entries()) {
      for (let byte = 0; byte < signed.entry.length; byte += 3) {
        const rows = circle.entries.with(at, { ...signed, entry: changed(signed.entry, byte) });
        expect(await readRoster(rows)).toMatchObject({ ok: false, problem: { number: at + 1 } });
      }
      const [first] = signed.signatures;
      if (!first) throw new Error('Every entry is signed');
      for (const signature of [changed(first.signature, 0), changed(first.signature, 63), new Uint8Array(0)]) {
        const rows = circle.entries.with(at, { ...signed, signatures: [{ ...first, signature }] });
        expect(await readRoster(rows)).toEqual({ ok: false, problem: { number: at + 1, why: 'wrongSignature' } });
      }
    }
  });

  test('a fork is another past: whoever saw one branch takes no other, and no older one', async () => {
    const { now } = await rosterOf(circle);
    const one = withEntry(circle, await removeMember(now, anna.keys, chris.account));
    const other = withEntry(circle, await removeMember(now, bas.keys, anna.account));
    const seen = (await rosterOf(one)).now;
    expect(await readRoster(one.entries, { seen })).toMatchObject({ ok: true });
    const past = { ok: false, problem: { number: 4, why: 'otherPast' } };
    expect(await readRoster(other.entries, { seen })).toEqual(past);
    expect(await readRoster(circle.entries, { seen })).toEqual(past);
    const later = await rosterOf(
      withEntry(other, await removeMember((await rosterOf(other)).now, bas.keys, chris.account)),
    );
    expect(later.now.number).toBe(5);
    const merged = [...one.entries, ...withEntry(other, await removeMember(later.now, bas.keys, bas.account)).entries];
    expect(await readRoster(merged, { seen })).toMatchObject({ ok: false });
  });

  test('a newcomer knows the group by its first entry, and takes no other group for it', async () => {
    const founding = (await rosterOf({ entries: circle.entries.slice(0, 1), epochs: [] })).now.head;
    expect(await readRoster(circle.entries, { founding })).toMatchObject({ ok: true });
    const { group } = (await rosterOf(circle)).now;
    const faked = [await foundGroup(eve.keys, group)];
    expect(await readRoster(faked, { founding })).toEqual({ ok: false, problem: { number: 1, why: 'otherFounding' } });
  });

  test('nobody enters new keys without holding the old and the new ones', async () => {
    const { now } = await rosterOf(circle);
    const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
    const rightly = await changeKeys(now, bas.keys, renewed.keys);
    expect(await readRoster([...circle.entries, rightly])).toMatchObject({ ok: true });
    const thief = await aPerson(bas.account, renewKeyring(newKeyring()));
    const [old, fresh] = rightly.signatures;
    if (!old || !fresh) throw new Error('Two signatures');
    for (const signatures of [
      [fresh, fresh],
      [old, old],
      [fresh, old],
    ]) {
      const read = await readRoster([...circle.entries, { ...rightly, signatures }]);
      expect(read).toEqual({ ok: false, problem: { number: 4, why: 'wrongSignature' } });
    }
    const stolen = await changeKeys(now, thief.keys, thief.keys);
    expect(await readRoster([...circle.entries, stolen])).toMatchObject({ ok: false });
  });

  test('a member is restored by two others, and not by one who signs for two', async () => {
    const { now } = await rosterOf(circle);
    const back = await aPerson(chris.account, newKeyring(2));
    const begun = await restoreMember(now, anna.keys, chris.account, back.keys.publicKeys);
    const why = async (entry: typeof begun) => {
      const read = await readRoster([...circle.entries, entry]);
      return read.ok ? 'restored' : read.problem.why;
    };
    expect(await why(await confirmEntry(begun, bas.keys))).toBe('restored');
    expect(await why(begun)).toBe('tooFewSigners');
    expect(await why(await confirmEntry(begun, anna.keys))).toBe('signerTwice');
    expect(await why(await confirmEntry(begun, back.keys))).toBe('subjectSigns');
    expect(await why(await confirmEntry(begun, eve.keys))).toBe('signerNotMember');
    const [first] = begun.signatures;
    const forged = { by: bas.account, signature: first?.signature ?? new Uint8Array(64) };
    expect(await why({ ...begun, signatures: [...begun.signatures, forged] })).toBe('wrongSignature');
  });
});

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

describe('letters', () => {
  test('one opens where it belongs, in the name of who wrote it, and nowhere else', async () => {
    const opened = await openedBy(circle, bas);
    const letter = await aLetter(anna, 'Ik breng volgende keer in.');
    expect(valueOf(await openLetter(opened, letter))).toBe('Ik breng volgende keer in.');
    const problem = async (other: SealedLetter) => {
      const read = await openLetter(opened, other);
      return read.ok ? 'read' : read.problem;
    };
    expect(await problem({ ...letter, id: newId<'LetterId'>() })).toBe('wrongSignature');
    expect(await problem({ ...letter, by: bas.account })).toBe('wrongSignature');
    expect(await problem({ ...letter, by: eve.account })).toBe('writerNotMember');
    expect(await problem({ ...letter, epoch: 2 })).toBe('otherEpoch');
    expect(await problem({ ...letter, signature: changed(letter.signature, 5) })).toBe('wrongSignature');
    for (let at = 0; at < letter.sealed.length; at += 7) {
      expect(await problem({ ...letter, sealed: changed(letter.sealed, at) })).toBe('wrongSignature');
    }
  });

  test('Bas cannot sign as his own what Anna sealed, nor let it stand in another place', async () => {
    const opened = await openedBy(circle, chris);
    const letter = await aLetter(anna, 'Dit zei ik.');
    const { group } = opened.checked.epoch;
    const resigned = async (place: { readonly id: LetterId; readonly by: Person }) => {
      const { id, by } = place;
      const bytes = letterToSign({ group, id, writer: by.account, epoch: 1 }, letter.sealed);
      return { ...letter, id, by: by.account, signature: await signBytes(by.keys.sign, bytes) };
    };
    const asHisOwn = await openLetter(opened, await resigned({ id: letter.id, by: bas }));
    const moved = await openLetter(opened, await resigned({ id: newId<'LetterId'>(), by: anna }));
    for (const read of [asHisOwn, moved]) expect(read).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  });

  test('Bas, who has the key, cannot write in the name of Anna', async () => {
    const opened = await openedBy(circle, bas);
    const { group } = opened.checked.epoch;
    const place = { group, id: newId<'LetterId'>(), writer: anna.account, epoch: 1 };
    const binding = {
      meeting: group,
      kind: 'letter',
      seat: anna.account,
      content: place.id,
      step: '1',
      revision: 0,
    } as const;
    const sealed = valueOf(await sealBound(opened.letter, 'Ik stop ermee.', binding));
    const signature = await signBytes(bas.keys.sign, letterToSign(place, sealed));
    const forged = { id: place.id, by: anna.account, epoch: 1, sealed, signature };
    expect(await openLetter(opened, forged)).toEqual({ ok: false, problem: 'wrongSignature' });
  });

  test('nobody writes while the key is with one who left, nor in a name that is no member’s', async () => {
    const { now } = await rosterOf(circle);
    const without = withEntry(circle, await removeMember(now, anna.keys, chris.account));
    const [roster, opened] = [await rosterOf(without), await openedBy(circle, bas)];
    const id = newId<'LetterId'>();
    expect(await sealLetter(roster, opened, bas.keys, id, 'x')).toEqual({ ok: false, problem: 'rotateFirst' });
    expect(await sealLetter(roster, opened, chris.keys, id, 'x')).toEqual({ ok: false, problem: 'notMember' });
    const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
    expect(await sealLetter(roster, opened, renewed.keys, id, 'x')).toEqual({ ok: false, problem: 'notMember' });
    const dunya = await aPerson();
    const wider = withEntry(circle, await admitMember(now, anna.keys, dunya.account, dunya.keys.publicKeys));
    const early = await sealLetter(await rosterOf(wider), opened, dunya.keys, id, 'x');
    expect(early).toEqual({ ok: false, problem: 'rotateFirst' });
  });

  test('in a row, nothing counts twice and nothing is said under a key that was left behind', async () => {
    const { now } = await rosterOf(circle);
    const without = await rotated(withEntry(circle, await removeMember(now, anna.keys, chris.account)), bas);
    const epochs = new Map([
      [1, await openedBy(circle, anna)],
      [2, await openedBy(without, anna)],
    ]);
    const [first, late] = [await aLetter(chris, 'Hallo.'), await aLetter(chris, 'Ik ben er nog.')];
    const second = await aLetter(bas, 'Chris is weg.', without);
    const erased = { ...(await aLetter(anna, 'Niet bewaren.')), sealed: new Uint8Array(0) };
    const row = [first, erased, first, second, late, { ...second, epoch: 3 }];
    const read = await readLetters(epochs, row);
    expect(read.map((one) => (one.ok ? one.value : one.problem))).toEqual([
      'Hallo.',
      'erased',
      'idTwice',
      'Chris is weg.',
      'epochPassed',
      'epochUnopened',
    ]);
  });
});
