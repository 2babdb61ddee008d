import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { admitHash, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from './derive.ts';
import { formatFragment } from './fragment.ts';
import { type ContentId, parseMeetingId, type SeatId } from './ids.ts';
import { mintKey, type RootKey, type SealedKind } from './keys.ts';
import { derivePairing, openParcel } from './pairing.ts';
import { parsePairingCode } from './pairing-code.ts';
import type { SealedPlace } from './place.ts';
import { open, seal } from './seal.ts';
import vectors from './vectors.json' with { type: 'json' };

// The vectors were made by a program in another language that shares no line with ours, from docs/encryption.md.

const meeting = valueOf(parseMeetingId(vectors.meeting));
const root = mintKey<RootKey>(bytesOf(vectors.root));

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function valueOf<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error('A vector was refused');
  return result.value;
}

type Vector = typeof vectors.note;

function placeOf<Kind extends SealedKind>(kind: Kind, vector: Vector): SealedPlace<Kind> {
  const { seat, content, step, revision } = vector;
  return { meeting, kind, seat: seat as SeatId, content: content as ContentId, step, revision };
}

/** A reader as a stranger would write it from the document: it knows the layout, and nothing of our code. */
function strangerOpens(keyInHex: string, sealed: Uint8Array, additionalData: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(keyInHex, 'hex'), sealed.slice(10, 22));
  decipher.setAAD(additionalData).setAuthTag(sealed.slice(-16));
  const padded = Buffer.concat([decipher.update(sealed.slice(22, -16)), decipher.final()]);
  return padded.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8');
}

describe('the published vectors', () => {
  test('the link, and the keys that follow from it', async () => {
    const { admit, content } = await deriveMeetingKeys(root, meeting);
    const keys = await deriveContentKeys(content, meeting);
    expect(vectors).toMatchObject({
      meetingFragment: formatFragment({ kind: 'meeting', root }),
      screenFragment: formatFragment({ kind: 'screen', content }),
      admit: hexOf(admit),
      admitHash: await admitHash(admit),
      content: hexOf(content),
      screenAdmit: hexOf(keys.screenAdmit),
      screenAdmitHash: await screenAdmitHash(keys.screenAdmit),
      noteKeyId: hexOf(keys.note.id),
      nameKeyId: hexOf(keys.name.id),
      draftKeyId: hexOf(keys.draft.id),
    });
  });

  test('a note, a name and an empty draft open as what was written', async () => {
    const keys = await deriveContentKeys((await deriveMeetingKeys(root, meeting)).content, meeting);
    const { note, name, draft } = vectors;
    const texts = await Promise.all([
      open(keys.note, bytesOf(note.sealed), placeOf('note', note)),
      open(keys.name, bytesOf(name.sealed), placeOf('name', name)),
      open(keys.draft, bytesOf(draft.sealed), placeOf('draft', draft)),
    ]);
    expect(texts.map(valueOf)).toEqual([note.text, name.text, draft.text]);
  });

  test('a stranger with the document reads what we seal', async () => {
    const keys = await deriveContentKeys((await deriveMeetingKeys(root, meeting)).content, meeting);
    const sealed = valueOf(await seal(keys.note, 'Morgen zeg ik het.', placeOf('note', vectors.note)));
    const additionalData = bytesOf(vectors.note.additionalData);
    expect(strangerOpens(vectors.noteKey, sealed, additionalData)).toBe('Morgen zeg ik het.');
    expect(strangerOpens(vectors.noteKey, bytesOf(vectors.note.sealed), additionalData)).toBe(vectors.note.text);
  });

  test('a pairing code, and the parcel for the shared display', async () => {
    const pairing = await derivePairing(valueOf(parsePairingCode(vectors.pairing.shown)));
    expect(pairing.rendezvous).toBe(vectors.pairing.rendezvous);
    expect(hexOf(pairing.key.id)).toBe(vectors.pairing.keyId);
    const access = valueOf(await openParcel(pairing, bytesOf(vectors.pairing.sealed)));
    expect(access).toEqual({ meeting, content: bytesOf(vectors.content) });
  });

  test('all stand in docs/encryption.md, letter for letter', () => {
    const page = readFileSync(new URL('../../docs/encryption.md', import.meta.url), 'utf8').replace(/\s/g, '');
    const { note, name, draft, pairing, ...derived } = vectors;
    const values = [derived, note, name, draft, pairing].flatMap((part) => Object.values(part)).map(String);
    expect(values.length).toBeGreaterThan(40);
    for (const value of values) expect(page).toContain(value.replace(/\s/g, ''));
  });
});
