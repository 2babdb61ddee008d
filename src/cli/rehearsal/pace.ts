/** A little under what `docs/protocol.md` allows one socket: people who read the limits are never refused by them. */
const atOnce = 45;
const perSecond = 18;

/** Spreads what one device says, so that a scripted person is no flood. */
export class Pace {
  #left = atOnce;
  #since = performance.now();

  async turn(): Promise<void> {
    const now = performance.now();
    this.#left = Math.min(atOnce, this.#left + ((now - this.#since) * perSecond) / 1000) - 1;
    this.#since = now;
    if (this.#left >= 0) return;
    await new Promise((resolve) => setTimeout(resolve, (-this.#left * 1000) / perSecond));
  }
}
