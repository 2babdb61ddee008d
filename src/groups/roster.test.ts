import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../basics/bytes.ts';
import type { Bytes } from './fields.ts';
import type { AccountId, GroupId } from './ids.ts';
import { follow, membersInOrder, mostMembers, type Roster, signingKeys } from './roster.ts';
import type { EntryKind, PublicKeys, RosterEntry } from './roster-entry.ts';

const group = 'AAECAwQFBgcICQoLDA0ODw' as GroupId;
const person = (number: number) => toBase64Url(new Uint8Array(16).fill(number + 1)) as AccountId;
const [anna, bas, chris, dunya] = [person(0), person(1), person(2), person(3)] as const;
const hashOf = (number: number): Bytes => new Uint8Array(32).fill(number);

/** Keys that nobody else has: of this person, in this generation. */
function keysOf(account: AccountId, generation = 1): PublicKeys {
  const number = account.charCodeAt(0) * 7 + account.charCodeAt(1);
  const box = Uint8Array.from({ length: 32 }, (_zero, at) => [1, number >> 8, number & 255, generation][at] ?? 0);
  return { box, sign: box.map((byte, at) => (at === 0 ? 2 : byte)), generation };
}

interface Telling {
  readonly by?: AccountId;
  readonly about?: AccountId;
  readonly keys?: PublicKeys;
  readonly number?: number;
  readonly previous?: Bytes;
  readonly group?: GroupId;
  readonly signers?: readonly AccountId[];
}

function anEntry(roster: Roster | undefined, kind: EntryKind, telling: Telling = {}): RosterEntry {
  const { by = anna, about = by, keys = keysOf(about) } = telling;
  const number = telling.number ?? (roster?.number ?? 0) + 1;
  const previous = telling.previous ?? roster?.head ?? new Uint8Array(0);
  const place = { group: telling.group ?? group, number, previous, writer: by, subject: about };
  if (kind === 'left') return { ...place, kind };
  return kind === 'founded' ? { ...place, kind, keys, confirmations: 2 } : { ...place, kind, keys };
}

function tell(roster: Roster | undefined, kind: EntryKind, telling: Telling = {}) {
  const entry = anEntry(roster, kind, telling);
  const usual = kind === 'keysChanged' ? [entry.writer, entry.writer] : [entry.writer];
  return follow(roster, entry, telling.signers ?? usual, hashOf(entry.number));
}

function grown(roster: Roster | undefined, kind: EntryKind, telling: Telling = {}): Roster {
  const told = tell(roster, kind, telling);
  if (!told.ok) throw new Error(told.problem);
  return told.value;
}

/** Anna founded the group, Bas and Chris joined. */
function aCircle(): Roster {
  const withBas = grown(grown(undefined, 'founded'), 'joined', { about: bas });
  return grown(withBas, 'joined', { by: bas, about: chris });
}

const namesIn = (roster: Roster) => membersInOrder(roster).map(({ account }) => account);

describe('a roster', () => {
  test('Anna founds, Bas and Chris come, Bas goes, Chris takes new keys', () => {
    const circle = aCircle();
    expect(namesIn(circle)).toEqual([anna, bas, chris].toSorted());
    const without = grown(circle, 'left', { by: bas });
    expect(namesIn(without)).toEqual([anna, chris].toSorted());
    const renewed = grown(without, 'keysChanged', { by: chris, keys: keysOf(chris, 2) });
    expect(renewed.members.get(chris)).toEqual({ account: chris, keys: keysOf(chris, 2), since: 3 });
    expect(renewed).toMatchObject({ number: 5, head: hashOf(5) });
  });

  test('Anna and Bas bring Chris back with new keys', () => {
    const restored = grown(aCircle(), 'restored', {
      by: bas,
      about: chris,
      keys: keysOf(chris, 2),
      signers: [bas, anna],
    });
    expect(restored.members.get(chris)?.keys).toEqual(keysOf(chris, 2));
  });

  test('Bas, who left, may be asked in again, with the same keys or with later ones', () => {
    const without = grown(aCircle(), 'left', { about: bas });
    for (const generation of [1, 2]) {
      expect(namesIn(grown(without, 'joined', { about: bas, keys: keysOf(bas, generation) }))).toContain(bas);
    }
  });

  test('new keys are signed with the old and with the new one', () => {
    const circle = aCircle();
    const entry = anEntry(circle, 'keysChanged', { by: chris, keys: keysOf(chris, 2) });
    expect(signingKeys(circle, entry, [chris, chris])).toEqual([keysOf(chris).sign, keysOf(chris, 2).sign]);
    expect(signingKeys(undefined, anEntry(undefined, 'founded'), [anna])).toEqual([keysOf(anna).sign]);
    expect(signingKeys(circle, anEntry(circle, 'joined', { by: dunya }), [dunya])).toEqual([undefined]);
  });
});

