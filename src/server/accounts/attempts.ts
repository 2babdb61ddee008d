import type { Instant } from '../../engine/ids.ts';
import type { Bucket } from '../../protocol/member-limits.ts';

interface Level {
  /** When it would be full again. */
  fullAt: Instant;
}

/** Beyond this, what is full again is thrown away. */
const mostLevels = 10_000;

/** What is taken from, by its name; the name says who tries what. */
export type Measure = readonly [name: string, bucket: Bucket];

/**
 * Measures that empty with each try and fill again with time: whoever hurries is slowed down, and nobody is locked out
 * for longer than one step.
 */
export interface Attempts {
  /** Takes one from each, or nothing at all and false. */
  take(measures: readonly Measure[]): Promise<boolean>;
}

/** Of a process that is the only one. Kept in memory: a restart forgives. */
export class OwnAttempts implements Attempts {
  readonly #levels = new Map<string, Level>();
  readonly #now: () => Instant;
  /** So many before they are looked through again: looking through all of them at each try would be slow. */
  #tidyAt = mostLevels;

  constructor(now: () => Instant) {
    this.#now = now;
  }

  async take(measures: readonly Measure[]): Promise<boolean> {
    const now = this.#now();
    const allowed = measures.every(([name, { burst, every }]) => {
      const { fullAt } = this.#levels.get(name) ?? { fullAt: now };
      return fullAt - now <= (burst - 1) * every;
    });
    if (!allowed) return false;
    for (const [name, { every }] of measures) {
      const fullAt = Math.max(now, this.#levels.get(name)?.fullAt ?? now) + every;
      this.#levels.set(name, { fullAt });
    }
    if (this.#levels.size > this.#tidyAt) this.#tidy(now);
    return true;
  }

  #tidy(now: Instant): void {
    for (const [name, { fullAt }] of this.#levels) if (fullAt <= now) this.#levels.delete(name);
    this.#tidyAt = Math.max(mostLevels, 2 * this.#levels.size);
  }
}
