import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersIn, mostCharacters, pad, unpad } from './padding.ts';

const paddedLength = (text: string) => {
  const padded = pad(text);
  return padded.ok ? padded.value.length : padded.problem;
};

describe('padding', () => {
  test('"ja" and a sentence of four lines have the same size from outside', () => {
    expect(paddedLength('ja')).toBe(256);
    expect(paddedLength('')).toBe(256);
    expect(paddedLength('x'.repeat(252))).toBe(256);
    expect(paddedLength('x'.repeat(253))).toBe(512);
  });

  test('two texts in one step of 256 bytes have one size', () => {
    const length = fc.integer({ min: 0, max: mostCharacters });
    fc.assert(
      fc.property(length, length, (one, other) => {
        const sameStep = Math.ceil((one + 4) / 256) === Math.ceil((other + 4) / 256);
        expect(paddedLength('x'.repeat(one)) === paddedLength('x'.repeat(other))).toBe(sameStep);
      }),
    );
  });

  test.each([
    ['letters', 'a'],
    ['letters of two bytes', 'é'],
    ['Arabic', 'م'],
    ['emoji, two units each in memory', '🙂'],
  ])('8,000 characters of %s fit, one more does not', (_what, letter) => {
    expect(pad(letter.repeat(mostCharacters))).toMatchObject({ ok: true });
    expect(pad(letter.repeat(mostCharacters + 1))).toEqual({ ok: false, problem: 'tooLong' });
  });

  test('an emoji counts once, a family of three as its five parts', () => {
    expect(charactersIn('🙂')).toBe(1);
    expect(charactersIn('👩‍👩‍👧')).toBe(5);
    expect(charactersIn('a\ud83d')).toBe(2);
  });

  test('half an emoji becomes the sign for an unreadable letter, nothing around it changes', () => {
    const padded = pad('voor \ud83d na');
    if (!padded.ok) throw new Error(padded.problem);
    expect(unpad(padded.value)).toEqual({ ok: true, value: 'voor \ufffd na' });
  });

  test.each([
    ['nothing at all', new Uint8Array(0)],
    ['three bytes', new Uint8Array(3)],
    ['a step too many', new Uint8Array(512)],
    ['a count that goes past the end', Uint8Array.of(0, 0, 1, 0, ...new Uint8Array(252))],
    ['something behind the text', Uint8Array.of(0, 0, 0, 1, 65, 0, 1, ...new Uint8Array(249))],
    ['bytes that are no UTF-8', Uint8Array.of(0, 0, 0, 1, 255, ...new Uint8Array(251))],
  ])('refuses %s', (_what, padded) => {
    expect(unpad(padded)).toEqual({ ok: false, problem: 'malformed' });
  });

  test('refuses more than 8,000 characters also when someone else padded them', () => {
    const padded = new Uint8Array(Math.ceil((4 + 8_001) / 256) * 256);
    new DataView(padded.buffer).setUint32(0, 8_001);
    padded.fill(65, 4, 4 + 8_001);
    expect(unpad(padded)).toEqual({ ok: false, problem: 'malformed' });
  });
});
