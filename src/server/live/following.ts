interface Means {
  /** The number of the last event that is known here. */
  readonly known: () => number;
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
  #isSaying = false;
  /** Something was written of which nobody told the number. */
  #isToLook = false;
  /** The highest number that another process told of since the last reading began. */
  #told = 0;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Nothing is decided now: else who always has something pending would never hear what others wrote. */
  get isHolding(): boolean {
    return !this.#isSaying && (this.#isReading || this.#isBehind);
  }

  /** Another process may have written more than is known here. */
  get #isBehind(): boolean {
    return this.#isToLook || this.#told > this.#means.known();
  }

  /** Said when the reading is done, in this order. */
  sayAfter(...says: readonly (() => void)[]): void {
    this.#waiting.push(...says);
  }

  /** Was said before anything was held back, and is said once more before that. */
  sayAgain(...says: readonly (() => void)[]): void {
    this.#waiting.unshift(...says);
  }

  /**
   * There may be more, up to this number if it was told: it is read as soon as nothing is pending. Who knows a number
   * knows all that came with it.
   */
  wake(upTo?: number): void {
    if (upTo === undefined) this.#isToLook = true;
    else this.#told = Math.max(this.#told, upTo);
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
    this.#isToLook = false;
    this.#told = 0;
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
    this.#isSaying = true;
    for (const say of this.#waiting.splice(0)) {
      try {
        say();
      } catch (fault) {
        this.#means.failed(fault);
      }
    }
    this.#isSaying = false;
  }

  /** Nobody waits any longer, and what was to be said is not. */
  close(): void {
    this.#waiting.length = 0;
    for (const tell of this.#upToDate.splice(0)) tell();
  }
}
