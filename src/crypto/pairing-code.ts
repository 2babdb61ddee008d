import type { Branded } from '../basics/brand.ts';
import type { Result } from '../basics/result.ts';
import { type CrockfordProblem, crockfordLetters, tidyLetters } from './crockford.ts';
import { randomBytes } from './ids.ts';

/** Ten Crockford letters, 50 random bits, capitals, without the dash that people see. */
export type PairingCode = Branded<'PairingCode'>;
export type PairingCodeProblem = CrockfordProblem;

const letters = 10;

export function newPairingCode(): PairingCode {
  return Array.from(randomBytes(letters), (byte) => crockfordLetters.charAt(byte % 32)).join('') as PairingCode;
}

/** For people, in two groups: `7K3QM-20XTB`. */
export function showPairingCode(code: PairingCode): string {
  return `${code.slice(0, letters / 2)}-${code.slice(letters / 2)}`;
}

/** Forgives what people do when they copy ten letters from one screen to another: small letters, spaces, dashes, O and I. */
export function parsePairingCode(text: string): Result<PairingCode, PairingCodeProblem> {
  const tidy = tidyLetters(text, letters);
  return tidy.ok ? { ok: true, value: tidy.value as PairingCode } : tidy;
}
