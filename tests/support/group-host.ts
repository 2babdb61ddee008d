import { afterAll, beforeAll } from 'vitest';
import { openLog } from '../../src/server/log.ts';
import type { ServerOptions } from '../../src/server/server.ts';
import { AccountHolder } from './account-holder.ts';
import { GroupCircle } from './group-circle.ts';
import { LiveServer } from './live-table.ts';
import { PostOffice } from './post-office.ts';

/** A real server with accounts, groups and a post office, whose clock a test moves on. */
export class GroupHost {
  readonly post = new PostOffice();
  /** What the server wrote in its log. */
  readonly lines: string[] = [];
  #later = 0;
  #server: LiveServer | undefined;

  get server(): LiveServer {
    if (this.#server === undefined) throw new Error('The server is not open yet');
    return this.#server;
  }

  now = (): number => Date.now() + this.#later;

  /** So many milliseconds go by. */
  passes(milliseconds: number): void {
    this.#later += milliseconds;
  }

  async open(more: Partial<ServerOptions> = {}): Promise<void> {
    await this.post.open();
    const log = openLog({ write: (line) => this.lines.push(line) });
    const options = {
      mail: this.post.settings,
      log,
      now: this.now,
      sweepEvery: 60,
      mailEvery: 60,
      remindEvery: 60,
      newsWait: 3_000,
      ...more,
    };
    this.#server = await new LiveServer(options).start();
  }

  async close(): Promise<void> {
    await this.#server?.stop();
    await this.post.close();
  }

  /** Somebody at a browser, without an account as yet. */
  someone(address?: string): AccountHolder {
    return new AccountHolder(this.server, this.post, address);
  }

  member(): Promise<AccountHolder> {
    return this.someone().open();
  }

  /** Anna founded it, Bram came in; there are two epochs. */
  async pair(): Promise<{ circle: GroupCircle; anna: AccountHolder; bram: AccountHolder }> {
    const [anna, bram] = [await this.member(), await this.member()];
    const circle = await new GroupCircle().foundedBy(anna);
    await circle.joins(bram, anna);
    return { circle, anna, bram };
  }
}

/** For all tests of a file: opened before the first, closed after the last. `more`: what else is set. */
export function aHost(more: () => Promise<Partial<ServerOptions>> = async () => ({})): GroupHost {
  const host = new GroupHost();
  beforeAll(async () => host.open(await more()));
  afterAll(() => host.close());
  return host;
}
