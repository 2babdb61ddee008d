import { beforeAll, expect, test } from 'vitest';
import { changed } from '../../tests/support/group-forgeries.ts';
import { aPerson, type Person, valueOf } from '../../tests/support/group-keys.ts';
import { type ClaimedText, isAuthentic, isUnder, openSigned, sealSigned } from './authorship.ts';
import { type ContentKeys, deriveContentKeys, deriveMeetingKeys } from './derive.ts';
import { type ContentId, newId, newMeetingId, type SeatId } from './ids.ts';
import { renewKeyring } from './keyring.ts';
import { newRoot } from './keys.ts';
import { pad } from './padding.ts';
import type { SealedPlace } from './place.ts';
import { open, seal, sealPadded } from './seal.ts';
import { mostSealedBytes } from './sealed-bytes.ts';

type NotePlace = SealedPlace<'note' | 'question'>;

const meeting = newMeetingId();
const [annasSeat, bassSeat] = [newId<'SeatId'>(), newId<'SeatId'>()] as const;
let keys: ContentKeys;
let anna: Person;
let bas: Person;

beforeAll(async () => {
  [anna, bas] = await Promise.all([aPerson(), aPerson()]);
  keys = await deriveContentKeys((await deriveMeetingKeys(newRoot(), meeting)).content, meeting);
});

function aPlace(override: Partial<NotePlace> = {}): NotePlace {
  return { meeting, kind: 'note', seat: annasSeat, content: newId(), step: '2/1/0', revision: 1, ...override };
}

async function saidBy({ keys: { sign } }: Person, text: string, place: NotePlace) {
  return valueOf(await sealSigned(keys.signedNote, { sign, hand: 'own' }, text, place));
}

async function readAt(sealed: Uint8Array, place: NotePlace): Promise<ClaimedText> {
  return valueOf(await openSigned(keys.signedNote, sealed, place));
}

function isBy(claimed: ClaimedText, { keys: { publicKeys } }: Person): Promise<boolean> {
  return isAuthentic(claimed, [publicKeys.sign]);
}

test('what Anna says opens where she said it, and is hers', async () => {
  const place = aPlace();
  const sealed = await saidBy(anna, 'Ik zou het haar vragen. 🙂', place);
  expect(isUnder(keys.signedNote, sealed)).toBe(true);
  const claimed = await readAt(sealed, place);
  expect(claimed).toMatchObject({ text: 'Ik zou het haar vragen. 🙂', account: anna.account, hand: 'own' });
  expect(await isBy(claimed, anna)).toBe(true);
  expect(await isBy(claimed, bas)).toBe(false);
  expect(await isAuthentic(claimed, [])).toBe(false);
});

test('the longest text fits signed as well, in no more than unsigned', async () => {
  const place = aPlace();
  const longest = '🙂'.repeat(8_000);
  const sealed = await saidBy(anna, longest, place);
  expect(sealed.length).toBe(mostSealedBytes);
  expect((await readAt(sealed, place)).text).toBe(longest);
  const { sign } = anna.keys;
  const longer = await sealSigned(keys.signedNote, { sign, hand: 'own' }, `${longest}x`, place);
  expect(longer).toEqual({ ok: false, problem: 'tooLong' });
});

test('from outside nobody sees who signed, nor that two contents are by one hand', async () => {
  const place = aPlace();
  const [one, other] = [await saidBy(anna, 'Ja.', place), await saidBy(bas, 'Ja.', place)];
  expect(one.length).toBe(other.length);
  expect(one.slice(0, 10)).toEqual(other.slice(0, 10));
  const { signature } = await readAt(one, place);
  expect(Buffer.from(one).includes(Buffer.from(signature))).toBe(false);
});

test.each<[string, () => Partial<NotePlace>]>([
  ['at the seat of Bas', () => ({ seat: bassSeat })],
  ['under the id of another content', () => ({ content: newId<'ContentId'>() })],
  ['at another revision', () => ({ revision: 2 })],
  ['in another step', () => ({ step: '2/2/0' })],
  ['as a question', () => ({ kind: 'question' })],
  ['in another meeting', () => ({ meeting: newMeetingId() })],
])('it does not open %s', async (_where, elsewhere) => {
  const place = aPlace();
  const sealed = await saidBy(anna, 'Dit zei ik.', place);
  const moved = await openSigned(keys.signedNote, sealed, { ...place, ...elsewhere() });
  expect(moved).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
});

/** Somebody who holds the key of the meeting takes a signature along and seals it anew, wherever he or she likes. */
async function resealed(
  from: ClaimedText,
  to: { readonly text?: string; readonly account?: string },
  place: NotePlace,
) {
  const account = Buffer.from(to.account ?? from.account, 'base64url');
  const padded = valueOf(pad(to.text ?? from.text, Buffer.concat([account, Buffer.of(1), from.signature])));
  return readAt(await sealPadded(keys.signedNote, padded, place), place);
}

