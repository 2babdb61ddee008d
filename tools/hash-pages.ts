import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 of every file that a browser may get, in the form that `sha256sum -c` reads. Who builds the same version gets the
 * same list; who fetches the files of a server can hold them against it.
 */
export function hashesOf(folder: string): string {
  const names = globSync('**/*.*', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const plain = names.filter((name) => !/\.(?:br|gz)$/.test(name) && name !== hashFile).toSorted();
  return plain.map((name) => `${hashOf(join(folder, name))}  ${name}\n`).join('');
}

/** Beside the pages, so that every server hands it out at `/hashes.txt`. */
export const hashFile = 'hashes.txt';

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
