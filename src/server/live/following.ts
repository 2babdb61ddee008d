interface Means {
  /** Whether nothing is pending, so that what others wrote can be laid on top. */
  readonly mayRead: () => boolean;
  /** Reads what was written after the last event that is known here. */
  readonly readOn: () => Promise<void>;
  /** The database cannot be read. */
  readonly failed: (fault: unknown) => void;
}

/** Brings a room up to what is in the database, one reading at a time. Whatever is said meanwhile waits. */
export class Following {
  readonly #means: Means;
  readonly #waiting: (() => void)[] = [];
  readonly #upToDate: (() => void)[] = [];
  #isReading = false;
  /** Another process may have written more than is known here. */
  #isBehind = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Nothing is decided now: else who always has something pending would never hear what others wrote. */
  get isHolding(): boolean {
    return this.#isReading || this.#isBehind;
  }

  /** Said when the reading is done, in this order. */
  sayAfter(...says: readonly (() => void)[]): void {
    this.#waiting.push(...says);
  }

  /** There may be more: it is read as soon as nothing is pending. */
  wake(): void {
    this.#isBehind = true;
    this.readIfBehind();
  }

  readIfBehind(): void {
    if (this.#isBehind && !this.#isReading && this.#means.mayRead()) this.read(this.#means.readOn);
  }

  /** When all is known here that is in the database now; or when the room is closed. */
  upToDate(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#upToDate.push(resolve);
    this.wake();
    return promise;
  }

  read(reading: () => Promise<void>): void {
    this.#isReading = true;
    this.#isBehind = false;
    const waiting = this.#upToDate.splice(0);
    reading()
      .catch(this.#means.failed)
      .finally(() => {
        this.#isReading = false;
        for (const tell of waiting) tell();
        this.#sayWhatWaited();
        this.readIfBehind();
      });
  }

  /** Also when others have written again meanwhile: who waits for a silence among them would never speak. */
  #sayWhatWaited(): void {
    const isBehind = this.#isBehind;
    this.#isBehind = false;
    for (const say of this.#waiting.splice(0)) {
      try {
        say();
      } catch (fault) {
        this.#means.failed(fault);
      }
    }
    this.#isBehind ||= isBehind;
  }

  /** Nobody waits any longer, and what was to be said is not. */
  close(): void {
    this.#waiting.length = 0;
    for (const tell of this.#upToDate.splice(0)) tell();
  }
}
