import { granted, type Result } from '../../basics/result.ts';
import type { RecoveryCode } from '../../crypto/recovery-code.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import { type ChangeProblem, changePassword } from './changing.ts';
import type { AccountTools } from './own-account.svelte.ts';
import { type SignedIn, type SigningInProblem, signIn, unlock } from './signing-in.ts';

/** The password is gone and the recovery code is there: signed in by the code, and a new password right away. */
export async function recoverByCode(
  tools: AccountTools,
  address: string,
  code: RecoveryCode,
  password: string,
): Promise<Result<SignedIn, SigningInProblem | ChangeProblem>> {
  const by = { kind: 'recovery', code } as const;
  const signed = await signIn(tools, address, by);
  if (!signed.ok) return signed;
  const profile = await tools.ask(accountRoutes.readAccount, {});
  if (!profile.ok) return profile;
  const unlocked = await unlock(tools, profile.value, by);
  if (!unlocked.ok) return unlocked;
  const changed = await changePassword(tools, profile.value, unlocked.value, password);
  return changed.ok ? granted(signed.value) : changed;
}
