import type { Instant } from '../../engine/ids.ts';

/** The longest that a timer can wait; what is later is looked at again by then. */
const longest = 2 ** 31 - 1;

/** One alarm at a time, by the clock that was handed in. */
export class Timer {
  #running: NodeJS.Timeout | undefined;

  set(at: Instant, now: Instant, ring: () => void): void {
    this.stop();
    this.#running = setTimeout(ring, Math.min(longest, Math.max(0, at - now)));
  }

  stop(): void {
    clearTimeout(this.#running);
    this.#running = undefined;
  }
}
