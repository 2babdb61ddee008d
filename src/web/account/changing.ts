import { granted, type Result } from '../../basics/result.ts';
import { type AllAccountKeys, deriveAccount } from '../../crypto/account.ts';
import { type Keyring, mergeKeyrings, renewKeyring } from '../../crypto/keyring.ts';
import type { RecoveryCode } from '../../crypto/recovery-code.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import type { AskProblem } from './ask.ts';
import { makeKeys, newStretchingOnWire, type WrapToSend, wrapRing } from './key-making.ts';
import type { TypedCode } from './opening.ts';
import type { AccountTools, Profile } from './own-account.svelte.ts';
import {
  openRing,
  type Proven,
  type ProveProblem,
  type ProvingBy,
  prove,
  provePasskey,
  type WrapOnWire,
} from './proving.ts';
import type { Unlocked } from './signing-in.ts';

/** Whatever changes an account is proven anew: `unlock` gives what is asked for here, and a stolen cookie does not. */

export type ChangeProblem = AskProblem | ProveProblem;

/** Another password for the same keys. Other devices are signed out; sent twice, the second changes nothing. */
export async function changePassword(
  { ask, stretch }: AccountTools,
  { account }: Profile,
  { proven, ring }: Unlocked,
  password: string,
): Promise<Result<unknown, ChangeProblem>> {
  const stretching = newStretchingOnWire();
  const next = await prove(stretch, stretching, { kind: 'password', password });
  if (!next.ok) return next;
  const wrap = await wrapRing(account, ring, next.value);
  if (wrap.kind !== 'password') throw new Error('A password makes a wrap by password');
  const body = { proof: proven.proof, auth: next.value.proof.auth, stretching, wrap };
  return ask(accountRoutes.changePassword, { body });
}

/** With the code that was mailed to the address which is the account's from now on. */
export async function changeAddress(
  { ask }: AccountTools,
  { proven }: Unlocked,
  { address, ticket, code }: TypedCode,
): Promise<Result<unknown, AskProblem>> {
  return ask(accountRoutes.changeAddress, { body: { proof: proven.proof, address, ticket, code } });
}

/** Another recovery code: the one before opens nothing any more. */
export async function changeRecovery(
  tools: AccountTools,
  profile: Profile,
  unlocked: Unlocked,
  code: RecoveryCode,
): Promise<Result<unknown, ChangeProblem>> {
  const byCode = await prove(tools.stretch, profile.stretching, { kind: 'recovery', code });
  if (!byCode.ok) return byCode;
  const wrap = await wrapRing(profile.account, unlocked.ring, byCode.value);
  const others = inUse(unlocked).filter(({ kind }) => kind !== 'recovery');
  const recovery = byCode.value.proof.auth;
  const body = { proof: unlocked.proven.proof, wraps: [...others, wrap], recovery, earlier: 'keep' as const };
  return tools.ask(accountRoutes.changeWraps, { body });
}

/** A passkey beside what opens the account already. Added once more, it takes the place of itself. */
export async function addPasskey(
  { ask }: AccountTools,
  { account }: Profile,
  unlocked: Unlocked,
  by: ProvingBy<'passkey'>,
): Promise<Result<unknown, AskProblem>> {
  const wrap = await wrapRing(account, unlocked.ring, await provePasskey(by));
  const others = inUse(unlocked).filter(
    (one) => one.kind !== 'passkey' || wrap.kind !== 'passkey' || one.id !== wrap.id,
  );
  const body = { proof: unlocked.proven.proof, wraps: [...others, wrap], earlier: 'keep' as const };
  return ask(accountRoutes.changeWraps, { body });
}

