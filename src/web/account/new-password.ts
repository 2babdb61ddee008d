import { folded, isFirstGuess, isTooShort, shortHash } from '../../crypto/password-shape.ts';

export type PasswordFlaw = 'tooShort' | 'widelyKnown';

/**
 * What is wrong with a password that somebody chose. It is looked at here, in the browser, for no server of ours ever sees
 * it. `address`: of the account.
 */
export async function passwordFlaw(password: string, address: string): Promise<PasswordFlaw | undefined> {
  if (isTooShort(password)) return 'tooShort';
  return isFirstGuess(password, address) || (await isKnown(password)) ? 'widelyKnown' : undefined;
}

/** The list is fetched by who chooses a password, and by nobody else. */
async function isKnown(password: string): Promise<boolean> {
  const { hashes } = await import('virtual:kring-passwords');
  const bytes = Uint8Array.from(atob(hashes), (letter) => letter.charCodeAt(0));
  const known = new DataView(bytes.buffer);
  const hash = shortHash(folded(password));
  for (let at = 0; at < bytes.length; at += 4) if (known.getUint32(at, true) === hash) return true;
  return false;
}
