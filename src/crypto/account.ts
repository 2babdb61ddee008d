import { concatBytes, fromBase64Url } from '../basics/bytes.ts';
import type { Bytes } from '../groups/fields.ts';
import type { AccountId } from '../groups/ids.ts';
import type { PublicKeys } from '../groups/roster-entry.ts';
import { deriveBytes, deriveSealingKey } from './derive.ts';
import { bytesOfId } from './ids.ts';
import { currentOf, type GenerationKey, type Keyring } from './keyring.ts';
import { type BookKey, keyLength } from './keys.ts';

/** Opens what others wrapped to its public half. */
export interface BoxKey {
  readonly purpose: 'box';
  readonly account: AccountId;
  readonly generation: number;
  readonly pair: CryptoKeyPair;
}

/** Signs what somebody says to a group. */
export interface SignKey {
  readonly purpose: 'sign';
  readonly account: AccountId;
  readonly generation: number;
  readonly secret: CryptoKey;
}

/** What follows from the account key of one generation. No script can read a secret out again. */
export interface AccountKeys {
  readonly account: AccountId;
  readonly generation: number;
  readonly box: BoxKey;
  readonly sign: SignKey;
  readonly book: BookKey;
  /** For rosters. */
  readonly publicKeys: PublicKeys;
}

/** In the order of generations; the last are in use. */
export type AllAccountKeys = readonly [...earlier: AccountKeys[], current: AccountKeys];

/** The keys of all generations of a ring: the last to write with, all of them to read with. */
export async function deriveAccount(account: AccountId, ring: Keyring): Promise<AllAccountKeys> {
  const current = currentOf(ring);
  const earlier = await Promise.all(ring.slice(0, -1).map((key) => deriveGeneration(account, key)));
  return [...earlier, await deriveGeneration(account, current)];
}

export function keysInUse(keys: AllAccountKeys): AccountKeys {
  const current = keys.at(-1);
  if (current === undefined) throw new Error('An account has keys');
  return current;
}

async function deriveGeneration(account: AccountId, { generation, key }: GenerationKey): Promise<AccountKeys> {
  const salt = bytesOfId(account);
  const [boxSecret, signSecret, book] = await Promise.all([
    deriveBytes(key, salt, 'kring/1/account/box', keyLength),
    deriveBytes(key, salt, 'kring/1/account/sign', keyLength),
    deriveSealingKey('book', key, salt, 'kring/1/account/book'),
  ]);
  const [box, sign] = await Promise.all([
    importPair('X25519', boxSecret, ['deriveBits']),
    importPair('Ed25519', signSecret, ['sign']),
  ]);
  const whose = { account, generation };
  return {
    ...whose,
    box: { purpose: 'box', ...whose, pair: box.pair },
    sign: { purpose: 'sign', ...whose, secret: sign.pair.privateKey },
    book,
    publicKeys: { box: box.publicBytes, sign: sign.publicBytes, generation },
  };
}

type Curve = 'X25519' | 'Ed25519';

/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410): the platform takes them in no other way. */
const wrapping: { readonly [Name in Curve]: Bytes } = {
  X25519: Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20),
  Ed25519: Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20),
};

interface ImportedPair {
  readonly pair: CryptoKeyPair;
  readonly publicBytes: Bytes;
}

async function importPair(curve: Curve, secret: Bytes, usages: readonly KeyUsage[]): Promise<ImportedPair> {
  const bytes = concatBytes([wrapping[curve], secret]);
  // The platform tells the public half only of a key that may be read out: that copy lives for these few lines.
  const readable = await crypto.subtle.importKey('pkcs8', bytes, curve, true, usages);
  const { x } = await crypto.subtle.exportKey('jwk', readable);
  const publicBytes = fromBase64Url(x ?? '');
  if (!publicBytes.ok) throw new Error('A key pair has a public half');
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('pkcs8', bytes, curve, false, usages),
    crypto.subtle.importKey('raw', publicBytes.value, curve, true, curve === 'Ed25519' ? ['verify'] : []),
  ]);
  return { pair: { privateKey, publicKey }, publicBytes: publicBytes.value };
}
