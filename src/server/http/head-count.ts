/** How many there are of each network, so that one of them cannot fill the house. */
export class HeadCount {
  readonly #most: number;
  readonly #present = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more; gives back what ends the counting, or nothing when there are too many. */
  admit(network: string): (() => void) | undefined {
    const before = this.#present.get(network) ?? 0;
    if (before >= this.#most) return undefined;
    this.#present.set(network, before + 1);
    let counted = true;
    return () => {
      if (counted) this.#leave(network);
      counted = false;
    };
  }

  #leave(network: string): void {
    const left = (this.#present.get(network) ?? 1) - 1;
    if (left > 0) this.#present.set(network, left);
    else this.#present.delete(network);
  }
}
