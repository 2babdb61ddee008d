import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { fromBase64Url } from '../../src/basics/bytes.ts';
import type { AccountId } from '../../src/groups/ids.ts';
import type { PublicKeys } from '../../src/groups/roster-entry.ts';
import { anId, sealedBytes } from './live-guest.ts';
import type { Reachable } from './live-table.ts';
import { codeIn, type PostOffice } from './post-office.ts';

export type Purpose = 'open' | 'move' | 'renew';

export interface Answered {
  readonly status: number;
  /** What was said: empty when nothing was. */
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks knows what to look for in the answer
  readonly body: any;
}

export function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(letters);
  if (!bytes.ok) throw new Error('These are no bytes');
  return bytes.value;
}

/** Somebody with a browser of his or her own: cookies, real keys to sign with, and bytes that no server can open. */
export class AccountHolder {
  readonly account: AccountId = anId();
  address: string;
  auth = sealedBytes(32);
  recovery = sealedBytes(32);
  stretching = { salt: anId(), memory: 65_536, passes: 3 };
  wraps = wrapsOf(1);
  keys: PublicKeys;
  readonly cookies = new Map<string, string>();
  /** What a browser would tell of itself and of the page. */
  headers: Readonly<Record<string, string>> = {};
  #secret: KeyObject;
  readonly #server: Reachable;
  readonly #post: PostOffice;

  constructor(server: Reachable, post: PostOffice, address = `${anId()}@kring.example`.toLowerCase()) {
    this.#server = server;
    this.#post = post;
    this.address = address;
    [this.keys, this.#secret] = newKeys(1);
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answered> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#server.url + path, {
      method,
      headers: {
        ...(cookie !== '' && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=', 2);
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  get(path: string): Promise<Answered> {
    return this.ask('GET', path);
  }

  post(path: string, body: unknown): Promise<Answered> {
    return this.ask('POST', path, body);
  }

  /** For the parts of a story that are not in question. */
  async must(method: string, path: string, body?: unknown): Promise<Answered['body']> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path} was refused: ${answer.body?.reason}`);
    return answer.body;
  }

  /** Has a code mailed and reads it. */
  async mailedCode(
    purpose: Purpose,
    address = this.address,
  ): Promise<{ address: string; ticket: string; code: string }> {
    const ticket = anId();
    const before = this.#post.countTo(address);
    await this.must('POST', '/api/email-codes', { ticket, purpose, address, language: 'nl' });
    return { address, ticket, code: codeIn(await this.#post.mailTo(address, before)) };
  }

  get wireKeys() {
    const { box, sign: signing, generation } = this.keys;
    return { box: letters(box), sign: letters(signing), generation };
  }

  get keyring() {
    const { auth, recovery, stretching, wraps } = this;
    return { auth, recovery, stretching, keys: this.wireKeys, wraps };
  }

  opening(code: { address: string; ticket: string; code: string }) {
    return { account: this.account, language: 'nl', ...code, ...this.keyring };
  }

  async open(): Promise<this> {
    await this.must('POST', '/api/accounts', this.opening(await this.mailedCode('open')));
    return this;
  }

  get proof() {
    return { kind: 'password', auth: this.auth };
  }

  get recoveryProof() {
    return { kind: 'recovery', auth: this.recovery };
  }

  signIn(proof: object = this.proof): Promise<Answered> {
    return this.post('/api/sign-in', { address: this.address, proof });
  }

  /** The same person at another device. */
  elsewhere(): AccountHolder {
    const other = new AccountHolder(this.#server, this.#post, this.address);
    const { account, auth, recovery, stretching, wraps, keys } = this;
    Object.assign(other, { account, auth, recovery, stretching, wraps, keys });
    other.#secret = this.#secret;
    return other;
  }

  /** New keys of the next generation; gives what signs with the earlier ones. */
  renew(): (message: Uint8Array) => string {
    const before = this.#secret;
    [this.keys, this.#secret] = newKeys(this.keys.generation + 1);
    this.wraps = wrapsOf(this.keys.generation);
    this.auth = sealedBytes(32);
    this.recovery = sealedBytes(32);
    return (message) => sign(null, message, before).toString('base64url');
  }

  sign(message: Uint8Array): string {
    return sign(null, message, this.#secret).toString('base64url');
  }
}

export function wrapsOf(generation: number) {
  return (['password', 'recovery'] as const).map((kind) => ({ kind, generation, sealed: sealedBytes(294) }));
}

function letters(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function newKeys(generation: number): [PublicKeys, KeyObject] {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return [{ box: bytesOf(sealedBytes(32)), sign: bytesOf(x), generation }, privateKey];
}
