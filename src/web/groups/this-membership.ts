import type { AllAccountKeys } from '../../crypto/account.ts';
import { cupboard, ownAccount } from '../account/this-browser.ts';
import { Membership } from './membership.svelte.ts';

let current: Membership | undefined;

/** One for all pages of this tab, as long as the same keys are in use. */
export function membershipWith(keys: AllAccountKeys): Membership {
  if (current?.keys !== keys) current = new Membership(ownAccount.tools.ask, keys, cupboard);
  return current;
}
