/** As much of a socket as counts here. */
interface Reader {
  /** Bytes that wait to be read. */
  readonly bufferedAmount: number;
  terminate(): void;
}

/** What waits for one reader and is worth counting, in bytes: less is on its way. */
const worthCounting = 64 * 1024;

/**
 * Bytes that wait for all who read slowly, or not at all: a hundred sockets of one meeting must not fill the memory of
 * everybody, though none of them alone is too slow. Those for whom most waits are dropped first.
 */
export class SlowReaders {
  readonly #most: number;
  readonly #readers = new Set<Reader>();
  /** Bytes that were given to slow readers since they were counted. */
  #since = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Told after something was sent; costs next to nothing for who keeps up. */
  sent(reader: Reader, bytes: number): void {
    if (reader.bufferedAmount < worthCounting) return;
    this.#readers.add(reader);
    this.#since += bytes;
    if (this.#since < this.#most / 16) return;
    this.#since = 0;
    this.#dropTheSlowest();
  }

  gone(reader: Reader): void {
    this.#readers.delete(reader);
  }

  #dropTheSlowest(): void {
    for (const reader of this.#readers) if (reader.bufferedAmount < worthCounting) this.#readers.delete(reader);
    const slowest = [...this.#readers].toSorted((one, other) => other.bufferedAmount - one.bufferedAmount);
    let waiting = slowest.reduce((sum, reader) => sum + reader.bufferedAmount, 0);
    for (const reader of slowest) {
      if (waiting <= this.#most) return;
      waiting -= reader.bufferedAmount;
      this.#readers.delete(reader);
      reader.terminate();
    }
  }
}
