import { DatabaseError } from 'pg';
import type { MeetingId } from '../../engine/ids.ts';
import type { Postgres } from './postgres.ts';
import { keepBesides } from './postgres-besides.ts';
import { type Erased, eraseContents, insertEvents, mostTogether, rowsOf } from './postgres-insert.ts';
import { insertWhereFree } from './postgres-where-free.ts';
import type { Change } from './storage.ts';

/** `unique_violation`, PostgreSQL appendix A. */
const taken = '23505';
/** Commits in which another process may come first, after one in which one did. */
const waryFor = 200;
/** Meetings of which the key is remembered; it never changes. */
const mostKeys = 20_000;

/**
 * The one hot path of the storage: events of all meetings in one statement, which is a transaction of its own when there
 * is nothing else to keep. Meetings come in the order of their keys, so that two processes never wait for each other.
 */
export class PostgresCommit {
  readonly #database: Postgres;
  readonly #keys = new Map<MeetingId, number>();
  /** So many commits bear that another process is first; where there is none that costs the database a sixth more. */
  #wary = 0;

  constructor(database: Postgres) {
    this.#database = database;
  }

  /** The meetings whose next number was taken by another process: nothing of those was kept, and all of the others. */
  async keep(changes: readonly Change[]): Promise<readonly MeetingId[]> {
    const keyed = (await this.#withKeys(changes)).filter(brings);
    if (keyed.length === 0) return [];
    if (this.#wary === 0) {
      try {
        await this.#write(keyed, insertSure);
        return [];
      } catch (fault) {
        if (!(fault instanceof DatabaseError) || fault.code !== taken) throw fault;
        this.#wary = waryFor;
      }
    }
    this.#wary = Math.max(0, this.#wary - 1);
    const passed = await this.#write(keyed, insertWhereFree);
    return keyed.flatMap(({ key, meeting }) => (passed.has(key) ? [meeting] : []));
  }

  async #write(changes: readonly Keyed[], insert: typeof insertWhereFree): Promise<ReadonlySet<number>> {
    const passed = new Set<number>();
    const rows = changes.flatMap((change) => rowsOf(change.key, change));
    const client = await this.#database.commits.connect();
    let broken: boolean | undefined;
    try {
      if (rows.length <= mostTogether && changes.every(bringsOnlyEvents)) {
        for (const key of await insert(client, rows, changes.flatMap(erasedBy))) passed.add(key);
        return passed;
      }
      await client.query('BEGIN');
      for (let from = 0; from < rows.length; from += mostTogether) {
        const next = rows.slice(from, from + mostTogether).filter(([meeting]) => !passed.has(meeting));
        for (const key of await insert(client, next, [])) passed.add(key);
      }
      const kept = changes.filter(({ key }) => !passed.has(key));
      await eraseContents(client, kept.flatMap(erasedBy));
      await keepBesides(client, kept);
      await client.query('COMMIT');
      return passed;
    } catch (fault) {
      // A connection of which nobody knows how far it came is not used again.
      broken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      throw fault;
    } finally {
      client.release(broken);
    }
  }

  async #withKeys(changes: readonly Change[]): Promise<readonly Keyed[]> {
    const unknown = changes.map(({ meeting }) => meeting).filter((meeting) => !this.#keys.has(meeting));
    if (this.#keys.size + unknown.length > mostKeys) this.#keys.clear();
    const missing = changes.map(({ meeting }) => meeting).filter((meeting) => !this.#keys.has(meeting));
    if (missing.length > 0) {
      const { commits, kysely } = this.#database;
      const query = kysely.selectFrom('meetings').select(['id', 'key']).where('id', 'in', missing).compile();
      const found = await commits.query<{ readonly id: MeetingId; readonly key: number }>(query.sql, [
        ...query.parameters,
      ]);
      for (const { id, key } of found.rows) this.#keys.set(id, key);
    }
    const keyed = changes.map((change) => {
      const key = this.#keys.get(change.meeting);
      if (key === undefined) throw new Error('Nothing is kept of a meeting that is not there');
      return { ...change, key };
    });
    return keyed.toSorted((one, other) => one.key - other.key);
  }
}

interface Keyed extends Change {
  readonly key: number;
}

function brings({ events, erased, devices, eraseAt }: Change): boolean {
  return events.length + erased.length + devices.length > 0 || eraseAt !== undefined;
}

/** What it erases goes in the statement that adds its events. */
function bringsOnlyEvents({ events, devices, eraseAt }: Change): boolean {
  return events.length > 0 && devices.length === 0 && eraseAt === undefined;
}

function erasedBy({ key, erased }: Keyed): readonly Erased[] {
  return erased.map((number) => ({ meeting: key, number }));
}

async function insertSure(...input: Parameters<typeof insertWhereFree>): Promise<readonly number[]> {
  await insertEvents(...input);
  return [];
}
