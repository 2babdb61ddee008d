import { fromBase64Url } from '../../src/basics/bytes.ts';
import { newId } from '../../src/crypto/ids.ts';
import { newRecoveryCode, type RecoveryCode } from '../../src/crypto/recovery-code.ts';
import type { GroupId } from '../../src/groups/ids.ts';
import { accountRoutes } from '../../src/protocol/account-routes.ts';
import { type Ask, askOver } from '../../src/web/account/ask.ts';
import { forgetMember } from '../../src/web/account/forgetting.ts';
import { PassingCabinet } from '../../src/web/account/key-cabinet.ts';
import { openAccount, type TypedCode } from '../../src/web/account/opening.ts';
import { OwnAccount, type Signed } from '../../src/web/account/own-account.svelte.ts';
import { OwnRow } from '../../src/web/account/own-row.svelte.ts';
import { signIn } from '../../src/web/account/signing-in.ts';
import { GroupMemory } from '../../src/web/groups/group-memory.ts';
import { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { PassingCupboard } from '../../src/web/live/cupboard.ts';
import { valueOf } from './group-keys.ts';
import { anId } from './live-guest.ts';
import { codeIn, type PostOffice } from './post-office.ts';
import { stretchAside } from './stretch-aside.ts';
import { openUsualAccount } from './usual-account.ts';

/** A browser as our pages use it, without a window: its own cookies, keys and cupboard. */
export class MemberBrowser {
  readonly ask: Ask;
  readonly own: OwnAccount;
  readonly cupboard = new PassingCupboard();
  /** What other tabs of this browser would hear. */
  readonly told: Signed[] = [];
  readonly cookies = new Map<string, string>();
  readonly #server: { readonly url: string };
  readonly #post: PostOffice;
  #shutting: { in: number; readonly when: 'unsent' | 'unanswered' } | undefined;

  constructor(server: { readonly url: string }, post: PostOffice) {
    this.#server = server;
    this.#post = post;
    this.ask = askOver((address, how) => this.#send(address, how));
    this.own = new OwnAccount({
      ask: this.ask,
      stretch: stretchAside,
      cabinet: new PassingCabinet(),
      forget: () => forgetMember(this.cupboard),
      tell: (signed) => this.told.push(signed),
    });
  }

  get keys() {
    const { standing } = this.own;
    if (standing.kind !== 'open') throw new Error(`This browser is ${standing.kind}`);
    return standing.keys;
  }

  /** The letters to oneself, as this browser reads and writes them. */
  get ownRow(): OwnRow {
    return new OwnRow(this.ask, this.keys);
  }

  get profile() {
    const { standing } = this.own;
    if (standing.kind !== 'open') throw new Error(`This browser is ${standing.kind}`);
    return standing.profile;
  }

  /** Opens an account with a code out of a mail; gives the recovery code as it stood on the screen. */
  async open(password: string, address = `${anId()}@kring.example`.toLowerCase()): Promise<RecoveryCode> {
    const { ticket, code } = await this.mailedCode('open', address);
    const account = newId<'AccountId'>();
    const recovery = await newRecoveryCode();
    const wish = { account, address, ticket, code, language: 'nl', password, recovery } as const;
    await this.own.unlocked(account, valueOf(await openAccount(this.own.tools, wish)));
    return recovery;
  }

  /** Opens an account with the usual password; gives the recovery code. */
  async arrives(address = `${anId()}@kring.example`.toLowerCase()): Promise<RecoveryCode> {
    const { ticket, code } = await this.mailedCode('open', address);
    const account = newId<'AccountId'>();
    const recovery = await newRecoveryCode();
    const wish = { account, address, ticket, code, language: 'nl', recovery } as const;
    await this.own.unlocked(account, valueOf(await openUsualAccount(this.own.tools, wish)));
    return recovery;
  }

  /** Has a code mailed and reads it. */
  async mailedCode(purpose: 'open' | 'move' | 'renew', address: string): Promise<TypedCode> {
    const ticket = anId();
    const before = this.#post.countTo(address);
    valueOf(await this.ask(accountRoutes.sendCode, { body: { ticket, purpose, address, language: 'nl' } }));
    return { address, ticket, code: codeIn(await this.#post.mailTo(address, before)) };
  }

  async signIn(address: string, password: string): Promise<void> {
    const signed = valueOf(await signIn(this.own.tools, address, { kind: 'password', password }));
    await this.own.unlocked(signed.account, signed.keys);
  }

  /** The group as this browser follows it, read up to now. */
  async follows(group: GroupId, founding?: string): Promise<GroupRow> {
    const { ask, keys, cupboard } = this;
    const bytes = founding === undefined ? undefined : valueOf(fromBase64Url(founding));
    const row = new GroupRow(group, {
      ask,
      keys,
      memory: new GroupMemory(cupboard, group),
      now: () => Date.now(),
      ...(bytes && { founding: bytes }),
    });
    valueOf(await row.refresh());
    return row;
  }

  /**
   * The laptop is shut at the so many-th request from now on that changes something, and stays shut until it is opened
   * again: where only something was read, it comes to the same.
   */
  shutsAt(request: number, when: 'unsent' | 'unanswered'): void {
    this.#shutting = { in: request, when };
  }

  /** Whether it was shut since. */
  opensAgain(): boolean {
    const wasShut = this.#shutting !== undefined && this.#shutting.in <= 0;
    this.#shutting = undefined;
    return wasShut;
  }

  async #send(address: string, how: RequestInit): Promise<Response> {
    if (this.#shutting !== undefined) {
      if (how.method !== 'GET' || this.#shutting.in <= 0) this.#shutting.in -= 1;
      const { in: left, when } = this.#shutting;
      if (left < 0 || (left === 0 && when === 'unsent')) throw new Error('This laptop is shut');
      if (left === 0 && how.method !== 'GET') {
        await this.#reaches(address, how);
        throw new Error('This laptop was shut before the answer came');
      }
    }
    return this.#reaches(address, how);
  }

  async #reaches(address: string, how: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...Object.fromEntries(new Headers(how.headers)), ...(cookie !== '' && { cookie }) };
    const response = await fetch(this.#server.url + address, { ...how, headers });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=', 2);
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
