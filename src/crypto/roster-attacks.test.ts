import { beforeAll, describe, expect, test } from 'vitest';
import { changed, signedEntry } from '../../tests/support/group-forgeries.ts';
import {
  aGroup,
  aPerson,
  type GroupRows,
  type Person,
  rosterOf,
  valueOf,
  withEntry,
} from '../../tests/support/group-keys.ts';
import { decodeEntry, encodeEntry } from '../groups/roster-entry.ts';
import { newKeyring, renewKeyring } from './keyring.ts';
import { readRoster } from './roster-reading.ts';
import { admitMember, changeKeys, confirmEntry, foundGroup, removeMember, restoreMember } from './roster-writing.ts';

let anna: Person;
let bas: Person;
let chris: Person;
let eve: Person;
let circle: GroupRows;

beforeAll(async () => {
  [anna, bas, chris, eve] = await Promise.all([aPerson(), aPerson(), aPerson(), aPerson()]);
  circle = await aGroup([anna, bas, chris]);
});

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
