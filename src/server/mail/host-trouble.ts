import type { Instant } from '../../engine/ids.ts';
import type { Logger } from '../log.ts';

const second = 1_000;
const longest = 300 * second;
/** The mail that met the trouble: others go before it, in case it is the cause. */
const aside = 300 * second;

/** What the log says when it begins, and when it is over. */
export interface TroubleWords {
  readonly begins: string;
  readonly ends: string;
}

/** While a host for mail is of no use, it is asked less and less often: for everything at once, not for each mail. */
export class HostTrouble {
  readonly #log: Logger;
  readonly #words: TroubleWords;
  #since: Instant | undefined;
  #failures = 0;
  #until: Instant = 0;

  constructor(log: Logger, words: TroubleWords) {
    this.#log = log;
    this.#words = words;
  }

  isOver(now: Instant): boolean {
    return now >= this.#until;
  }

  /** When the mail that met it may be tried again. Said in the log when it begins, and then about once an hour. */
  add(now: Instant, code: string): Instant {
    this.#since ??= now;
    this.#failures += 1;
    this.#until = now + Math.min(longest, 5 * second * 2 ** (this.#failures - 1));
    const minutes = Math.round((now - this.#since) / (60 * second));
    if (this.#failures === 1 || this.#failures % 12 === 0) this.#log.error({ code, minutes }, this.#words.begins);
    return now + aside;
  }

  end(now: Instant): void {
    if (this.#since === undefined) return;
    const minutes = Math.round((now - this.#since) / (60 * second));
    this.#log.info({ minutes }, this.#words.ends);
    this.#since = undefined;
    this.#failures = 0;
  }
}
