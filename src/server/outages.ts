import type { Logger } from './log.ts';
import { isOutage } from './storage/is-outage.ts';
import { within } from './within.ts';

/** Milliseconds for an answer, and between two looks whether it is back. */
const patience = 2_000;
const usualPause = 1_000;

interface Means {
  /** Fails when the database is not there for us. */
  readonly check: () => Promise<void>;
  readonly log: Pick<Logger, 'warn'>;
  readonly pause?: number;
}

/**
 * When the database is not there, that is one line in the log, and one when it is back: not a fault for every question that
 * waited for it.
 */
export class Outages {
  readonly #means: Means;
  #looking: Promise<boolean> | undefined;
  #isOut = false;
  #next: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Whether the database is not there, and that is what this fault is about. */
  async explain(fault: unknown): Promise<boolean> {
    if (!isOutage(fault)) return false;
    if (this.#isOut) return true;
    this.#looking ??= this.#answers().finally(() => (this.#looking = undefined));
    const isOut = !(await this.#looking);
    if (isOut && !this.#isOut && !this.#isStopped) {
      this.#isOut = true;
      this.#means.log.warn('the database does not answer');
      this.#lookLater();
    }
    return isOut;
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#next);
  }

  #lookLater(): void {
    this.#next = setTimeout(() => void this.#look(), this.#means.pause ?? usualPause).unref();
  }

  async #look(): Promise<void> {
    const isBack = await this.#answers();
    if (this.#isStopped) return;
    if (!isBack) return this.#lookLater();
    this.#isOut = false;
    this.#means.log.warn('the database answers again');
  }

  #answers(): Promise<boolean> {
    return within(patience, this.#means.check()).then(
      () => true,
      () => false,
    );
  }
}
