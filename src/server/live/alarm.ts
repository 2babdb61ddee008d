import type { Command } from '../../engine/command.ts';
import { due } from '../../engine/due.ts';
import type { Instant } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';
import { Timer } from './timer.ts';

interface Means {
  readonly now: () => Instant;
  /** As it is now, with what is pending. */
  readonly meeting: () => Meeting;
  readonly ring: (command: Command) => void;
}

/** Rings when what a meeting waits for is due, if that is a clock. */
export class Alarm {
  readonly #means: Means;
  readonly #timer = new Timer();

  constructor(means: Means) {
    this.#means = means;
  }

  wind(): void {
    const next = due(this.#means.meeting());
    if (next === undefined) return this.stop();
    this.#timer.set(next.at, this.#means.now(), () => this.#look());
  }

  stop(): void {
    this.#timer.stop();
  }

  /** A timer may be early, and what was due may be over. */
  #look(): void {
    const next = due(this.#means.meeting());
    if (next === undefined) return;
    if (next.at > this.#means.now()) this.wind();
    else this.#means.ring(next.command);
  }
}
