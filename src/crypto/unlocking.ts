import type { Bytes } from '../groups/fields.ts';
import type { AccountId } from '../groups/ids.ts';
import { deriveBytes, deriveSealingKey } from './derive.ts';
import { bytesOfId } from './ids.ts';
import {
  keyLength,
  mintKey,
  type PasskeyProof,
  type PasswordProof,
  type RecoveryProof,
  type SealedKind,
  type SharedSecret,
  type StretchedKey,
  type WrapKey,
} from './keys.ts';
import { type RecoveryCode, recoveryBytes } from './recovery-code.ts';

/** By which of the things that only its owner has a keyring is sealed. */
export type Unlocking = UnlockingBy<SealedKind<'wrap'>>;

export interface UnlockingBy<Kind extends SealedKind<'wrap'>> {
  readonly kind: Kind;
  readonly key: WrapKey;
}

/** One shows the server that one knows it, and opens the keyring: neither tells anything about the other. */
export interface PasswordKeys {
  readonly proof: PasswordProof;
  readonly unlocking: UnlockingBy<'password'>;
}

export interface RecoveryKeys {
  readonly proof: RecoveryProof;
  readonly unlocking: UnlockingBy<'recovery'>;
}

export interface PasskeyKeys {
  readonly proof: PasskeyProof;
  readonly unlocking: UnlockingBy<'passkey'>;
}

const passwordLabel = 'kring/1/account/password';
const recoveryLabel = 'kring/1/account/recovery';
const sharesLabel = 'kring/1/account/shares';
const passkeyLabel = 'kring/1/account/passkey';

/** What is stretched. The same password typed on another keyboard has the same bytes: NFKC, UTF-8. */
export function passwordBytes(password: string): Bytes {
  return Uint8Array.from(new TextEncoder().encode(password.normalize('NFKC')));
}

/** The salt is that of the stretching: whoever signs in does not know the account's id yet. */
export async function derivePassword(stretched: StretchedKey, salt: Bytes): Promise<PasswordKeys> {
  const [proof, key] = await Promise.all([
    deriveBytes(stretched, salt, `${passwordLabel}/auth`, keyLength),
    deriveSealingKey('wrap', stretched, salt, `${passwordLabel}/wrap`),
  ]);
  return { proof: mintKey<PasswordProof>(proof), unlocking: { kind: 'password', key } };
}

/** 128 random bits need no stretching. */
export async function deriveRecovery(code: RecoveryCode): Promise<RecoveryKeys> {
  const [secret, salt] = [recoveryBytes(code), new TextEncoder().encode(recoveryLabel)];
  const [proof, key] = await Promise.all([
    deriveBytes(secret, salt, `${recoveryLabel}/auth`, keyLength),
    deriveSealingKey('wrap', secret, salt, `${recoveryLabel}/wrap`),
  ]);
  return { proof: mintKey<RecoveryProof>(proof), unlocking: { kind: 'recovery', key } };
}

/** What an authenticator's PRF is asked about (WebAuthn, `prf.eval.first`): the same for everyone, its secret is not. */
export function passkeyQuestion(): Bytes {
  return Uint8Array.from(new TextEncoder().encode(passkeyLabel));
}

/** `answer` is what the PRF gave: 32 bytes that no server sees. The authenticator brings the account's id along. */
export async function derivePasskey(answer: Bytes, account: AccountId): Promise<PasskeyKeys> {
  const salt = bytesOfId(account);
  const [proof, key] = await Promise.all([
    deriveBytes(answer, salt, `${passkeyLabel}/auth`, keyLength),
    deriveSealingKey('wrap', answer, salt, `${passkeyLabel}/wrap`),
  ]);
  return { proof: mintKey<PasskeyProof>(proof), unlocking: { kind: 'passkey', key } };
}

/** What enough members give back together: see `splitSecret`. */
export async function deriveShared(secret: SharedSecret, account: AccountId): Promise<UnlockingBy<'shares'>> {
  const key = await deriveSealingKey('wrap', secret, bytesOfId(account), `${sharesLabel}/wrap`);
  return { kind: 'shares', key };
}
