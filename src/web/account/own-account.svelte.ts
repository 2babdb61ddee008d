import type { AllAccountKeys } from '../../crypto/account.ts';
import type { AccountId } from '../../groups/ids.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import type { AnswerOf } from '../../protocol/asking.ts';
import type { Ask } from './ask.ts';
import type { KeyCabinet } from './key-cabinet.ts';
import type { Stretch } from './stretcher.ts';

/** What an account needs of the world around it. */
export interface AccountTools {
  readonly ask: Ask;
  readonly stretch: Stretch;
  readonly cabinet: KeyCabinet;
}

/** What the server says of whose session this is. */
export type Profile = AnswerOf<typeof accountRoutes.readAccount>;

/** How this browser stands with its account. `locked`: there is a session, and no key here to read anything with. */
export type Standing =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'locked'; readonly profile: Profile }
  | { readonly kind: 'open'; readonly profile: Profile; readonly keys: AllAccountKeys };

/** Somebody's account in this browser: who is signed in, and whether what is sealed can be read here. */
export class OwnAccount {
  standing: Standing = $state.raw({ kind: 'looking' });
  readonly tools: AccountTools;

  constructor(tools: AccountTools) {
    this.tools = tools;
  }

  /** Asks the server whose session this is, and looks for its keys in this browser. */
  async look(): Promise<Standing> {
    const answer = await this.tools.ask(accountRoutes.readAccount, {});
    if (!answer.ok) {
      const kind = answer.problem === 'signInFirst' ? 'signedOut' : 'unreachable';
      return this.#stand({ kind });
    }
    const profile = answer.value;
    const keys = await this.tools.cabinet.find(profile.account);
    const fits = keys?.some(({ generation }) => generation === profile.keys.generation) === true;
    return this.#stand(keys !== undefined && fits ? { kind: 'open', profile, keys } : { kind: 'locked', profile });
  }

  /** Keys were made or opened here: from now on this browser reads what is sealed for this account. */
  async unlocked(account: AccountId, keys: AllAccountKeys): Promise<Standing> {
    await this.tools.cabinet.keep(account, keys);
    return this.look();
  }

  /** Nothing of the account stays in this browser, also when the server does not answer: then only the cookie does. */
  async signOut(where: 'here' | 'everywhere'): Promise<boolean> {
    await this.tools.cabinet.wipe();
    const answer = await this.tools.ask(accountRoutes.signOut, { body: { where } });
    if (!answer.ok && answer.problem !== 'signInFirst') {
      await this.look();
      return false;
    }
    this.#stand({ kind: 'signedOut' });
    return true;
  }

  #stand(standing: Standing): Standing {
    this.standing = standing;
    return standing;
  }
}
