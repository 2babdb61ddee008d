import type { Compilable, Kysely } from 'kysely';
import { DatabaseError, type PoolClient } from 'pg';
import type { MeetingId } from '../../engine/ids.ts';
import { changeDevice, eraseContent, setEraseAt } from './change-statements.ts';
import { fromSealed } from './kept-bytes.ts';
import type { Postgres } from './postgres.ts';
import type { Change, StoredEvent } from './storage.ts';
import type { Tables } from './tables.ts';

/** `unique_violation`, PostgreSQL appendix A. */
const taken = '23505';
/** Rows of one statement; each count of them is prepared once for each connection. */
const together = 64;
/** Meetings of which the key is remembered; it never changes. */
const mostKeys = 20_000;

/**
 * The one hot path of the storage: events of all meetings in one statement, which is a transaction of its own when there
 * is nothing else to keep. Meetings come in the order of their keys, so that two processes never wait for each other.
 */
export class PostgresCommit {
  readonly #database: Postgres;
  readonly #keys = new Map<MeetingId, number>();

  constructor(database: Postgres) {
    this.#database = database;
  }

  /** The meetings whose next number was taken by another process: nothing of those was kept, and all of the others. */
  async keep(changes: readonly Change[]): Promise<readonly MeetingId[]> {
    if (changes.length === 0) return [];
    try {
      await this.#write(changes);
      return [];
    } catch (fault) {
      if (!(fault instanceof DatabaseError) || fault.code !== taken) throw fault;
      const passed = await this.#passed(changes);
      if (passed.length === 0) throw fault;
      return [...passed, ...(await this.keep(changes.filter(({ meeting }) => !passed.includes(meeting))))];
    }
  }

  async #write(changes: readonly Change[]): Promise<void> {
    const keyed = await this.#withKeys(changes);
    const rows = keyed.flatMap(({ key, events }) => events.map((event) => toParameters(key, event)));
    const others = keyed.flatMap((change) => otherStatements(this.#database.kysely, change));
    if (rows.length === 0 && others.length === 0) return;
    const client = await this.#database.commits.connect();
    let broken: boolean | undefined;
    try {
      if (rows.length <= together && others.length === 0) return await insert(client, rows);
      await client.query('BEGIN');
      for (let from = 0; from < rows.length; from += together) await insert(client, rows.slice(from, from + together));
      for (const { sql, parameters } of others) await client.query(sql, [...parameters]);
      await client.query('COMMIT');
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

  async #withKeys(changes: readonly Change[]): Promise<readonly (Change & { readonly key: number })[]> {
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

  async #passed(changes: readonly Change[]): Promise<readonly MeetingId[]> {
    const { commits, kysely } = this.#database;
    const query = kysely
      .selectFrom('events')
      .innerJoin('meetings', 'meetings.key', 'events.meeting')
      .where(
        'meetings.id',
        'in',
        changes.map(({ meeting }) => meeting),
      )
      .groupBy('meetings.id')
      .select(({ fn }) => ['meetings.id', fn.max('events.number').as('last')])
      .compile();
    const { rows } = await commits.query<{ readonly id: MeetingId; readonly last: number }>(query.sql, [
      ...query.parameters,
    ]);
    const last = new Map(rows.map((row) => [row.id, row.last]));
    return changes.flatMap(({ meeting, events: [first] }) => {
      return first !== undefined && first.number <= (last.get(meeting) ?? 0) ? [meeting] : [];
    });
  }
}

function otherStatements(kysely: Kysely<Tables>, { key, ...change }: Change & { readonly key: number }) {
  const statements: readonly Compilable[] = [
    ...change.erased.map((id) => eraseContent(kysely, key, id)),
    ...change.devices.map((device) => changeDevice(kysely, key, device)),
    ...(change.eraseAt === undefined ? [] : [setEraseAt(kysely, key, change.eraseAt)]),
  ];
  return statements.map((statement) => statement.compile());
}

const columns = '"meeting", "number", "at", "command", "body", "content", "sealed"';

function toParameters(key: number, { number, at, command, body, content }: StoredEvent): readonly unknown[] {
  const sealed = content === undefined ? null : fromSealed(content.sealed);
  return [key, number, at, command ?? null, body, content?.id ?? null, sealed];
}

async function insert(client: PoolClient, rows: readonly (readonly unknown[])[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.flat();
  const width = values.length / rows.length;
  const tuples = rows.map((row, index) => `(${row.map((_, column) => `$${index * width + column + 1}`)})`);
  await client.query({
    name: `events-${rows.length}`,
    text: `INSERT INTO "events" (${columns}) VALUES ${tuples}`,
    values,
  });
}
