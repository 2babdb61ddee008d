import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson, valueOf } from '../../tests/support/group-keys.ts';
import type { AccountId, LetterId } from '../groups/ids.ts';
import { deriveAccount } from './account.ts';
import { newId } from './ids.ts';
import { decodeKeyring, encodeKeyring, newKeyring, renewKeyring } from './keyring.ts';
import { openOwn, sealOwn } from './own-letters.ts';
import { newRecoveryCode, parseRecoveryCode, recoveryBytes, showRecoveryCode } from './recovery-code.ts';
import { isSigned, signBytes } from './signature.ts';
import { newStretching, type Stretching, stretch } from './stretch.ts';
import { derivePasskey, derivePassword, deriveRecovery, passkeyQuestion, passwordBytes } from './unlocking.ts';
import { openKeyring, sealKeyring } from './wraps.ts';

const annas = newId<'AccountId'>() as AccountId;

async function withPassword(password: string, how: Stretching) {
  return derivePassword(valueOf(await stretch(passwordBytes(password), how)), how.salt);
}

describe('an account', () => {
  test('Anna signs up, and signs in elsewhere with what the server kept', async () => {
    const [ring, how] = [newKeyring(), newStretching()];
    const { proof, unlocking } = await withPassword('vier woorden zijn genoeg', how);
    const kept = valueOf(await sealKeyring(unlocking, annas, ring));
    const elsewhere = await withPassword('vier woorden zijn genoeg', { ...how });
    expect(elsewhere.proof).toEqual(proof);
    const opened = valueOf(await openKeyring(elsewhere.unlocking, annas, kept));
    expect(opened).toEqual(ring);
    const [one, other] = await Promise.all([deriveAccount(annas, ring), deriveAccount(annas, opened)]);
    expect(other[0].publicKeys).toEqual(one[0].publicKeys);
  });

  test('another password opens nothing and proves nothing', async () => {
    const how = newStretching();
    const [right, wrong] = await Promise.all([withPassword('appelmoes', how), withPassword('Appelmoes', how)]);
    const kept = valueOf(await sealKeyring(right.unlocking, annas, newKeyring()));
    expect(wrong.proof).not.toEqual(right.proof);
    expect(await openKeyring(wrong.unlocking, annas, kept)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  });

  test('what is shown to the server opens nothing', async () => {
    const [how, ring] = [newStretching(), newKeyring()];
    const all = [
      await withPassword('appelmoes', how),
      await deriveRecovery(await newRecoveryCode()),
      await derivePasskey(new Uint8Array(32).fill(7), annas),
    ];
    for (const { proof, unlocking } of all) {
      const kept = valueOf(await sealKeyring(unlocking, annas, ring));
      const secret = await crypto.subtle.importKey('raw', proof, 'AES-GCM', false, ['decrypt']);
      const asKey = { ...unlocking, key: { ...unlocking.key, secret } };
      expect(await openKeyring(asKey, annas, kept)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
    }
  });

  test('the same password from a keyboard that writes ë in two parts is the same', () => {
    expect(passwordBytes('zoe\u0308')).toEqual(passwordBytes('zo\u00eb'));
  });

  test('the code and the passkey open it too, each its own wrap and no other', async () => {
    const ring = newKeyring();
    const code = await newRecoveryCode();
    const recovery = (await deriveRecovery(code)).unlocking;
    // What an authenticator answers to `passkeyQuestion`.
    const answer = await crypto.subtle.digest('SHA-256', passkeyQuestion());
    const passkey = (await derivePasskey(new Uint8Array(answer), annas)).unlocking;
    const byCode = valueOf(await sealKeyring(recovery, annas, ring));
    const byPasskey = valueOf(await sealKeyring(passkey, annas, ring));
    expect(valueOf(await openKeyring((await deriveRecovery(code)).unlocking, annas, byCode))).toEqual(ring);
    expect(valueOf(await openKeyring(passkey, annas, byPasskey))).toEqual(ring);
    const wrong = { ok: false, problem: 'wrongKeyOrPlace' };
    expect(await openKeyring(passkey, annas, byCode)).toEqual(wrong);
    expect(await openKeyring({ kind: 'passkey', key: recovery.key }, annas, byCode)).toEqual(wrong);
    expect(await openKeyring(recovery, newId<'AccountId'>() as AccountId, byCode)).toEqual(wrong);
  });

  test('no script in the page can read a secret of it out', async () => {
    const { keys } = await aPerson();
    for (const secret of [keys.box.pair.privateKey, keys.sign.secret]) {
      for (const format of ['jwk', 'pkcs8'] as const) {
        await expect(crypto.subtle.exportKey(format, secret)).rejects.toThrow();
      }
    }
    await expect(crypto.subtle.exportKey('raw', keys.book.secret)).rejects.toThrow();
  });

  test('a signature is by one key over one text', async () => {
    const [anna, bas] = await Promise.all([aPerson(), aPerson()]);
    const said = passwordBytes('ja');
    const signature = await signBytes(anna.keys.sign, said);
    expect(await isSigned(anna.keys.publicKeys.sign, said, signature)).toBe(true);
    expect(await isSigned(bas.keys.publicKeys.sign, said, signature)).toBe(false);
    expect(await isSigned(anna.keys.publicKeys.sign, passwordBytes('nee'), signature)).toBe(false);
    expect(await isSigned(new Uint8Array(3), said, signature)).toBe(false);
  });

  test('after "somebody knows it" everything is another key, and what was there still opens', async () => {
    const anna = await aPerson();
    const renewed = await aPerson(anna.account, renewKeyring(anna.ring));
    expect(renewed.keys.generation).toBe(2);
    expect(renewed.keys.publicKeys.box).not.toEqual(anna.keys.publicKeys.box);
    expect(renewed.keys.publicKeys.sign).not.toEqual(anna.keys.publicKeys.sign);
    const [before, after] = [newId<'LetterId'>(), newId<'LetterId'>()] as const satisfies readonly LetterId[];
    const earlier = valueOf(await sealOwn(anna.keys, before, 'Van toen.'));
    const later = valueOf(await sealOwn(renewed.keys, after, 'Van nu.'));
    expect(valueOf(await openOwn(renewed.all, before, earlier))).toBe('Van toen.');
    expect(valueOf(await openOwn(renewed.all, after, later))).toBe('Van nu.');
    expect(await openOwn(anna.all, after, later)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
    expect(await openOwn(renewed.all, after, earlier)).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  });
});

describe('a keyring', () => {
  test('comes back as what it was, in one spelling', () => {
    const rings = [newKeyring(), renewKeyring(renewKeyring(newKeyring())), newKeyring(4)];
    for (const ring of rings) expect(decodeKeyring(encodeKeyring(ring))).toEqual({ ok: true, value: ring });
    const [one, two] = [encodeKeyring(newKeyring()), encodeKeyring(newKeyring(2))];
    for (const text of ['', one.slice(0, -1), ` ${one}`, `${one} `, `${two} ${one}`, `${one} ${one}`, `0${one}`]) {
      expect(decodeKeyring(text)).toEqual({ ok: false, problem: 'malformed' });
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = decodeKeyring(text);
        if (read.ok) expect(encodeKeyring(read.value)).toBe(text);
      }),
    );
  });
});

describe('the work of one try', () => {
  test('is never less than ours, so that no server can make guessing cheap', async () => {
    const [how, secret] = [newStretching(), passwordBytes('appelmoes')];
    const cases = [
      ['tooWeak', { ...how, memory: 1_024 }],
      ['tooWeak', { ...how, passes: 1 }],
      ['tooWeak', { ...how, passes: Number.NaN }],
      ['tooHeavy', { ...how, memory: 8_000_000 }],
      ['tooHeavy', { ...how, passes: 1_000 }],
      ['wrongSalt', { ...how, salt: new Uint8Array(0) }],
    ] as const;
    for (const [problem, other] of cases) expect(await stretch(secret, other)).toEqual({ ok: false, problem });
    expect(await stretch(passwordBytes(''), how)).toEqual({ ok: false, problem: 'nothingToStretch' });
  });
});

describe('a recovery code', () => {
  test('is printed, and typed back with the slips of a hand', async () => {
    const code = await newRecoveryCode();
    const shown = showRecoveryCode(code);
    expect(shown).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const typed of [shown, shown.toLowerCase(), shown.replaceAll('-', ' '), shown.replaceAll('0', 'o')]) {
      expect(await parseRecoveryCode(typed)).toEqual({ ok: true, value: code });
    }
  });

  test('tells a letter that was read wrongly, nearly always', async () => {
    const code = await newRecoveryCode();
    let slips = 0;
    for (let at = 0; at < code.length; at += 1) {
      const other = code.charAt(at) === 'A' ? 'B' : 'A';
      const read = await parseRecoveryCode(code.slice(0, at) + other + code.slice(at + 1));
      if (!read.ok && read.problem === 'slip') slips += 1;
    }
    expect(slips).toBeGreaterThan(25);
  });

  test.each([
    ['missing', ' - '],
    ['wrongLength', 'ABCD-EFGH'],
    ['unknownLetter', 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-234U'],
  ])('says what is wrong: %s', async (problem, typed) => {
    expect(await parseRecoveryCode(typed)).toEqual({ ok: false, problem });
  });

  test('has 128 bits that no other has', async () => {
    const codes = await Promise.all(Array.from({ length: 200 }, () => newRecoveryCode()));
    expect(new Set(codes.map((code) => recoveryBytes(code).join())).size).toBe(200);
  });
});
