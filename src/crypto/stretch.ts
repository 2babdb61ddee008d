import { argon2id } from 'hash-wasm';
import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';
import { randomBytes } from './ids.ts';
import { keyLength, mintKey, type StretchedKey } from './keys.ts';

/** How much work one try costs. Kept with the account, so that it can grow with what machines can do. */
export interface Stretching {
  /** 16 bytes. */
  readonly salt: Bytes;
  /** KiB of memory. */
  readonly memory: number;
  readonly passes: number;
}

export type StretchProblem = 'nothingToStretch' | 'wrongSalt' | 'tooWeak' | 'tooHeavy';

export const saltLength = 16;
/** The least that is taken, too: a server that asks for less wants to guess the password. RFC 9106, second choice. */
export const usualWork = { memory: 65_536, passes: 3 } as const;
const mostWork = { memory: 1_048_576, passes: 16 } as const;

export function newStretching(): Stretching {
  return { salt: randomBytes(saltLength), ...usualWork };
}

/**
 * Argon2id (RFC 9106) with one lane. Takes a good part of a second and 64 MiB, on purpose: run it in a worker, and show
 * that it is working.
 */
export async function stretch(secret: Bytes, how: Stretching): Promise<Result<StretchedKey, StretchProblem>> {
  const { salt, memory, passes } = how;
  if (secret.length === 0) return refused('nothingToStretch');
  if (salt.length !== saltLength) return refused('wrongSalt');
  if (!(memory >= usualWork.memory && passes >= usualWork.passes)) return refused('tooWeak');
  if (!(memory <= mostWork.memory && passes <= mostWork.passes)) return refused('tooHeavy');
  const stretched = await argon2id({
    password: secret,
    salt,
    iterations: passes,
    parallelism: 1,
    memorySize: memory,
    hashLength: keyLength,
    outputType: 'binary',
  });
  return granted(mintKey<StretchedKey>(Uint8Array.from(stretched)));
}
