import type { Branded } from '../basics/brand.ts';
import { concatBytes } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';
import { fromCrockford, toCrockford } from './crockford.ts';
import { sha256 } from './derive.ts';
import { randomBytes } from './ids.ts';

/** 28 Crockford letters: 128 random bits and 12 that tell a slip of the pen. Capitals, without the dashes people see. */
export type RecoveryCode = Branded<'RecoveryCode'>;
export type RecoveryCodeProblem = 'missing' | 'unknownLetter' | 'wrongLength' | 'slip';

const secretLength = 16;
const letters = 28;
const lettersInGroup = 4;
const label = new TextEncoder().encode('kring/1/account/recovery/check');

export async function newRecoveryCode(): Promise<RecoveryCode> {
  return spell(randomBytes(secretLength));
}

/** For people, in seven groups of four: it is read from paper, and typed. */
export function showRecoveryCode(code: RecoveryCode): string {
  return Array.from({ length: letters / lettersInGroup }, (_nothing, group) =>
    code.slice(group * lettersInGroup, (group + 1) * lettersInGroup),
  ).join('-');
}

/** Forgives small letters, spaces, dashes, O and I, and names a letter that was read wrongly: `slip`. */
export async function parseRecoveryCode(text: string): Promise<Result<RecoveryCode, RecoveryCodeProblem>> {
  const bytes = fromCrockford(text, letters);
  if (!bytes.ok) return bytes;
  const code = await spell(bytes.value.slice(0, secretLength));
  return code === toCrockford(bytes.value, letters) ? granted(code) : refused('slip');
}

/** The 128 bits. */
export function recoveryBytes(code: RecoveryCode): Bytes {
  const bytes = fromCrockford(code, letters);
  if (!bytes.ok) throw new Error('A recovery code was minted that is none');
  return bytes.value.slice(0, secretLength);
}

async function spell(secret: Bytes): Promise<RecoveryCode> {
  const check = await sha256(concatBytes([label, secret]));
  return toCrockford(concatBytes([secret, check]), letters) as RecoveryCode;
}
