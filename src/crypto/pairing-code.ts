import type { Branded } from '../basics/brand.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { randomBytes } from './ids.ts';

/** Ten Crockford letters, 50 random bits, capitals, without the dash that people see. */
export type PairingCode = Branded<'PairingCode'>;
export type PairingCodeProblem = 'missing' | 'unknownLetter' | 'wrongLength';

/** Crockford's base32: no I, L, O (they look like digits) and no U. 32 divides 256, so every letter is as likely. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 10;
const meantAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

export function newPairingCode(): PairingCode {
  return Array.from(randomBytes(letters), (byte) => alphabet.charAt(byte % 32)).join('') as PairingCode;
}

/** For people, in two groups: `7K3QM-20XTB`. */
export function showPairingCode(code: PairingCode): string {
  return `${code.slice(0, letters / 2)}-${code.slice(letters / 2)}`;
}

/** Forgives what people do when they copy ten letters from one screen to another: small letters, spaces, dashes, O and I. */
export function parsePairingCode(text: string): Result<PairingCode, PairingCodeProblem> {
  const typed = [...text.replace(/[\s\p{Pd}]/gu, '').toUpperCase()].map((letter) => meantAs[letter] ?? letter);
  if (typed.length === 0) return refused('missing');
  if (typed.some((letter) => !alphabet.includes(letter))) return refused('unknownLetter');
  if (typed.length !== letters) return refused('wrongLength');
  return granted(typed.join('') as PairingCode);
}
