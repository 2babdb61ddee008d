import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { Bucket } from '../../protocol/member-limits.ts';
import type { Hash } from './kept-bytes.ts';
import type { Tables } from './tables.ts';

/** Not a fault: nothing is to be taken. */
class Emptied extends Error {}

/**
 * Takes one from each of these measures, or nothing at all and false. A row that somebody is taking from is waited for,
 * so that a thousand tries at once count as a thousand; nobody begins again for it, as the other questions would.
 */
export async function takeAttempts(
  database: Kysely<Tables>,
  measures: readonly (readonly [name: Hash, bucket: Bucket])[],
  now: Instant,
): Promise<boolean> {
  // All in the same order: who waits for one another would wait for ever.
  const inOrder = measures.toSorted(([one], [other]) => (one < other ? -1 : 1));
  try {
    await database
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (transaction) => {
        for (const [name, { burst, every }] of inOrder) {
          const taken = await transaction
            .insertInto('attempts')
            .values({ name, full_at: now + every })
            .onConflict((conflict) =>
              conflict
                .column('name')
                .doUpdateSet({ full_at: sql`greatest(attempts.full_at, ${now}::bigint) + ${every}::bigint` })
                .where('attempts.full_at', '<=', now + (burst - 1) * every),
            )
            .returning('name')
            .executeTakeFirst();
          if (taken === undefined) throw new Emptied();
        }
      });
    return true;
  } catch (fault) {
    if (fault instanceof Emptied) return false;
    throw fault;
  }
}

/** Who waited long enough is not remembered. */
export async function forgetAttempts(database: Kysely<Tables>, now: Instant): Promise<void> {
  await database.deleteFrom('attempts').where('full_at', '<=', now).execute();
}
