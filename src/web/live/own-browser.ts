import type { AccountId } from '../../groups/ids.ts';
import { cupboardOf } from './cupboard.ts';
import { Keyring } from './keyring.ts';

/** What this browser keeps, and its keys: one of each for all pages of this tab. */
export const cupboard = cupboardOf(() => localStorage);
export const keyring = new Keyring(cupboard, () => Date.now());

/** The seats that this account has in meetings of its groups. */
export function keyringOf(account: AccountId): Keyring {
  return new Keyring(cupboard, () => Date.now(), account);
}
