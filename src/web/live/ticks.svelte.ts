import { createSubscriber } from 'svelte/reactivity';
import { leftAt } from '../../engine/clock.ts';
import type { Instant } from '../../engine/ids.ts';
import type { Clock } from '../../engine/meeting.ts';

interface TimeSource {
  now(): Instant;
  clock(): Clock;
}

/** Server time for showing. Reading it in markup or an effect keeps it going; it rests when nobody reads or looks. */
export class Ticks {
  readonly #source: TimeSource;
  readonly #again = new Set<() => void>();
  readonly #eachSecond = this.#every(1_000);
  readonly #eachMinute = this.#every(60_000);

  constructor(source: TimeSource) {
    this.#source = source;
  }

  /** For the chair's digits: moves when the seconds that are left in the phase change. */
  get second(): Instant {
    this.#eachSecond();
    return this.#source.now();
  }

  /** For whole minutes: moves when the minutes that are left in the phase change. */
  get minute(): Instant {
    this.#eachMinute();
    return this.#source.now();
  }

  /** The clock of the phase was changed, or the estimate of the server's time. */
  realign(): void {
    for (const again of this.#again) again();
  }

  #every(period: number): () => void {
    return createSubscriber((update) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = (): void => {
        clearTimeout(timer);
        if (!document.hidden) timer = setTimeout(tick, this.#untilNext(period));
      };
      const tick = (): void => {
        update();
        wait();
      };
      document.addEventListener('visibilitychange', tick);
      this.#again.add(tick);
      wait();
      return () => {
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', tick);
        this.#again.delete(tick);
      };
    });
  }

  #untilNext(period: number): number {
    const left = leftAt(this.#source.clock(), this.#source.now());
    // A moment more, so that the timer never fires just before the number changes.
    return (((left % period) + period) % period || period) + 5;
  }
}