test('a signature of Anna that Bas seals anew holds for the same text at the same place, and for nothing else', async () => {
  const place = aPlace();
  const claimed = await readAt(await saidBy(anna, 'Ik stop ermee.', place), place);
  expect(await isBy(await resealed(claimed, {}, place), anna)).toBe(true);
  expect(await isBy(await resealed(claimed, { text: 'Ik ga door.' }, place), anna)).toBe(false);
  expect(await isBy(await resealed(claimed, { account: bas.account }, place), anna)).toBe(false);
  expect(await isBy(await resealed(claimed, { account: bas.account }, place), bas)).toBe(false);
  const elsewhere = [
    { seat: bassSeat },
    { content: newId<'ContentId'>() },
    { revision: 2 },
    { step: '2/2/0' },
    { kind: 'question' as const },
    { meeting: newMeetingId() },
  ];
  for (const other of elsewhere) {
    expect(await isBy(await resealed(claimed, {}, { ...place, ...other }), anna), JSON.stringify(other)).toBe(false);
  }
});

test('what was typed for another is never what somebody said', async () => {
  const place = aPlace({ kind: 'question', seat: bassSeat });
  const { sign } = anna.keys;
  const typed = valueOf(await sealSigned(keys.signedNote, { sign, hand: 'typed' }, 'Hoe zeg ik nee?', place));
  const claimed = await readAt(typed, place);
  expect(claimed).toMatchObject({ hand: 'typed', account: anna.account });
  expect(await isBy(claimed, anna)).toBe(true);
  // The same signature under the other hand.
  expect(await isBy(await resealed(claimed, {}, place), anna)).toBe(false);
});

test('the signature of one meeting holds in no room with another key, though it bears the same id', async () => {
  const place = aPlace();
  const claimed = await readAt(await saidBy(anna, 'Tot zo.', place), place);
  const other = await deriveContentKeys((await deriveMeetingKeys(newRoot(), meeting)).content, meeting);
  const account = Buffer.from(claimed.account, 'base64url');
  const padded = valueOf(pad(claimed.text, Buffer.concat([account, Buffer.of(1), claimed.signature])));
  const sealed = await sealPadded(other.signedNote, padded, place);
  expect(await isBy(valueOf(await openSigned(other.signedNote, sealed, place)), anna)).toBe(false);
});

test('what is not signed never passes for signed, nor the other way round', async () => {
  const place = aPlace();
  const signed = await saidBy(anna, 'Van mij.', place);
  const unsigned = valueOf(await seal(keys.note, 'Van niemand.', place));
  expect(isUnder(keys.signedNote, unsigned)).toBe(false);
  expect(await openSigned(keys.signedNote, unsigned, place)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  expect(await open(keys.note, signed, place)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  // The front of the other key put before them.
  const dressed = (bytes: Uint8Array, as: Uint8Array) =>
    Uint8Array.from([...bytes.slice(0, 2), ...as, ...bytes.slice(10)]);
  const asSigned = await openSigned(keys.signedNote, dressed(unsigned, keys.signedNote.id), place);
  const asUnsigned = await open(keys.note, dressed(signed, keys.note.id), place);
  for (const read of [asSigned, asUnsigned]) expect(read).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
});

test('a changed byte opens nowhere, and a name opens under the key for names alone', async () => {
  const place = aPlace();
  const sealed = await saidBy(anna, 'Hallo.', place);
  for (let at = 0; at < sealed.length; at += 11) {
    expect((await openSigned(keys.signedNote, changed(sealed, at), place)).ok).toBe(false);
  }
  const { sign } = anna.keys;
  const name: SealedPlace<'name'> = { ...aPlace(), kind: 'name', step: '', revision: 0 };
  const said = valueOf(await sealSigned(keys.signedName, { sign, hand: 'own' }, 'Anna', name));
  expect(valueOf(await openSigned(keys.signedName, said, name)).text).toBe('Anna');
  expect((await open(keys.name, said, name)).ok).toBe(false);
});

test('a text too short to hold a signature, or by no known hand, is malformed', async () => {
  const place = aPlace({ content: newId() as ContentId, seat: newId() as SeatId });
  const short = await sealPadded(keys.signedNote, valueOf(pad('Kort.')), place);
  const strange = await sealPadded(keys.signedNote, valueOf(pad('', new Uint8Array(81).fill(3))), place);
  for (const sealed of [short, strange]) {
    expect(await openSigned(keys.signedNote, sealed, place)).toEqual({ ok: false, problem: 'malformed' });
  }
});

test('after Anna took new keys, what she said before is read with the keys that she had then', async () => {
  const renewed = await aPerson(anna.account, renewKeyring(anna.ring));
  const place = aPlace();
  const claimed = await readAt(await saidBy(renewed, 'Nieuwe sleutels.', place), place);
  const [before, now] = [anna.keys.publicKeys.sign, renewed.keys.publicKeys.sign];
  expect(await isAuthentic(claimed, [before])).toBe(false);
  expect(await isAuthentic(claimed, [before, now])).toBe(true);
});
