import type { Instant } from '../../engine/ids.ts';
import { reminders } from '../storage/reminder-storage.ts';
import type { Storage } from '../storage/storage.ts';

/** Looks every so often whom to remind of what, and puts it into the outbox a few at a time. */
export class Reminding {
  readonly #storage: Storage;
  readonly #now: () => Instant;
  readonly #report: (fault: unknown) => void;
  readonly #pause: number;
  readonly #isMine: () => boolean;
  #interval: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isStopped = false;

  /** `pause`: milliseconds between two commits, which leave the disk to the meetings. */
  constructor(
    storage: Storage,
    now: () => Instant,
    report: (fault: unknown) => void,
    pause: number,
    isMine: () => boolean,
  ) {
    this.#isMine = isMine;
    this.#storage = storage;
    this.#now = now;
    this.#report = report;
    this.#pause = pause;
  }

  start(every: number): void {
    this.#lookNext();
    this.#interval = setInterval(() => this.#lookNext(), every);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#interval);
    await this.#looking;
  }

  #lookNext(): void {
    this.#looking = this.#looking.then(() => this.#look()).catch(this.#report);
  }

  async #look(): Promise<void> {
    for (const reminder of reminders)
      while (
        !this.#isStopped &&
        this.#isMine() &&
        (await this.#storage.queueReminders(reminder, this.#now())) === 'more'
      )
        await new Promise((resolve) => setTimeout(resolve, this.#pause));
  }
}
