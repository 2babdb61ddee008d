import { beforeAll, describe, expect, test } from 'vitest';
import { deriveContentKeys, deriveMeetingKeys } from './derive.ts';
import { newMeetingId } from './ids.ts';
import { newRoot } from './keys.ts';
import { derivePairing, openParcel, type Pairing, type ScreenAccess, sealParcel } from './pairing.ts';
import { newPairingCode, parsePairingCode, showPairingCode } from './pairing-code.ts';
import { sealBound } from './seal.ts';

const code = newPairingCode();
let access: ScreenAccess;
let pairing: Pairing;

beforeAll(async () => {
  const meeting = newMeetingId();
  access = { meeting, content: (await deriveMeetingKeys(newRoot(), meeting)).content };
  pairing = await derivePairing(code);
});

describe('pairing a shared display', () => {
  test('the chair makes a code, Bas types it on the display, and the display reads along', async () => {
    const parcel = await sealParcel(pairing, access);
    const typed = parsePairingCode(showPairingCode(code).toLowerCase());
    if (!typed.ok) throw new Error(typed.problem);
    const display = await derivePairing(typed.value);
    expect(display.rendezvous).toBe(pairing.rendezvous);
    expect(await openParcel(display, parcel)).toEqual({ ok: true, value: access });
    const [ours, theirs] = await Promise.all([0, 1].map(() => deriveContentKeys(access.content, access.meeting)));
    expect(theirs?.screenAdmit).toEqual(ours?.screenAdmit);
  });

  test('one letter off finds another place, and opens nothing', async () => {
    const parcel = await sealParcel(pairing, access);
    const other = await derivePairing(newPairingCode());
    expect(other.rendezvous).not.toBe(pairing.rendezvous);
    expect(other.key.id).not.toEqual(pairing.key.id);
    // Not even when the server hands out the parcel all the same.
    for (const guess of [other, { ...other, rendezvous: pairing.rendezvous }]) {
      expect(await openParcel(guess, parcel)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
    }
  });

  test('where the parcel lies does not give away the code or the key', async () => {
    const parcel = Buffer.from(await sealParcel(pairing, access));
    expect(pairing.rendezvous).not.toContain(code);
    expect(parcel.includes(Buffer.from(access.content))).toBe(false);
    expect(parcel.includes(access.meeting)).toBe(false);
    await expect(crypto.subtle.exportKey('raw', pairing.key.secret)).rejects.toThrow();
  });

  test.each(['', 'no parcel at all', '#s1.', 'oKGio6SlpqeoqaqrrK2urw#m1.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'])(
    'a parcel that holds something else is refused: "%s"',
    async (text) => {
      const binding = {
        meeting: '',
        kind: 'pairing',
        seat: '',
        content: pairing.rendezvous,
        step: '',
        revision: 0,
      } as const;
      const sealed = await sealBound(pairing.key, text, binding);
      if (!sealed.ok) throw new Error(sealed.problem);
      expect(await openParcel(pairing, sealed.value)).toEqual({ ok: false, problem: 'malformed' });
    },
  );
});
