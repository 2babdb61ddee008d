import { type Delay, delayOf } from './delays.ts';

const every = 10;

/** How much too late a timer of this process is: who waits for it, waits as long at least. */
export class LoopDelay {
  #late: number[] = [];

  constructor() {
    let expected = performance.now() + every;
    const timer = setInterval(() => {
      const now = performance.now();
      this.#late.push(Math.max(0, now - expected));
      expected = now + every;
    }, every);
    timer.unref();
  }

  /** What came since the last time. */
  take(): Delay {
    const late = this.#late;
    this.#late = [];
    return delayOf(late);
  }
}
