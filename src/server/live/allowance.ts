import type { Instant } from '../../engine/ids.ts';

/** Lets `burst` through at once and `perSecond` in the long run. */
export class Allowance {
  readonly #burst: number;
  readonly #perSecond: number;
  #left: number;
  #since: Instant;

  constructor(burst: number, perSecond: number, now: Instant) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#left = burst;
    this.#since = now;
  }

  /** Whether one more may pass now; a clock that is set back gives nothing and takes nothing. */
  take(now: Instant): boolean {
    const earned = (Math.max(0, now - this.#since) * this.#perSecond) / 1000;
    this.#left = Math.min(this.#burst, this.#left + earned);
    this.#since = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
