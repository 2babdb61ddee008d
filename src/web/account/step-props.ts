import type { Membership } from '../groups/membership.svelte.ts';
import type { AccountWords, OwnAccountWords } from './account-words.ts';
import type { Profile } from './own-account.svelte.ts';

/** What every page of the account is given. */
export interface StepProps {
  readonly profile: Profile;
  readonly membership: Membership;
  readonly say: AccountWords;
  readonly words: OwnAccountWords;
  /** It is done: back to the account, with a sentence that says so. */
  readonly ondone: (told?: string) => void;
}
