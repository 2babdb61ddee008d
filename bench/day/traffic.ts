/** What all devices together said and heard, without the few bytes of each frame and packet. */
export interface Counted {
  /** Questions for the time among them. */
  readonly said: number;
  readonly pings: number;
  readonly saidBytes: number;
  readonly heard: number;
  readonly heardBytes: number;
}

/** As the pages do it (`web/live/connection.ts`): four times soon, to tell the time, and then every 20 seconds. */
const earlyPings = [0, 300, 1_000, 3_000];
const pingEvery = 20_000;
const lookEvery = 50;

interface Pinging {
  readonly ping: () => void;
  readonly since: number;
  done: number;
  next: number;
}

/**
 * Counts messages, and has every device ask for the time: by the clock of the machine, however fast the day goes, because
 * a network is kept awake by it and no meeting is moved on.
 */
export class Traffic {
  readonly #counted = { said: 0, pings: 0, saidBytes: 0, heard: 0, heardBytes: 0 };
  readonly #pinging = new Map<object, Pinging>();
  readonly #timer = setInterval(() => this.#look(), lookEvery);

  get counted(): Counted {
    return { ...this.#counted };
  }

  get present(): number {
    return this.#pinging.size;
  }

  said(bytes: number): void {
    this.#counted.said += 1;
    this.#counted.saidBytes += bytes;
  }

  heard(bytes: number): void {
    this.#counted.heard += 1;
    this.#counted.heardBytes += bytes;
  }

  pings(who: object, ping: () => void): void {
    const since = performance.now();
    this.#pinging.set(who, { ping, since, done: 0, next: since });
  }

  pingsNoMore(who: object): void {
    this.#pinging.delete(who);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    for (const one of this.#pinging.values()) {
      if (now < one.next) continue;
      one.ping();
      this.#counted.pings += 1;
      one.done += 1;
      const early = earlyPings[one.done];
      one.next = early === undefined ? now + pingEvery : one.since + early;
    }
  }
}
