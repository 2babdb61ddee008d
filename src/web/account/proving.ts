import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { unreachable } from '../../basics/unreachable.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import type { RecoveryCode } from '../../crypto/recovery-code.ts';
import type { Stretching, StretchProblem } from '../../crypto/stretch.ts';
import {
  derivePasskey,
  derivePassword,
  deriveRecovery,
  passwordBytes,
  type Unlocking,
} from '../../crypto/unlocking.ts';
import { openKeyring } from '../../crypto/wraps.ts';
import type { Bytes } from '../../groups/fields.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { accountRoutes } from '../../protocol/account-routes.ts';
import type { AnswerOf, AskedOf } from '../../protocol/asking.ts';
import type { Stretch } from './stretcher.ts';

/** With what somebody shows to be who he or she is. None of it leaves the browser. */
export type Proving =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'recovery'; readonly code: RecoveryCode }
  | { readonly kind: 'passkey'; readonly account: AccountId; readonly id: Bytes; readonly answer: Bytes };

export type ProvingBy<Kind extends Proving['kind']> = Extract<Proving, { readonly kind: Kind }>;

export type StretchingOnWire = AnswerOf<typeof accountRoutes.readStretching>;
export type ProofOnWire = AskedOf<typeof accountRoutes.unlock>['body']['proof'];
export type WrapOnWire = AnswerOf<typeof accountRoutes.unlock>['wraps'][number];

/** What goes to the server, and what opens the keyring here. */
export interface Proven {
  readonly proof: ProofOnWire;
  readonly unlocking: Unlocking;
  /** Which of the passkeys. */
  readonly passkey?: string;
}

export type ProveProblem = StretchProblem | 'workerFailed';

/** `stretching` is how the account's password is stretched; for the other two it does not matter. */
export async function prove(
  stretch: Stretch,
  stretching: StretchingOnWire,
  by: Proving,
): Promise<Result<Proven, ProveProblem>> {
  switch (by.kind) {
    case 'password': {
      const how = readStretching(stretching);
      const stretched = await stretch(passwordBytes(by.password), how);
      if (!stretched.ok) return stretched;
      const { proof, unlocking } = await derivePassword(stretched.value, how.salt);
      return granted({ proof: { kind: 'password', auth: toBase64Url(proof) }, unlocking });
    }
    case 'recovery': {
      const { proof, unlocking } = await deriveRecovery(by.code);
      return granted({ proof: { kind: 'recovery', auth: toBase64Url(proof) }, unlocking });
    }
    case 'passkey':
      return granted(await provePasskey(by));
    default:
      return unreachable(by);
  }
}

export async function provePasskey(by: ProvingBy<'passkey'>) {
  const { proof, unlocking } = await derivePasskey(by.answer, by.account);
  const id = toBase64Url(by.id);
  return { proof: { kind: 'passkey', id, auth: toBase64Url(proof) } as const, unlocking, passkey: id };
}

/** The keyring out of whichever wrap it opens, the newest first. */
export async function openRing(
  account: AccountId,
  wraps: readonly WrapOnWire[],
  { unlocking, passkey }: Proven,
): Promise<Result<Keyring, 'noWrap'>> {
  const fitting = wraps
    .filter((wrap) => wrap.kind === unlocking.kind && (wrap.kind !== 'passkey' || wrap.id === passkey))
    .toSorted((one, other) => other.generation - one.generation);
  for (const { sealed } of fitting) {
    const bytes = fromBase64Url(sealed);
    const ring = bytes.ok ? await openKeyring(unlocking, account, bytes.value) : bytes;
    if (ring.ok) return granted(ring.value);
  }
  return refused('noWrap');
}

export function readStretching({ salt, memory, passes }: StretchingOnWire): Stretching {
  const bytes = fromBase64Url(salt);
  if (!bytes.ok) throw new Error('The contract has read this salt');
  return { salt: bytes.value, memory, passes };
}