/** This passkey opens the account no more. */
export async function dropPasskey(
  { ask }: AccountTools,
  unlocked: Unlocked,
  passkey: string,
): Promise<Result<Unlocked, AskProblem>> {
  const isOther = (wrap: WrapOnWire) => wrap.kind !== 'passkey' || wrap.id !== passkey;
  const wraps = inUse(unlocked).filter(isOther);
  const body = { proof: unlocked.proven.proof, wraps, earlier: 'keep' as const };
  const changed = await ask(accountRoutes.changeWraps, { body });
  return changed.ok ? granted({ ...unlocked, wraps: unlocked.wraps.filter(isOther) }) : changed;
}

/** By their ids. */
export function passkeysOf(unlocked: Unlocked): readonly string[] {
  return inUse(unlocked).flatMap((wrap) => (wrap.kind === 'passkey' ? [wrap.id] : []));
}

/** Whether what opened before a recovery by mail still lies there, shut. */
export function hasEarlier({ ring, wraps }: Unlocked): boolean {
  return wraps.some(({ generation }) => !ring.some((key) => key.generation === generation));
}

/** New keys and new things to open them with, after somebody knew the ones before. Passkeys have to be added anew. */
export interface NewKeys {
  readonly password: string;
  readonly recovery: RecoveryCode;
}

/** Somebody knows it: the next generation of keys. What is left is to tell it each group: `tend` does, here or later. */
export async function renewKeys(
  { ask, stretch }: AccountTools,
  { account }: Profile,
  { proven, ring }: Unlocked,
  { password, recovery }: NewKeys,
): Promise<Result<AllAccountKeys, ChangeProblem>> {
  const made = await makeKeys(stretch, account, renewKeyring(ring), password, recovery);
  if (!made.ok) return made;
  const answer = await ask(accountRoutes.renewKeys, { body: { proof: proven.proof, ...made.value.onWire } });
  return answer.ok ? granted(made.value.keys) : answer;
}

/** The ring from before a recovery by mail, by the recovery code from then. */
export async function openEarlier(
  { stretch }: AccountTools,
  { account, stretching }: Profile,
  { wraps }: Unlocked,
  code: RecoveryCode,
): Promise<Result<Keyring, ProveProblem | 'noWrap'>> {
  const by = await prove(stretch, stretching, { kind: 'recovery', code });
  return by.ok ? openRing(account, wraps, by.value) : by;
}

/**
 * What was shut since a recovery by mail opens again: the earlier keys come into the ring, which is sealed anew by the
 * password that was shown and by a new recovery code. What lay there for the earlier ones is not needed any more.
 */
export async function takeBack(
  tools: AccountTools,
  { account, stretching }: Profile,
  { proven, ring }: Unlocked,
  earlier: Keyring,
  recovery: RecoveryCode,
): Promise<Result<AllAccountKeys, ChangeProblem>> {
  if (proven.proof.kind !== 'password') throw new Error('The password seals the ring anew, so it is the proof');
  const merged = mergeKeyrings(ring, earlier);
  const byCode = await prove(tools.stretch, stretching, { kind: 'recovery', code: recovery });
  if (!byCode.ok) return byCode;
  const sealed = (by: Proven): Promise<WrapToSend> => wrapRing(account, merged, by);
  const wraps = [await sealed(proven), await sealed(byCode.value)];
  const body = { proof: proven.proof, wraps, recovery: byCode.value.proof.auth, earlier: 'drop' as const };
  const answer = await tools.ask(accountRoutes.changeWraps, { body });
  return answer.ok ? granted(await deriveAccount(account, merged)) : answer;
}

/** After leaving the groups: this does not. */
export async function deleteAccount({ ask }: AccountTools, { proven }: Unlocked): Promise<Result<unknown, AskProblem>> {
  return ask(accountRoutes.deleteAccount, { body: { proof: proven.proof } });
}

/** As they lie there: what is not made anew goes back as it came. */
function inUse({ ring, wraps }: Unlocked): readonly WrapOnWire[] {
  const current = ring.at(-1)?.generation;
  return wraps.filter(({ generation }) => generation === current);
}
