import { createDecipheriv, hkdfSync, scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { valueOf } from '../../tests/support/group-keys.ts';
import { lockArchive } from './archive.ts';

const text = '# Eigen boek\n\nIk wachtte een tel langer, en hij ging zitten. Ë, 🙂\n';
const phrase = 'vier gewone woorden samen';

test('what Anna locks, a stranger with her passphrase reads by the published format, and nobody with another', async () => {
  const locked = valueOf(await lockArchive(text, ` ${phrase}\n`));
  expect(Buffer.from(locked).toString('latin1')).not.toContain('wachtte');
  expect(readAsStranger(locked, phrase)).toBe(text);
  expect(() => readAsStranger(locked, 'vier andere woorden samen')).toThrow();
}, 120_000);

test('a passphrase that can be guessed is refused', async () => {
  expect(await lockArchive(text, 'intervisie   ')).toEqual({ ok: false, problem: 'tooShort' });
});

/** age-encryption.org/v1 with Node's own cryptography, and nothing of the package that wrote it. One chunk is enough. */
function readAsStranger(locked: Uint8Array, passphrase: string): string {
  const bytes = Buffer.from(locked);
  const header = bytes.toString('latin1').match(/^age-encryption\.org\/v1\n-> scrypt (\S+) (\d+)\n(\S+)\n--- \S+\n/u);
  if (header === null) throw new Error('Not locked with a passphrase');
  const [whole, salt = '', work = '', wrapped = ''] = header;
  const salted = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const stretched = scryptSync(passphrase, salted, 32, { N: 2 ** Number(work), r: 8, p: 1, maxmem: 2 ** 29 });
  const fileKey = opened(stretched, Buffer.alloc(12), Buffer.from(wrapped, 'base64'));
  const payload = bytes.subarray(whole.length);
  const streamKey = Buffer.from(hkdfSync('sha256', fileKey, payload.subarray(0, 16), 'payload', 32));
  const lastOfOne = Buffer.concat([Buffer.alloc(11), Buffer.from([1])]);
  return opened(streamKey, lastOfOne, payload.subarray(16)).toString('utf8');
}

function opened(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
}
