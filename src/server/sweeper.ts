import type { Instant } from '../engine/ids.ts';
import { lifetimes } from '../protocol/limits.ts';
import type { Rooms } from './live/rooms.ts';
import type { Storage } from './storage/storage.ts';

/** Meetings that are erased in one transaction, and milliseconds until the next: those that go on do not wait for it. */
const together = 16;
const pause = 20;

/** Erases what has lived long enough, at the start and every so often; of several processes one, after the start. */
export class Sweeper {
  readonly #storage: Storage;
  readonly #rooms: Rooms;
  readonly #now: () => Instant;
  readonly #report: (fault: unknown) => void;
  readonly #isMine: () => boolean;
  #interval: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(
    storage: Storage,
    rooms: Rooms,
    now: () => Instant,
    report: (fault: unknown) => void,
    isMine: () => boolean,
  ) {
    this.#storage = storage;
    this.#rooms = rooms;
    this.#now = now;
    this.#report = report;
    this.#isMine = isMine;
  }

  /** Resolves when the first look is done: a server that was restored from a backup serves nothing that is over. */
  async start(every: number): Promise<void> {
    await this.#sweep();
    this.#interval = setInterval(() => this.#sweepNext(), every);
  }

  async stop(): Promise<void> {
    clearInterval(this.#interval);
    await this.#sweeping;
  }

  /** One at a time; one that fails is tried again at the next turn. */
  #sweepNext(): Promise<void> {
    if (this.#isMine()) this.#sweeping = this.#sweeping.then(() => this.#sweep()).catch(this.#report);
    return this.#sweeping;
  }

  async #sweep(): Promise<void> {
    const now = this.#now();
    const due = await this.#storage.meetingsToErase(now);
    for (let from = 0; from < due.length; from += together) {
      await this.#rooms.erase(due.slice(from, from + together));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    await this.#storage.forget(now, now - lifetimes.tombstone);
  }
}
