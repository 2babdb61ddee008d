/**
 * Sockets that were not recognised yet, by address: one address cannot fill the house with sockets that say nothing.
 * Who was recognised counts no longer, so that a whole office comes back at once after a restart.
 */
export class Strangers {
  readonly #most: number;
  readonly #waiting = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more; gives back what ends the counting, or nothing when there are too many. */
  admit(address: string): (() => void) | undefined {
    const before = this.#waiting.get(address) ?? 0;
    if (before >= this.#most) return undefined;
    this.#waiting.set(address, before + 1);
    let counted = true;
    return () => {
      if (counted) this.#leave(address);
      counted = false;
    };
  }

  #leave(address: string): void {
    const left = (this.#waiting.get(address) ?? 1) - 1;
    if (left > 0) this.#waiting.set(address, left);
    else this.#waiting.delete(address);
  }
}
