import { granted, type Result } from '../../basics/result.ts';
import type { AllAccountKeys } from '../../crypto/account.ts';
import { newKeyring } from '../../crypto/keyring.ts';
import type { RecoveryCode } from '../../crypto/recovery-code.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { Language } from '../../methods/texts.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import type { AskProblem } from './ask.ts';
import { makeKeys } from './key-making.ts';
import type { AccountTools } from './own-account.svelte.ts';
import type { ProveProblem } from './proving.ts';

/** An address with the code that was mailed there, and the ticket under which it was asked for. */
export interface TypedCode {
  readonly address: string;
  readonly ticket: string;
  readonly code: string;
}

export interface NewAccount extends TypedCode {
  /** Made once: sending the same again after a lost answer opens no second account. */
  readonly account: AccountId;
  readonly language: Language;
  readonly password: string;
  readonly recovery: RecoveryCode;
}

export type OpeningProblem = AskProblem | ProveProblem;

/** Makes the keys here and opens the account there; afterwards this browser is signed in. */
export async function openAccount(
  { ask, stretch }: AccountTools,
  wish: NewAccount,
): Promise<Result<AllAccountKeys, OpeningProblem>> {
  const { account, address, ticket, code, language, password, recovery } = wish;
  const made = await makeKeys(stretch, account, newKeyring(), password, recovery);
  if (!made.ok) return made;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const body = { account, address, ticket, code, language, zone, ...made.value.onWire };
  const answer = await ask(accountRoutes.openAccount, { body });
  return answer.ok ? granted(made.value.keys) : answer;
}
