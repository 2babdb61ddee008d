import type { Pool } from 'pg';
import type { Instant } from '../../engine/ids.ts';

/**
 * The clock of the database, which all processes share: one whose own clock is an hour off would otherwise end a phase
 * an hour early for everyone. Between two looks it counts by itself.
 */
export class PostgresClock {
  readonly #pool: Pool;
  /** Milliseconds from the count of this process to the clock of the database. */
  #ahead = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  now(): Instant {
    return Math.round(performance.now() + this.#ahead);
  }

  /** Of several looks the quickest tells most. */
  async set(): Promise<void> {
    let quickest = Number.POSITIVE_INFINITY;
    for (let look = 0; look < 3; look += 1) {
      const asked = performance.now();
      const { rows } = await this.#pool.query<{ readonly at: number }>(
        'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at',
      );
      const answered = performance.now();
      const [row] = rows;
      if (row === undefined || answered - asked >= quickest) continue;
      quickest = answered - asked;
      this.#ahead = row.at - (asked + answered) / 2;
    }
  }
}
