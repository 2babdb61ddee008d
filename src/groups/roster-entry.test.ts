import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64Url } from '../basics/bytes.ts';
import { type Bytes, joinFields, readNumber, splitFields, wordField } from './fields.ts';
import { type AccountId, type GroupId, parseId } from './ids.ts';
import { decodeEntry, encodeEntry, type RosterEntry } from './roster-entry.ts';

const someBytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes): Bytes => Uint8Array.from(bytes));
const anId = <Id extends AccountId | GroupId>() =>
  someBytes(16).map((bytes) => {
    const id = parseId<Id>(toBase64Url(bytes));
    if (!id.ok) throw new Error(id.problem);
    return id.value;
  });
const someKeys = fc.record({ box: someBytes(32), sign: someBytes(32), generation: fc.integer({ min: 1, max: 9_999 }) });
const place = { group: anId<GroupId>(), writer: anId<AccountId>(), subject: anId<AccountId>() };
const later = { ...place, number: fc.integer({ min: 2, max: 999_999_999 }), previous: someBytes(32) };
const anyEntry: fc.Arbitrary<RosterEntry> = fc.oneof(
  fc.record({
    ...place,
    kind: fc.constant('founded' as const),
    number: fc.constant(1),
    previous: fc.constant(new Uint8Array(0)),
    keys: someKeys,
    confirmations: fc.integer({ min: 2, max: 8 }),
  }),
  fc.record({ ...later, kind: fc.constantFrom('joined' as const, 'keysChanged', 'restored'), keys: someKeys }),
  fc.record({ ...later, kind: fc.constant('left' as const) }),
);

test('an entry comes back from its bytes as what it was', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      expect(decodeEntry(encodeEntry(entry))).toEqual({ ok: true, value: entry });
    }),
  );
});

test('with any byte changed it is refused, or is another entry with those bytes', () => {
  fc.assert(
    fc.property(anyEntry, fc.nat(), fc.integer({ min: 1, max: 255 }), (entry, somewhere, difference) => {
      const bytes = encodeEntry(entry);
      const at = somewhere % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ difference;
      const read = decodeEntry(bytes);
      if (read.ok) expect([...encodeEntry(read.value)]).toEqual([...bytes]);
      if (read.ok) expect(read.value).not.toEqual(entry);
    }),
    { numRuns: 1_000 },
  );
});

test('whatever arrives instead is refused, or has one spelling', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 24 }),
    fc.constantFrom('kring/1/roster', 'left', 'joined', '1', '02', ''),
  );
  const fields = fc.array(words.map(wordField), { maxLength: 12 }).map(joinFields);
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fields), (bytes) => {
      const read = decodeEntry(bytes);
      if (read.ok) expect([...encodeEntry(read.value)]).toEqual([...bytes]);
      const split = splitFields(bytes);
      if (split.ok) expect([...joinFields(split.value)]).toEqual([...bytes]);
    }),
  );
});

const anna = 'oKGio6SlpqeoqaqrrK2urw' as AccountId;
const keys = { box: new Uint8Array(32).fill(1), sign: new Uint8Array(32).fill(2), generation: 1 };
const founding = {
  kind: 'founded',
  group: 'AAECAwQFBgcICQoLDA0ODw' as GroupId,
  number: 1,
  previous: new Uint8Array(0),
  writer: anna,
  subject: anna,
  keys,
  confirmations: 2,
} as const satisfies RosterEntry;

test.each([
  ['a piece is missing', (bytes: Bytes) => bytes.slice(0, -1)],
  ['a piece stands behind it', (bytes: Bytes) => Uint8Array.of(...bytes, 0)],
  ['an empty field stands behind it', (bytes: Bytes) => Uint8Array.of(...bytes, 0, 0, 0, 0)],
  ['it is empty', () => new Uint8Array(0)],
])('an entry is malformed when %s', (_what, change) => {
  expect(decodeEntry(change(encodeEntry(founding)))).toEqual({ ok: false, problem: 'malformed' });
});

test.each([
  ['the number is 0', { ...founding, number: 0 }],
  ['the first follows something', { ...founding, previous: new Uint8Array(32) }],
  ['one signature would be enough to restore somebody', { ...founding, confirmations: 1 }],
  ['a key is too short', { ...founding, keys: { ...keys, box: new Uint8Array(31) } }],
  ['the generation is 0', { ...founding, keys: { ...keys, generation: 0 } }],
  ['the writer is no account', { ...founding, writer: 'Anna' as AccountId }],
  ['a later one follows nothing', { ...founding, kind: 'left' as const, number: 2 }],
])('an entry is malformed when %s', (_what, entry) => {
  expect(decodeEntry(encodeEntry(entry))).toEqual({ ok: false, problem: 'malformed' });
});

test('an id has one spelling', () => {
  for (const text of ['', 'Anna', 'oKGio6SlpqeoqaqrrK2urx', 'oKGio6SlpqeoqaqrrK2urwA', 'oKGio6SlpqeoqaqrrK2 rw']) {
    expect(parseId(text)).toEqual({ ok: false, problem: 'notId' });
  }
});

test('a number has one spelling', () => {
  expect(['0', '7', '123456789'].map((word) => readNumber(wordField(word)))).toEqual([0, 7, 123_456_789]);
  for (const word of ['', '01', '+1', '1.0', ' 1', '1e3', '-1', '1234567890']) {
    expect(readNumber(wordField(word))).toBeUndefined();
  }
});
