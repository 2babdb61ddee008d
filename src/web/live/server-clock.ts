import type { Instant } from '../../engine/ids.ts';

/** Milliseconds since any moment, that only ever grow: `performance.now`. */
export type Elapsed = () => number;

/** How many answers to a ping are compared: the quickest tells the time best. */
const compared = 8;

interface Sample {
  readonly roundTrip: number;
  readonly offset: number;
}

/** Estimates the server's time from what it says with its messages. What it gives never runs backwards. */
export class ServerClock {
  readonly #elapsed: Elapsed;
  #samples: readonly Sample[] = [];
  /** Before the first answer to a ping: a message's time of sending, late by its time on the way. */
  #heard: number | undefined;
  #latest: Instant = 0;

  constructor(elapsed: Elapsed) {
    this.#elapsed = elapsed;
  }

  now(): Instant {
    const offset = this.#offset();
    if (offset !== undefined) this.#latest = Math.max(this.#latest, Math.round(this.#elapsed() + offset));
    return this.#latest;
  }

  /** What to send along with a ping. */
  stamp(): number {
    return Math.round(this.#elapsed());
  }

  answered(stamp: number, serverNow: Instant): void {
    const roundTrip = Math.max(0, this.#elapsed() - stamp);
    const sample = { roundTrip, offset: serverNow - stamp - roundTrip / 2 };
    this.#samples = [...this.#samples, sample].slice(-compared);
  }

  heard(serverNow: Instant): void {
    const offset = serverNow - this.#elapsed();
    this.#heard = this.#heard === undefined ? offset : Math.max(this.#heard, offset);
  }

  /** After a break the old estimates may be of another time: a machine that slept does not count its sleep. */
  restart(): void {
    this.#samples = [];
    this.#heard = undefined;
  }

  #offset(): number | undefined {
    const [first, ...others] = this.#samples;
    if (first === undefined) return this.#heard;
    return others.reduce((best, sample) => (sample.roundTrip < best.roundTrip ? sample : best), first).offset;
  }
}
