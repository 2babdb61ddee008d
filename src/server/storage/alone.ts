import { DatabaseError } from 'pg';

/** Who finds all connections taken has begun nothing: one of them is free in a moment (`too_many_connections`). */
const crowded = '53300';

/**
 * Transactions that could not have happened one after the other are undone by the database: serialization failure and
 * deadlock (PostgreSQL appendix A). Of two that insert the same key the second may fail as a duplicate instead (13.5.3).
 * Nothing of them was kept, and they are tried again.
 */
const undone: readonly (string | undefined)[] = ['40001', '40P01', '23505', crowded];
const mostTries = 12;

/** Asks until it was alone. After many tries the fault is the caller's to report. */
export async function untilAlone<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (fault) {
      const again = fault instanceof DatabaseError && undone.includes(fault.code);
      if (!again || tries >= mostTries) throw fault;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(tries, 7)));
    }
  }
}
