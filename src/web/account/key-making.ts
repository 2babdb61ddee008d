import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result } from '../../basics/result.ts';
import { type AllAccountKeys, deriveAccount, keysInUse } from '../../crypto/account.ts';
import { currentOf, type Keyring } from '../../crypto/keyring.ts';
import type { RecoveryCode } from '../../crypto/recovery-code.ts';
import { newStretching } from '../../crypto/stretch.ts';
import type { Unlocking } from '../../crypto/unlocking.ts';
import { sealKeyring } from '../../crypto/wraps.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { PublicKeys } from '../../groups/roster-entry.ts';
import type { accountRoutes } from '../../protocol/account-routes.ts';
import type { AskedOf } from '../../protocol/asking.ts';
import { type Proven, type ProveProblem, prove, type StretchingOnWire } from './proving.ts';
import type { Stretch } from './stretcher.ts';

type OpeningOnWire = AskedOf<typeof accountRoutes.openAccount>['body'];
export type KeyringOnWire = Pick<OpeningOnWire, 'auth' | 'recovery' | 'stretching' | 'keys' | 'wraps'>;
export type WrapToSend = KeyringOnWire['wraps'][number];

export interface MadeKeys {
  readonly keys: AllAccountKeys;
  /** As the server keeps it: proofs to hash, public keys, sealed keyrings. */
  readonly onWire: KeyringOnWire;
}

/** All that hangs on one keyring: what follows from it, and the keyring sealed by the password and by the recovery code. */
export async function makeKeys(
  stretch: Stretch,
  account: AccountId,
  ring: Keyring,
  password: string,
  code: RecoveryCode,
): Promise<Result<MadeKeys, ProveProblem>> {
  const stretching = newStretchingOnWire();
  const byPassword = await prove(stretch, stretching, { kind: 'password', password });
  if (!byPassword.ok) return byPassword;
  const byCode = await prove(stretch, stretching, { kind: 'recovery', code });
  if (!byCode.ok) return byCode;
  const keys = await deriveAccount(account, ring);
  const wraps = await Promise.all([byPassword.value, byCode.value].map((one) => wrapRing(account, ring, one)));
  return granted({
    keys,
    onWire: {
      auth: byPassword.value.proof.auth,
      recovery: byCode.value.proof.auth,
      stretching,
      keys: keysOnWire(keysInUse(keys).publicKeys),
      wraps,
    },
  });
}

/** A wrap in the form in which it is sent. A new passkey sends along what proves to have it. */
export async function wrapRing(account: AccountId, ring: Keyring, proven: Proven): Promise<WrapToSend> {
  const { generation } = currentOf(ring);
  const sealed = await sealRing(proven.unlocking, account, ring);
  const { proof } = proven;
  return proof.kind === 'passkey'
    ? { kind: 'passkey', id: proof.id, auth: proof.auth, generation, sealed }
    : { kind: proof.kind, generation, sealed };
}

export function newStretchingOnWire(): StretchingOnWire {
  const { salt, ...work } = newStretching();
  return { salt: toBase64Url(salt) as StretchingOnWire['salt'], ...work };
}

export function keysOnWire({ box, sign, generation }: PublicKeys): KeyringOnWire['keys'] {
  return { box: toBase64Url(box), sign: toBase64Url(sign), generation };
}

async function sealRing(by: Unlocking, account: AccountId, ring: Keyring): Promise<string> {
  const sealed = await sealKeyring(by, account, ring);
  if (!sealed.ok) throw new Error('A keyring has room for more generations than anybody makes');
  return toBase64Url(sealed.value);
}
