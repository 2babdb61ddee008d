import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newToken } from './secrets.ts';

export const secretFile = 'secret';

/** The file is there, and holds something else. */
export class DamagedSecret extends Error {
  override readonly name = 'DamagedSecret';
}

/**
 * 32 random bytes of this server, beside its database. From it follow what is answered about addresses that nobody has,
 * and the hashes of mailed codes. Made at the first start.
 */
export function readServerSecret(folder: string): string {
  const path = join(folder, secretFile);
  try {
    writeFileSync(path, newToken(), { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (!isSecret(secret)) throw new DamagedSecret(`The file ${secretFile} is damaged: put it back, or take it away`);
  return secret;
}

/** Whether a file holds one. */
export function isSecret(text: string): boolean {
  return text.trim().length === 43;
}
