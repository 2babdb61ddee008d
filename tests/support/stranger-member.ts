import { argon2Sync, randomBytes, sign } from 'node:crypto';
import { WebSocket } from 'ws';
import { bytesOfId, epochSecret, type Holding, hkdf, joined, opened, privateKey } from './stranger-reader.ts';

// A member's program as a stranger would write it from docs/protocol.md and docs/encryption.md: it has an address, a
// password and Node's own cryptography, and nothing of our code.

// biome-ignore lint/suspicious/noExplicitAny: whoever wrote this read in the documents what an answer holds
type Json = any;

export interface StrangeAnswer {
  readonly status: number;
  readonly body: Json;
}

interface SealedOnWire {
  readonly kind: string;
  readonly generation: number;
  readonly sealed: string;
}

export class StrangerMember {
  readonly #url: string;
  #cookie = '';
  account = '';
  /** What was shown to sign in. */
  proof = '';
  /** One for each generation, the first first. */
  accountKeys: readonly Buffer[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  /** Signs in, and opens the keyring with what follows from the password. */
  async signIn(address: string, password: string): Promise<void> {
    const { salt, memory, passes } = await this.must('POST', '/api/sign-in/stretching', { address });
    const stretched = argon2Sync('argon2id', {
      message: Buffer.from(password.normalize('NFKC'), 'utf8'),
      nonce: bytesOfId(salt),
      parallelism: 1,
      tagLength: 32,
      memory,
      passes,
    });
    const auth = hkdf(stretched, bytesOfId(salt), 'kring/1/account/password/auth', 32).toString('base64url');
    this.proof = auth;
    const { account, wraps } = await this.must('POST', '/api/sign-in', { address, proof: { kind: 'password', auth } });
    this.account = account;
    const wrap = (wraps as readonly SealedOnWire[]).find(({ kind }) => kind === 'password');
    const key = hkdf(stretched, bytesOfId(salt), 'kring/1/account/password/wrap', 40);
    const ring = textOf(key, [account, 'password', '', '', '', '0'], Buffer.from(wrap?.sealed ?? '', 'base64url'));
    if (ring === undefined) throw new Error('The document does not say how a keyring is opened');
    this.accountKeys = ring.split(' ').map((one) => Buffer.from(one.split(':')[1] ?? '', 'base64url'));
  }

  get holding(): Holding {
    const [key] = this.accountKeys;
    if (key === undefined) throw new Error('Nobody signed in');
    return { account: this.account, key };
  }

  /** The secrets of these epochs, as far as a wrap opens. */
  secretsOf(epochs: readonly { readonly epoch: string }[]): readonly Buffer[] {
    return epochs.flatMap(({ epoch }) => epochSecret(this.holding, Buffer.from(epoch, 'base64url')) ?? []);
  }

  sign(bytes: Uint8Array): string {
    const { account, key } = this.holding;
    const seed = hkdf(key, bytesOfId(account), 'kring/1/account/sign', 32);
    return sign(null, bytes, privateKey('70', seed)).toString('base64url');
  }

  async ask(method: string, path: string, body?: unknown): Promise<StrangeAnswer> {
    const headers = { cookie: this.#cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
    const said = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(this.#url + path, { method, headers, ...said });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.#cookie = cookies.join('; ');
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** Says hello at a meeting with a proof of its link, in the session if there is one; gives the first answer. */
  knock(meeting: string, admit: string): Promise<Json> {
    const socket = new WebSocket(`${this.#url.replace(/^http/, 'ws')}/api/live`, { headers: { cookie: this.#cookie } });
    const device = randomBytes(16).toString('base64url');
    return new Promise((resolve, reject) => {
      socket.onerror = () => reject(new Error('There is no socket'));
      socket.onopen = () => {
        const as = { kind: 'link', admit, device };
        socket.send(JSON.stringify({ kind: 'hello', version: 1, meeting, as, after: 0 }));
      };
      socket.onmessage = ({ data }) => {
        resolve(JSON.parse(String(data)));
        socket.close();
      };
    });
  }

  async must(method: string, path: string, body?: unknown): Promise<Json> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body?.reason}`);
    return answer.body;
  }
}

/** A sealed text, opened by key ‖ key id at its place. */
export function textOf(key: Uint8Array, place: readonly string[], sealed: Uint8Array): string | undefined {
  const head = [sealed.slice(0, 1), sealed.slice(1, 2), sealed.slice(2, 10)];
  const padded = opened(
    Buffer.from(key.slice(0, 32)),
    sealed.slice(10, 22),
    joined([...head, ...place]),
    sealed.slice(22),
  );
  return padded?.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8');
}
