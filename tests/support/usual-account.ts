import { granted, type Result } from '../../src/basics/result.ts';
import { type AllAccountKeys, deriveAccount, keysInUse } from '../../src/crypto/account.ts';
import { newKeyring } from '../../src/crypto/keyring.ts';
import { accountRoutes } from '../../src/protocol/account-routes.ts';
import { keysOnWire, newStretchingOnWire, wrapRing } from '../../src/web/account/key-making.ts';
import type { NewAccount, OpeningProblem } from '../../src/web/account/opening.ts';
import type { AccountTools } from '../../src/web/account/own-account.svelte.ts';
import { prove } from '../../src/web/account/proving.ts';

/** Of everyone whose password a story is not about. */
export const usualPassword = 'een lange zin die iedereen heeft';

/** One for all of them, so that their password is stretched once and not for each of them. */
const stretching = newStretchingOnWire();

/**
 * Opens an account as the pages do, for somebody who only has to be there: keys and recovery code of the own, and the
 * password and the salt that others have too.
 */
export async function openUsualAccount(
  { ask, stretch }: AccountTools,
  { account, address, ticket, code, language, recovery }: Omit<NewAccount, 'password'>,
): Promise<Result<AllAccountKeys, OpeningProblem>> {
  const byPassword = await prove(stretch, stretching, { kind: 'password', password: usualPassword });
  if (!byPassword.ok) return byPassword;
  const byCode = await prove(stretch, stretching, { kind: 'recovery', code: recovery });
  if (!byCode.ok) return byCode;
  const ring = newKeyring();
  const keys = await deriveAccount(account, ring);
  const body = {
    account,
    address,
    ticket,
    code,
    language,
    zone: 'Europe/Amsterdam',
    auth: byPassword.value.proof.auth,
    recovery: byCode.value.proof.auth,
    stretching,
    keys: keysOnWire(keysInUse(keys).publicKeys),
    wraps: await Promise.all([byPassword.value, byCode.value].map((one) => wrapRing(account, ring, one))),
  };
  const answer = await ask(accountRoutes.openAccount, { body });
  return answer.ok ? granted(keys) : answer;
}
