import { expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, dewi, emre, must } from '../../tests/support/a-group.ts';
import { aSignature, begun, restoredEntry, someKeys } from '../../tests/support/group-letters-of-keys.ts';
import { toBase64Url } from '../basics/bytes.ts';
import { refused } from '../basics/result.ts';
import { foldGroup } from './evolve-group.ts';
import { existing } from './existing.ts';
import { mostInEntry } from './group-limits.ts';
import type { GroupId } from './ids.ts';
import { stillFits } from './restoring.ts';
import { eraseAtOf, lettersOver } from './retention.ts';
import { follow } from './roster.ts';
import { encodeEntry } from './roster-entry.ts';

const week = 604_800_000;
const entry = restoredEntry(anna, emre);

it('Emre lost everything: Anna begins, Bram and Chris add their signatures, and the order stays', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, begun(emre, entry, [anna])));
  must(tale.write(bram, begun(emre, entry, [anna, bram])));
  // Chris had not seen yet that Bram signed.
  must(tale.write(chris, begun(emre, entry, [anna, chris])));
  const [restoring] = tale.group.restorings;
  expect(restoring?.signatures.map(({ by }) => by)).toEqual([anna, bram, chris]);
  expect(restoring?.letters.map(({ by }) => by)).toEqual([anna, bram, chris]);
  expect(eraseAtOf(tale.group, begun(emre, entry, [anna]), tale.now)).toBe(tale.now + week);
  expect(existing(tale.group).find(({ thing }) => thing === 'restoring')).toMatchObject({ of: [emre] });
});

it('nobody passes on another signature for somebody who wrote the own one', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, begun(emre, entry, [anna])));
  const other = aSignature(anna, 9);
  must(tale.write(bram, { kind: 'restoringBegun', member: emre, entry, signatures: [other, aSignature(bram)] }));
  expect(tale.group.restorings[0]?.signatures).toEqual([aSignature(anna), aSignature(bram)]);
  must(tale.write(anna, { kind: 'restoringBegun', member: emre, entry, signatures: [other] }));
  expect(tale.group.restorings[0]?.signatures).toEqual([other, aSignature(bram)]);
});

it('a newer entry takes the place of the old one, whose letters are named to be erased', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, begun(emre, entry, [anna])));
  const letter = tale.group.number;
  const newer = restoredEntry(bram, emre, { number: 8, head: new Uint8Array(32).fill(8) });
  must(tale.write(bram, begun(emre, newer, [bram])));
  expect(tale.group.restorings.map((one) => one.entry)).toEqual([newer]);
  expect(lettersOver(tale.group, anna, tale.now)).toContain(letter);
});

it('is signed by its writer, and says what it is about', () => {
  const tale = aGroupAtItsStart();
  const stranger = anId<typeof anna>('account', 9);
  expect(tale.write(bram, begun(emre, entry, [anna]))).toEqual(refused('notAmongSigners'));
  expect(tale.write(anna, begun(dewi, entry, [anna]))).toEqual(refused('entryMisshapen'));
  expect(tale.write(bram, begun(emre, entry, [bram, anna]))).toEqual(refused('entryMisshapen'));
  expect(tale.write(anna, begun(emre, entry, [anna, emre]))).toEqual(refused('entryMisshapen'));
  expect(tale.write(anna, begun(emre, toBase64Url(new Uint8Array(60)), [anna]))).toEqual(refused('entryMisshapen'));
  expect(tale.write(anna, begun(stranger, restoredEntry(anna, stranger), [anna]))).toEqual(refused('unknownMember'));
  const { signatures } = begun(emre, entry, [anna, anna]);
  expect(tale.write(anna, { kind: 'restoringBegun', member: emre, entry, signatures })).toEqual(refused('malformed'));
});

it('is over when Emre has other keys, or left', () => {
  const tale = aGroupAtItsStart();
  must(tale.write(anna, begun(emre, entry, [anna]), begun(dewi, restoredEntry(anna, dewi), [anna])));
  const { happenings } = tale;
  expect(foldGroup([...happenings, { kind: 'renewed', member: emre }]).restorings).toMatchObject([{ member: dewi }]);
  expect(foldGroup([...happenings, { kind: 'went', member: dewi }]).restorings).toMatchObject([{ member: emre }]);
});

it('any step of the roster makes the entry useless, which the reader sees by its number and head', () => {
  const group = anId<GroupId>('group', 1);
  const place = { group, number: 1, previous: new Uint8Array(0), writer: anna, subject: anna };
  const first = { ...place, kind: 'founded', keys: someKeys(anna), confirmations: 2 } as const;
  const roster = must(follow(undefined, first, [anna], new Uint8Array(32).fill(1)));
  const restoring = (written: string) => ({ member: emre, entry: written, signatures: [], at: 0, letters: [] });
  const fitting = restoring(restoredEntry(anna, emre, roster));
  expect(stillFits(fitting, roster)).toBe(true);
  expect(stillFits(fitting, { ...roster, number: 2 })).toBe(false);
  expect(stillFits(fitting, { ...roster, head: new Uint8Array(32) })).toBe(false);
  expect(stillFits(restoring('AAAA'), roster)).toBe(false);
});

it('the longest entry that there can be fits into its letter', () => {
  const number = 999_999_999;
  const keys = { ...someKeys(emre), generation: number };
  const place = { group: anId<GroupId>('group', 1), number, previous: new Uint8Array(32), writer: anna, subject: emre };
  expect(toBase64Url(encodeEntry({ ...place, kind: 'restored', keys }))).toHaveLength(mostInEntry);
});