describe('an entry that may not follow is refused by name', () => {
  const twoSigners = { by: bas, about: chris, keys: keysOf(chris, 2) };
  const cases: readonly (readonly [string, string, EntryKind, Telling])[] = [
    ['a second founder', 'foundedTwice', 'founded', { by: dunya }],
    ['a ghost that the server let in', 'writerNotMember', 'joined', { by: dunya, about: dunya }],
    ['a guest asked in by one who is no member', 'writerNotMember', 'joined', { by: person(7), about: dunya }],
    ['somebody who is in already', 'alreadyMember', 'joined', { about: bas }],
    ['somebody with the keys of Bas', 'keysOfAnother', 'joined', { about: dunya, keys: keysOf(bas) }],
    ['one who leaves and never came', 'subjectNotMember', 'left', { about: dunya }],
    ['new keys for Bas, by Anna', 'notOwnKeys', 'keysChanged', { about: bas, keys: keysOf(bas, 2) }],
    ['new keys of the same generation', 'oldGeneration', 'keysChanged', { keys: { ...keysOf(dunya), generation: 1 } }],
    [
      'the same keys as a new generation',
      'keysNotRenewed',
      'keysChanged',
      { keys: { ...keysOf(anna), generation: 2 } },
    ],
    ['new keys under one signature', 'wrongSigners', 'keysChanged', { keys: keysOf(anna, 2), signers: [anna] }],
    ['a number too high', 'wrongNumber', 'left', { by: bas, number: 5 }],
    ['a number that was there', 'wrongNumber', 'left', { by: bas, number: 3 }],
    ['another past', 'wrongPrevious', 'left', { by: bas, previous: hashOf(9) }],
    ['another group', 'otherGroup', 'left', { by: bas, group: person(9) as string as GroupId }],
    ['the signature of another', 'wrongSigners', 'left', { by: bas, signers: [anna] }],
    ['no signature', 'wrongSigners', 'left', { by: bas, signers: [] }],
    ['restoring with one signer', 'tooFewSigners', 'restored', { ...twoSigners, signers: [bas] }],
    ['restoring with one signer twice', 'signerTwice', 'restored', { ...twoSigners, signers: [bas, bas] }],
    ['restoring with a stranger', 'signerNotMember', 'restored', { ...twoSigners, signers: [bas, dunya] }],
    ['restoring oneself', 'subjectSigns', 'restored', { ...twoSigners, signers: [bas, chris] }],
    ['restoring one who never came', 'subjectNotMember', 'restored', { about: dunya, signers: [anna, bas] }],
    ['restoring to the lost keys', 'oldGeneration', 'restored', { by: bas, about: chris, signers: [bas, anna] }],
    ['restoring without the writer', 'wrongSigners', 'restored', { ...twoSigners, by: anna, signers: [bas, anna] }],
  ];

  test.each(cases)('%s: %s', (_what, problem, kind, telling) => {
    expect(tell(aCircle(), kind, telling)).toEqual({ ok: false, problem });
  });

  test('whoever left says nothing more', () => {
    const without = grown(aCircle(), 'left', { by: bas });
    const keys = keysOf(bas, 2);
    for (const [kind, telling] of [
      ['left', { about: anna }],
      ['joined', { about: dunya }],
      ['keysChanged', { keys }],
      ['restored', { about: chris, keys: keysOf(chris, 2), signers: [bas, anna] }],
    ] as const) {
      expect(tell(without, kind, { by: bas, ...telling })).toEqual({ ok: false, problem: 'writerNotMember' });
    }
    const signers = [anna, bas];
    const restored = tell(without, 'restored', { about: chris, keys: keysOf(chris, 2), signers });
    expect(restored).toEqual({ ok: false, problem: 'signerNotMember' });
  });

  test('nobody returns with keys from before, which somebody else may hold', () => {
    const renewed = grown(aCircle(), 'keysChanged', { by: bas, keys: keysOf(bas, 2) });
    const without = grown(renewed, 'left', { by: bas });
    expect(tell(without, 'joined', { about: bas })).toEqual({ ok: false, problem: 'oldGeneration' });
  });

  test('a roster begins with its founder, for himself or herself, at one', () => {
    expect(tell(undefined, 'joined')).toEqual({ ok: false, problem: 'notFounded' });
    expect(tell(undefined, 'founded', { about: bas })).toEqual({ ok: false, problem: 'foundedForAnother' });
    expect(tell(undefined, 'founded', { number: 2 })).toEqual({ ok: false, problem: 'wrongNumber' });
    expect(tell(undefined, 'founded', { signers: [bas] })).toEqual({ ok: false, problem: 'wrongSigners' });
  });

  test('a group is full at some point', () => {
    let roster = grown(undefined, 'founded');
    for (let number = 1; number < mostMembers; number += 1) roster = grown(roster, 'joined', { about: person(number) });
    expect(tell(roster, 'joined', { about: person(mostMembers) })).toEqual({ ok: false, problem: 'groupFull' });
  });
});

test('whatever people do, a refusal changes nothing and the members are those who came and did not go', () => {
  const someone = fc.integer({ min: 0, max: 5 }).map(person);
  const step = fc.record({
    kind: fc.constantFrom<EntryKind>('joined', 'left', 'keysChanged', 'restored', 'founded'),
    by: someone,
    about: someone,
    signers: fc.option(fc.array(someone, { maxLength: 3 }), { nil: undefined }),
    generation: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let roster = grown(undefined, 'founded');
      const present = new Map([[anna, 1]]);
      for (const { kind, by, about, signers, generation } of steps) {
        const telling = { by, about, keys: keysOf(about, generation), ...(signers === undefined ? {} : { signers }) };
        const told = tell(roster, kind, telling);
        if (!told.ok) continue;
        expect(present.has(by) && told.value.number === roster.number + 1).toBe(true);
        if (kind === 'restored') expect(new Set(signers).size >= 2 && !signers?.includes(about)).toBe(true);
        if (kind === 'left') present.delete(about);
        else present.set(about, generation);
        roster = told.value;
      }
      const kept = [...roster.members].map(([account, member]) => [account, member.keys.generation] as const);
      expect(new Map(kept)).toEqual(present);
    }),
    { numRuns: 300 },
  );
});
