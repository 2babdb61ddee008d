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
  /** What this browser remembers of groups and of their meetings goes; see `forgetMember`. */
  readonly forget: () => void;
  /** For other tabs of this browser: somebody signed in or out. */
  readonly tell: (signed: Signed) => void;
}

/** Who is signed in by what was done just now; nobody after signing out. */
export interface Signed {
  readonly account: AccountId | undefined;
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
      if (answer.problem !== 'signInFirst') return this.#stand({ kind: 'unreachable' });
      // Signed out from elsewhere. What was seen of rosters stays: else a server could make a browser forget it.
      await this.tools.cabinet.wipe();
      return this.#stand({ kind: 'signedOut' });
    }
    const profile = answer.value;
    const keys = await this.tools.cabinet.find(profile.account);
    const fits = keys?.some(({ generation }) => generation === profile.keys.generation) === true;
    return this.#stand(keys !== undefined && fits ? { kind: 'open', profile, keys } : { kind: 'locked', profile });
  }

  /** Keys were made or opened here: from now on this browser reads what is sealed for this account. */
  async unlocked(account: AccountId, keys: AllAccountKeys): Promise<Standing> {
    await this.tools.cabinet.keep(account, keys);
    this.tools.tell({ account });
    return this.look();
  }

  /** Nothing of the account stays in this browser, also when the server does not answer: then only the cookie does. */
  async signOut(where: 'here' | 'everywhere'): Promise<boolean> {
    await this.#forget();
    const answer = await this.tools.ask(accountRoutes.signOut, { body: { where } });
    if (!answer.ok && answer.problem !== 'signInFirst') {
      await this.look();
      return false;
    }
    this.tools.tell({ account: undefined });
    this.#stand({ kind: 'signedOut' });
    return true;
  }

  /** The account is gone at the server, and so is everything of it here. */
  async gone(): Promise<void> {
    await this.#forget();
    this.tools.tell({ account: undefined });
    this.#stand({ kind: 'signedOut' });
  }

  /** Something happened in another tab. Looking anew takes away what is being typed: only when it is about who it is. */
  async heard({ account }: Signed): Promise<void> {
    const { standing } = this;
    const own = standing.kind === 'open' ? standing.profile.account : undefined;
    if (account !== own) await this.look();
  }

  async #forget(): Promise<void> {
    await this.tools.cabinet.wipe();
    this.tools.forget();
  }

  #stand(standing: Standing): Standing {
    this.standing = standing;
    return standing;
  }
}
