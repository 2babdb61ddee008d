import { Encrypter } from 'age-encryption';
import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';

/** Letters and other signs, blanks at the ends not counted: fewer can be guessed by who has the file and time. */
export const leastInPassphrase = 16;

/**
 * A file in the `age` format (age-encryption.org/v1) that opens with this passphrase, with or without Kring. scrypt takes
 * about a second and 256 MiB, on purpose: run it in a worker, and show that it is working.
 */
export async function lockArchive(text: string, passphrase: string): Promise<Result<Bytes, 'tooShort'>> {
  const phrase = passphrase.trim();
  if ([...phrase].length < leastInPassphrase) return refused('tooShort');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(phrase);
  return granted(Uint8Array.from(await encrypter.encrypt(text)));
}
