import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../basics/bytes.ts';
import { decodeEpoch, type Epoch, encodeEpoch, mustRotate, whyNotEpoch } from './epoch.ts';
import type { Bytes } from './fields.ts';
import type { AccountId, GroupId, LetterId } from './ids.ts';
import { letterToSign } from './letter.ts';
import type { Roster } from './roster.ts';

const person = (number: number) => toBase64Url(new Uint8Array(16).fill(number)) as AccountId;
const [anna, bas, chris, dunya] = [person(1), person(2), person(3), person(4)] as const;
const filled = (length: number, byte: number): Bytes => new Uint8Array(length).fill(byte);
const group = 'AAECAwQFBgcICQoLDA0ODw' as GroupId;

function aRoster(...accounts: readonly AccountId[]): Roster {
  const keys = { box: filled(32, 1), sign: filled(32, 2), generation: 1 };
  const members = new Map(accounts.map((account) => [account, { account, keys, since: 1 }]));
  return { group, number: 3, head: filled(32, 3), confirmations: 2, members, known: new Map() };
}

function anEpoch(override: Partial<Epoch> = {}): Epoch {
  const wraps = [anna, bas, chris].map((account) => ({ account, generation: 1, sealed: filled(80, 5) }));
  const place = { group, number: 2, previous: filled(32, 9), head: filled(32, 3), writer: anna };
  return { ...place, commitment: filled(32, 4), wraps, ...override };
}

const circle = aRoster(anna, bas, chris);
const last = { number: 1, hash: filled(32, 9) };
const [forAnna, forBas, forChris] = anEpoch().wraps;
if (!forAnna || !forBas || !forChris) throw new Error('Three wraps');

describe('an epoch', () => {
  test('of exactly the members follows', () => {
    expect(whyNotEpoch(last, circle, anEpoch())).toBeUndefined();
    expect(whyNotEpoch(undefined, circle, anEpoch({ number: 1, previous: filled(0, 0) }))).toBeUndefined();
  });

  test.each([
    ['made for another group', 'otherGroup', { group: 'DwECAwQFBgcICQoLDA0ODw' as GroupId }],
    ['that was there before', 'epochPassed', { number: 1, previous: filled(0, 0) }],
    ['that leaves one out', 'epochPassed', { number: 3 }],
    ['that follows another', 'wrongPrevious', { previous: filled(32, 8) }],
    ['for the people of yesterday', 'rosterPassed', { head: filled(32, 2) }],
    ['by one who is no member', 'writerNotMember', { writer: dunya }],
    ['that forgot Chris', 'memberMissing', { wraps: [forAnna, forBas] }],
    [
      'with a wrap for Dunya as well',
      'wrapForStranger',
      { wraps: [forAnna, forBas, forChris, { ...forChris, account: dunya }] },
    ],
    ['with a wrap for Dunya instead', 'wrapForStranger', { wraps: [forAnna, forBas, { ...forChris, account: dunya }] }],
    ['to the keys that Bas had', 'wrongGeneration', { wraps: [forAnna, { ...forBas, generation: 2 }, forChris] }],
  ] as const)('%s is refused: %s', (_what, problem, override) => {
    expect(whyNotEpoch(last, circle, anEpoch(override))).toBe(problem);
  });

  test('is over for writing when somebody leaves or takes new keys, and not when somebody comes', () => {
    expect(mustRotate(anEpoch(), circle)).toBe(false);
    expect(mustRotate(anEpoch(), aRoster(anna, bas, chris, dunya))).toBe(false);
    expect(mustRotate(anEpoch(), aRoster(anna, bas))).toBe(true);
    const renewed = { account: bas, keys: { box: filled(32, 7), sign: filled(32, 8), generation: 2 }, since: 2 };
    expect(mustRotate(anEpoch(), { ...circle, members: new Map(circle.members).set(bas, renewed) })).toBe(true);
  });
});

const anyWraps = fc
  .uniqueArray(fc.integer({ min: 1, max: 250 }), { maxLength: 16 })
  .map((people) => people.map(person).toSorted())
  .map((accounts) => accounts.map((account, at) => ({ account, generation: at + 1, sealed: filled(80, at) })));
const anyEpoch = fc.record({ number: fc.integer({ min: 2, max: 9_999 }), wraps: anyWraps }).map(anEpoch);

describe('the bytes of an epoch', () => {
  test('come back as what it was', () => {
    fc.assert(
      fc.property(anyEpoch, (epoch) => {
        expect(decodeEpoch(encodeEpoch(epoch))).toEqual({ ok: true, value: epoch });
      }),
    );
  });

  test('with any byte changed are refused, or another epoch with those bytes', () => {
    fc.assert(
      fc.property(anyEpoch, fc.nat(), fc.integer({ min: 1, max: 255 }), (epoch, somewhere, difference) => {
        const bytes = encodeEpoch(epoch);
        const at = somewhere % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ difference;
        const read = decodeEpoch(bytes);
        if (!read.ok) return;
        expect(read.value).not.toEqual(epoch);
        expect([...encodeEpoch(read.value)]).toEqual([...bytes]);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['out of order', { wraps: [forBas, forAnna] }],
    ['twice for one', { wraps: [forAnna, forAnna] }],
    ['too short', { wraps: [{ ...forAnna, sealed: filled(79, 1) }] }],
    ['for generation 0', { wraps: [{ ...forAnna, generation: 0 }] }],
  ])('are malformed with a wrap %s', (_what, override) => {
    expect(decodeEpoch(encodeEpoch(anEpoch(override)))).toEqual({ ok: false, problem: 'malformed' });
  });
});

test('two letters never give the same bytes to sign', () => {
  const place = { group, id: person(5) as string as LetterId, writer: anna, epoch: 1 };
  const signed = [
    letterToSign(place, filled(4, 1)),
    letterToSign({ ...place, writer: bas }, filled(4, 1)),
    letterToSign({ ...place, epoch: 2 }, filled(4, 1)),
    letterToSign({ ...place, epoch: 11 }, filled(4, 1)),
    letterToSign({ ...place, id: person(6) as string as LetterId }, filled(4, 1)),
    letterToSign({ ...place, group: person(6) as string as GroupId }, filled(4, 1)),
    letterToSign(place, filled(4, 2)),
  ];
  expect(new Set(signed.map(toBase64Url)).size).toBe(signed.length);
});
