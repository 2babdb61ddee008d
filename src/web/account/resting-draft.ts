import type { OwnEvent } from '../../groups/own-event.ts';
import type { Cancel, Surroundings } from '../live/wire.ts';
import type { OwnRow } from './own-row.svelte.ts';

/** Milliseconds of rest in typing before it is saved, and before it is tried again. */
const rest = 1_500;
const again = 15_000;

/** What is being typed, saved by itself as a letter to oneself. Of two that were not saved yet, only the last is. */
export class RestingDraft {
  readonly #own: Pick<OwnRow, 'write'>;
  readonly #around: Pick<Surroundings, 'after'>;
  readonly #onsaved: () => void;
  #waiting: OwnEvent | undefined;
  #resting: Cancel | undefined;
  #inFlight: Promise<void> = Promise.resolve();

  /** `onsaved` when nothing waits any more. */
  constructor(own: Pick<OwnRow, 'write'>, around: Pick<Surroundings, 'after'>, onsaved = () => {}) {
    this.#own = own;
    this.#around = around;
    this.#onsaved = onsaved;
  }

  write(event: OwnEvent): void {
    this.#waiting = event;
    this.#restFor(rest);
  }

  /** Saves what waits, now. What cannot be kept is tried again, as long as the page is there. */
  save(): Promise<void> {
    this.#resting?.();
    this.#resting = undefined;
    this.#inFlight = this.#inFlight.then(() => this.#save());
    return this.#inFlight;
  }

  async #save(): Promise<void> {
    const event = this.#waiting;
    if (event === undefined) return;
    const written = await this.#own.write(event);
    if (this.#waiting !== event) return;
    if (!written.ok) return this.#restFor(again);
    this.#waiting = undefined;
    this.#onsaved();
  }

  #restFor(milliseconds: number): void {
    this.#resting?.();
    this.#resting = this.#around.after(milliseconds, () => void this.save());
  }
}
