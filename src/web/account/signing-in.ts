import { granted, type Result } from '../../basics/result.ts';
import { type AllAccountKeys, deriveAccount } from '../../crypto/account.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import type { AccountId } from '../../groups/ids.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import type { AskProblem } from './ask.ts';
import type { AccountTools, Profile } from './own-account.svelte.ts';
import { sendOwn } from './own-row.svelte.ts';
import {
  openRing,
  type Proven,
  type ProveProblem,
  type Proving,
  type ProvingBy,
  prove,
  provePasskey,
  type WrapOnWire,
} from './proving.ts';

export interface SignedIn {
  readonly account: AccountId;
  readonly keys: AllAccountKeys;
}

/** `noWrap`: the server believed it, and yet no keyring opens with it. */
export type SigningInProblem = AskProblem | ProveProblem | 'noWrap';

/** On a device that knows the address, and the password or the recovery code. */
export async function signIn(
  { ask, stretch }: AccountTools,
  address: string,
  by: ProvingBy<'password' | 'recovery'>,
): Promise<Result<SignedIn, SigningInProblem>> {
  const stretching = await ask(accountRoutes.readStretching, { body: { address } });
  if (!stretching.ok) return stretching;
  const proven = await prove(stretch, stretching.value, by);
  if (!proven.ok) return proven;
  const answer = await ask(accountRoutes.signIn, { body: { address, proof: proven.value.proof } });
  if (!answer.ok) return answer;
  return keysOf(answer.value.account, answer.value.wraps, proven.value);
}

/** A passkey brings the id of the account along; no address is asked. Its owner can see later when it was used. */
export async function signInByPasskey(
  { ask }: AccountTools,
  by: ProvingBy<'passkey'>,
): Promise<Result<SignedIn, SigningInProblem>> {
  const proven = await provePasskey(by);
  const answer = await ask(accountRoutes.signInByPasskey, { body: { account: by.account, proof: proven.proof } });
  if (!answer.ok) return answer;
  const signed = await keysOf(answer.value.account, answer.value.wraps, proven);
  if (signed.ok) await sendOwn(ask, signed.value.keys, { kind: 'passkeyUsed', passkey: proven.passkey });
  return signed;
}

/** What the owner of this session shows, with the keyring that it opens. */
export interface Unlocked {
  readonly proven: Proven;
  readonly ring: Keyring;
  /** Everything by which the account opens, of all generations. */
  readonly wraps: readonly WrapOnWire[];
}

/** For a session without keys, and before everything that changes the account. */
export async function unlock(
  { ask, stretch }: AccountTools,
  { account, stretching }: Profile,
  by: Proving,
): Promise<Result<Unlocked, SigningInProblem>> {
  const proven = await prove(stretch, stretching, by);
  if (!proven.ok) return proven;
  const answer = await ask(accountRoutes.unlock, { body: { proof: proven.value.proof } });
  if (!answer.ok) return answer;
  const { wraps } = answer.value;
  const ring = await openRing(account, wraps, proven.value);
  return ring.ok ? granted({ proven: proven.value, ring: ring.value, wraps }) : ring;
}

async function keysOf(
  account: AccountId,
  wraps: readonly WrapOnWire[],
  proven: Proven,
): Promise<Result<SignedIn, 'noWrap'>> {
  const ring = await openRing(account, wraps, proven);
  return ring.ok ? granted({ account, keys: await deriveAccount(account, ring.value) }) : ring;
}
