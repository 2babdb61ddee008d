import { Client } from 'pg';
import { impatientSocket } from './impatient-socket.ts';
import type { ProcessId } from './neighbour-storage.ts';
import type { Listener, Wire, Word } from './wire.ts';

const channel = 'kring';
/** Bytes of one notification; PostgreSQL bears 8,000. */
const mostBytes = 7_000;
/** Words that wait while there is no connection; beyond them everyone looks at everything. */
const mostWords = 10_000;
const longestPause = 2_000;
/** Milliseconds between two looks whether the connection still stands: it may be silent only because nobody speaks. */
const lookEvery = 4_000;

/** What one notification says. `everything`: more than could be said. */
interface Saying {
  readonly from: ProcessId;
  readonly words: readonly Word[] | 'everything';
}

/**
 * `LISTEN` and `NOTIFY` on a connection of its own. What is to be told waits while a notification is on its way, so that
 * the lock that all who notify share is taken once for many words; and they are told after the commit that they tell of,
 * in a transaction that waits for no disk.
 */
export class PostgresWire implements Wire {
  readonly #url: string;
  readonly #process: ProcessId;
  readonly #report: (fault: unknown) => void;
  readonly #listeners: Listener[] = [];
  #client: Client | undefined;
  #waiting: Word[] = [];
  #hasTooMany = false;
  #isToLook = false;
  #isTelling = false;
  #isClosed = false;
  #pause = 50;
  #again: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;

  constructor(url: string, process: ProcessId, report: (fault: unknown) => void) {
    this.#url = url;
    this.#process = process;
    this.#report = report;
  }

  /** Resolves when it listens. Later breaks are mended without being asked. */
  async open(): Promise<this> {
    await this.#connect();
    this.#looking = setInterval(() => {
      this.#isToLook = true;
      void this.#tellAll();
    }, lookEvery);
    return this;
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  tell(words: readonly Word[]): void {
    if (this.#waiting.length + words.length > mostWords) {
      this.#hasTooMany = true;
      this.#waiting = [];
    } else this.#waiting.push(...words);
    if (!this.#isTelling) void this.#tellAll();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#again);
    clearInterval(this.#looking);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'kring',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      stream: impatientSocket,
      options: '-c synchronous_commit=off',
    });
    client.on('error', (fault) => this.#broke(client, fault));
    client.on('notification', ({ payload }) => this.#hear(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (fault) {
      client.end().catch(() => undefined);
      throw fault;
    }
    this.#client = client;
    this.#pause = 50;
    void this.#tellAll();
  }

  #broke(client: Client, fault: unknown): void {
    if (this.#isClosed || client !== this.#client) return;
    this.#client = undefined;
    this.#report(fault);
    client.end().catch(() => undefined);
    this.#connectSoon();
  }

  #connectSoon(): void {
    this.#again = setTimeout(async () => {
      try {
        await this.#connect();
        for (const listener of this.#listeners) listener.missed();
      } catch {
        // That it broke was reported; that it is still broken is no news.
        this.#connectSoon();
      }
    }, this.#pause);
    this.#pause = Math.min(longestPause, this.#pause * 2);
  }

  async #tellAll(): Promise<void> {
    const client = this.#client;
    if (client === undefined || this.#isTelling) return;
    this.#isTelling = true;
    try {
      while (this.#waiting.length > 0 || this.#hasTooMany || this.#isToLook) {
        if (this.#isToLook) await client.query('SELECT 1');
        this.#isToLook = false;
        const sayings = this.#hasTooMany ? (['everything'] as const) : packed(this.#waiting);
        this.#waiting = [];
        this.#hasTooMany = false;
        for (const words of sayings) {
          const saying: Saying = { from: this.#process, words };
          const values = [channel, JSON.stringify(saying)];
          await client.query({ name: 'tell', text: 'SELECT pg_notify($1, $2)', values });
        }
      }
    } catch (fault) {
      this.#hasTooMany = true;
      this.#broke(client, fault);
    } finally {
      this.#isTelling = false;
    }
  }

  #hear(payload: string | undefined): void {
    if (payload === undefined || this.#isClosed) return;
    try {
      const { from, words }: Saying = JSON.parse(payload);
      if (from === this.#process) return;
      for (const listener of this.#listeners) {
        if (words === 'everything') listener.missed();
        else for (const word of words) listener.heard(word);
      }
    } catch (fault) {
      this.#report(fault);
    }
  }
}

/** As many as fit, in each; the same word once. */
function packed(words: readonly Word[]): readonly (readonly Word[])[] {
  const packs: Word[][] = [[]];
  let bytes = 0;
  for (const text of new Set(words.map((word) => JSON.stringify(word)))) {
    bytes += text.length + 1;
    if (bytes > mostBytes) {
      packs.push([]);
      bytes = text.length;
    }
    packs.at(-1)?.push(JSON.parse(text));
  }
  return packs;
}
