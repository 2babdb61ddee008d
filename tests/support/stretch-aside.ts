import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';
import { keyLength, mintKey, type StretchedKey } from '../../src/crypto/keys.ts';
import { stretch, usualWork } from '../../src/crypto/stretch.ts';
import type { Stretch } from '../../src/web/account/stretcher.ts';

const onAnotherThread = promisify(argon2);
/** The same password with the same salt gives the same key: it is worked out once. */
const known = new Map<string, Promise<Uint8Array>>();

/**
 * The same Argon2id with the same work, on another thread, as the pages do it in a worker: people without a window share
 * a process with their server, which must not stand still while somebody types a password.
 */
export const stretchAside: Stretch = async (secret, how) => {
  const isUsual = how.memory === usualWork.memory && how.passes === usualWork.passes;
  if (secret.length === 0 || !isUsual) return stretch(secret, how);
  const { salt: nonce, memory, passes } = how;
  const name = `${Buffer.from(nonce).toString('hex')} ${Buffer.from(secret).toString('hex')}`;
  const work = { message: secret, nonce, memory, passes, parallelism: 1, tagLength: keyLength };
  const stretched = known.get(name) ?? onAnotherThread('argon2id', work);
  known.set(name, stretched);
  return { ok: true, value: mintKey<StretchedKey>(Uint8Array.from(await stretched)) };
};
