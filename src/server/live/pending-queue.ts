import type { Pending } from './pending.ts';

/** What one meeting has decided and nobody has seen: first it waits, then it is on its way to the disk. */
export class PendingQueue {
  #waiting: Pending[] = [];
  #inFlight: readonly Pending[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length + this.#inFlight.length === 0;
  }

  add(pending: Pending): void {
    this.#waiting.push(pending);
  }

  /** All that waits goes on its way. */
  depart(): readonly Pending[] {
    this.#inFlight = this.#waiting;
    this.#waiting = [];
    return this.#inFlight;
  }

  /** What was on its way is on the disk. */
  arrive(): readonly Pending[] {
    const arrived = this.#inFlight;
    this.#inFlight = [];
    return arrived;
  }

  /** What waits is dropped; what is on its way goes on. */
  dropWaiting(): void {
    this.#waiting = [];
  }

  /** All of it, in order; nothing of it is pending here any more. */
  letGo(): readonly Pending[] {
    const all = [...this.#inFlight, ...this.#waiting];
    this.#inFlight = [];
    this.#waiting = [];
    return all;
  }
}
