import type { SeatId } from '../../engine/ids.ts';

/** Waits a moment before a seat without any device counts as away: a page that reloads is no departure. */
export class Presence {
  readonly #awayAfter: number;
  readonly #wentAway: (seat: SeatId) => void;
  readonly #waiting = new Map<SeatId, NodeJS.Timeout>();

  constructor(awayAfter: number, wentAway: (seat: SeatId) => void) {
    this.#awayAfter = awayAfter;
    this.#wentAway = wentAway;
  }

  gone(seat: SeatId): void {
    this.here(seat);
    const timer = setTimeout(() => {
      this.#waiting.delete(seat);
      this.#wentAway(seat);
    }, this.#awayAfter);
    this.#waiting.set(seat, timer);
  }

  /** Who is waited for already is not waited for longer. */
  missed(seat: SeatId): void {
    if (!this.#waiting.has(seat)) this.gone(seat);
  }

  here(seat: SeatId): void {
    clearTimeout(this.#waiting.get(seat));
    this.#waiting.delete(seat);
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
