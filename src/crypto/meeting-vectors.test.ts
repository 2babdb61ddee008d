import { createDecipheriv, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../../tests/support/group-keys.ts';
import { isAuthentic, openSigned } from './authorship.ts';
import { type ContentKeys, deriveContentKeys, deriveMeetingKeys } from './derive.ts';
import vectors from './group-vectors.json' with { type: 'json' };
import { type ContentId, parseMeetingId, type SeatId } from './ids.ts';
import { mintKey, type RootKey } from './keys.ts';
import type { SealedPlace } from './place.ts';

// The vectors were made by a program in another language that shares no line with ours, from docs/encryption.md.

const { meeting: room, signedName, signedNote, typedQuestion, anna, bas } = vectors;
const meeting = valueOf(parseMeetingId(room.meeting));
let keys: ContentKeys;

beforeAll(async () => {
  const { content } = await deriveMeetingKeys(mintKey<RootKey>(bytesOf(room.root)), meeting);
  keys = await deriveContentKeys(content, meeting);
});

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function placeOf<Kind extends 'name' | 'note' | 'question'>(kind: Kind, vector: typeof signedNote): SealedPlace<Kind> {
  const { seat, content, step, revision } = vector;
  return { meeting, kind, seat: seat as SeatId, content: content as ContentId, step, revision };
}

describe('the published vectors of a meeting of a group', () => {
  test('the keys for what is signed', () => {
    expect(Buffer.from(keys.signedNote.id).toString('hex')).toBe(room.signedNoteKeyId);
    expect(Buffer.from(keys.signedName.id).toString('hex')).toBe(room.signedNameKeyId);
  });

  test('the name and the note are by Bas, the question was typed by Anna', async () => {
    const name = await openSigned(keys.signedName, bytesOf(signedName.sealed), placeOf('name', signedName));
    const note = await openSigned(keys.signedNote, bytesOf(signedNote.sealed), placeOf('note', signedNote));
    const question = placeOf('question', typedQuestion);
    const typed = await openSigned(keys.signedNote, bytesOf(typedQuestion.sealed), question);
    const read = [name, note, typed].map(valueOf);
    expect(read).toMatchObject([
      { text: signedName.text, account: bas.account, hand: 'own' },
      { text: signedNote.text, account: bas.account, hand: 'own' },
      { text: typedQuestion.text, account: anna.account, hand: 'typed' },
    ]);
    expect(read.map(({ signed }) => Buffer.from(signed).toString('hex'))).toEqual(
      [signedName, signedNote, typedQuestion].map(({ toSign }) => toSign),
    );
    const by = [bas, bas, anna].map(({ sign }) => [bytesOf(sign)]);
    expect(await Promise.all(read.map((claimed, at) => isAuthentic(claimed, by[at] ?? [])))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('a stranger with the document reads it, and knows by whom it is', () => {
    const salt = Buffer.from(room.meeting, 'base64url');
    const content = Buffer.from(hkdfSync('sha256', bytesOf(room.root), salt, 'kring/1/content', 32));
    const key = Buffer.from(hkdfSync('sha256', content, salt, 'kring/1/signed-note', 40)).subarray(0, 32);
    const sealed = Buffer.from(signedNote.sealed, 'hex');
    const place = [room.meeting, 'note', signedNote.seat, signedNote.content, signedNote.step, '3'];
    const additional = joined([sealed.subarray(0, 1), sealed.subarray(1, 2), sealed.subarray(2, 10), ...place]);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(10, 22)).setAAD(additional);
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(22, -16)), decipher.final()]);
    const inside = padded.subarray(4, 4 + padded.readUInt32BE(0));
    const [account, hand, signature] = [inside.subarray(0, 16), inside[16], inside.subarray(17, 81)];
    const text = inside.subarray(81).toString();
    expect([account.toString('base64url'), hand, text]).toEqual([bas.account, 1, signedNote.text]);
    const signed = joined(['kring/1/meeting', additional, bas.account, 'own', text]);
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(bas.sign, 'hex')]);
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    expect(verify(null, signed, publicKey, signature)).toBe(true);
  });
});

function joined(fields: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.from(field).length);
      return [length, Buffer.from(field)];
    }),
  );
}
