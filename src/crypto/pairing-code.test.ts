import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPairingCode, parsePairingCode, showPairingCode } from './pairing-code.ts';

describe('the code that is typed on the shared display', () => {
  test('what the chair reads aloud and Bas types is the same code', () => {
    for (let time = 0; time < 200; time += 1) {
      const code = newPairingCode();
      expect(showPairingCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(parsePairingCode(showPairingCode(code))).toEqual({ ok: true, value: code });
    }
  });

  test.each([
    ['small letters', '7k3qm-20xtb'],
    ['no dash', '7K3QM20XTB'],
    ['spaces', ' 7K3 QM2 0XTB '],
    ['a long dash', '7K3QM – 20XTB'],
    ['the letter O for nought', '7K3QM-2OXTB'],
    ['a small o for nought', '7k3qm2oxtb'],
  ])('takes %s', (_what, typed) => {
    expect(parsePairingCode(typed)).toEqual({ ok: true, value: '7K3QM20XTB' });
  });

  test('takes I and L for one', () => {
    expect(parsePairingCode('IiLl1-00000')).toEqual({ ok: true, value: '1111100000' });
  });

  test.each([
    ['missing', ''],
    ['missing', ' - '],
    ['wrongLength', '7K3QM-20XT'],
    ['wrongLength', '7K3QM-20XTBB'],
    ['unknownLetter', '7K3QM-20XTU'],
    ['unknownLetter', '7K3QM_20XTB'],
    ['unknownLetter', '7K3QM-20XTÉ'],
  ])('says what is wrong: %s (%s)', (problem, typed) => {
    expect(parsePairingCode(typed)).toEqual({ ok: false, problem });
  });

  test('each of the 32 letters comes about as often: no code is likelier than another', () => {
    const letters = Array.from({ length: 2_000 }, () => [...newPairingCode()]).flat();
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(32);
    // 20,000 letters, 625 expected of each; seven standard deviations, so that this never fails by chance.
    for (const count of counts.values()) expect(Math.abs(count - 625)).toBeLessThan(175);
  });

  test('whatever is typed, it is a code in its one spelling or a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const code = parsePairingCode(typed);
        if (code.ok) expect(code.value).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
      }),
    );
  });
});
