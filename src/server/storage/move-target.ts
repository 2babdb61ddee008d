import { Client, DatabaseError } from 'pg';
import { granted, type Result, refused } from '../../basics/result.ts';
import { faultName } from './fault-name.ts';
import { migrationNames } from './migrations.ts';
import { migratePostgres, numbers } from './postgres.ts';
import { ownToEach, quoted, type Row, type TableShape } from './table-shape.ts';

export type TargetRefusal =
  | 'unreachable'
  | 'postgresOld'
  | 'targetExists'
  | 'targetNewer'
  | 'shapeDiffers'
  | 'notAllowed'
  | 'targetInUse'
  | 'diskFull'
  | 'broke';

/** Why not, and of what: a table, or how PostgreSQL names it. */
export interface TargetProblem {
  readonly refusal: TargetRefusal;
  readonly about: string;
}

const leastRelease = 15;
const wait = 10_000;
/** Milliseconds in which the largest table is sorted; after that the line is dead. */
const longestWait = 600_000;
/** One statement holds so many rows at the most, and about so many bytes. */
const mostRows = 250;
const mostBytes = 1_000_000;
/** Rows that are read together. */
const fetched = 200;

/** A PostgreSQL that takes in what another database held, all of it or nothing. One connection. */
export class MoveTarget {
  readonly #url: string;
  readonly #client: Client;

  private constructor(url: string, client: Client) {
    this.#url = url;
    this.#client = client;
  }

  static async reach(url: string): Promise<Result<MoveTarget, TargetProblem>> {
    const client = new Client({
      connectionString: url,
      application_name: 'kring move',
      types: numbers,
      keepAlive: true,
      connectionTimeoutMillis: wait,
      query_timeout: longestWait,
    });
    // What breaks the line fails the next question, and whoever asked hears of it there.
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (fault) {
      return refused({ refusal: 'unreachable', about: faultName(fault) });
    }
    const target = new MoveTarget(url, client);
    const [release] = await target.#texts("SELECT current_setting('server_version_num')");
    if (Number(release) >= leastRelease * 10_000) return granted(target);
    await client.end();
    return refused({ refusal: 'postgresOld', about: String(Math.floor(Number(release) / 10_000)) });
  }

  /** Makes the tables, when there is nothing yet, and begins the one transaction in which all of it is kept. */
  async begin(tables: readonly TableShape[]): Promise<Result<undefined, TargetProblem>> {
    const problem = await this.#examine(tables);
    if (problem !== undefined) return refused(problem);
    await migratePostgres(this.#url, () => undefined);
    const different = await this.#differentShape(tables);
    if (different !== undefined) return refused({ refusal: 'shapeDiffers', about: different });
    await this.#client.query(`BEGIN; SET LOCAL lock_timeout = ${wait}; SET LOCAL synchronous_commit = on`);
    const all = [...tables.map(({ name }) => name), ...living];
    await this.#client.query(`LOCK TABLE ${all.map(quoted).join(', ')} IN EXCLUSIVE MODE`);
    const filled = await this.#filled(all);
    return filled === undefined ? granted(undefined) : refused({ refusal: 'targetExists', about: filled });
  }

  /** For looking alone: all of it as it is at one moment. */
  async look(tables: readonly TableShape[]): Promise<Result<undefined, TargetProblem>> {
    const different = await this.#differentShape(tables);
    if (different !== undefined) return refused({ refusal: 'shapeDiffers', about: different });
    await this.#client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return granted(undefined);
  }

  /** Keeps rows in the order in which they come; a handful at a time is in memory. */
  async keep({ name, columns }: TableShape, rows: Iterable<Row>): Promise<void> {
    let together: Row[] = [];
    let bytes = 0;
    const send = async () => {
      if (together.length === 0) return;
      const tuples = together.map((_, row) => `(${columns.map((_, at) => `$${row * columns.length + at + 1}`)})`);
      const text = `INSERT INTO ${quoted(name)} (${columns.map(quoted)}) VALUES ${tuples}`;
      await this.#client.query(text, together.flat());
      together = [];
      bytes = 0;
    };
    for (const row of rows) {
      together.push(row);
      bytes += row.reduce<number>((sum, value) => sum + (typeof value === 'number' ? 8 : (value?.length ?? 0)), 0);
      if (together.length >= mostRows || bytes >= mostBytes) await send();
    }
    await send();
  }

  /** In the order of their keys by bytes, as the other database has it, whatever language this one sorts by. */
  async *rows({ name, columns, key }: TableShape): AsyncIterable<Row> {
    const texts = await this.#texts(textColumns, quoted(name));
    const ordered = key.map((one) => (texts.includes(one) ? `${quoted(one)} COLLATE "C"` : quoted(one)));
    const question = `SELECT ${columns.map(quoted)} FROM ${quoted(name)} ORDER BY ${ordered}`;
    await this.#client.query(`DECLARE moved NO SCROLL CURSOR FOR ${question}`);
    for (;;) {
      const { rows } = await this.#client.query<Row[number][]>({
        text: `FETCH ${fetched} FROM moved`,
        rowMode: 'array',
      });
      if (rows.length === 0) break;
      yield* rows;
    }
    await this.#client.query('CLOSE moved');
  }

  /** What the database counts by itself goes on behind what is there. It does not come back with a transaction. */
  async countOn(tables: readonly TableShape[]): Promise<void> {
    for (const { name, columns } of tables) {
      for (const column of columns) {
        const [counter] = await this.#texts('SELECT pg_get_serial_sequence($1, $2)', quoted(name), column);
        if (counter === undefined) continue;
        const last = `(SELECT max(${quoted(column)}) FROM ${quoted(name)})`;
        await this.#client.query(`SELECT setval($1, coalesce(${last}, 1), ${last} IS NOT NULL)`, [counter]);
      }
    }
  }

  async commit(): Promise<void> {
    await this.#client.query('COMMIT');
  }

  /** Whatever was not committed was never there. */
  async leave(): Promise<void> {
    await this.#client.query('ROLLBACK').catch(() => undefined);
    await this.#client.end().catch(() => undefined);
  }

  async #examine(tables: readonly TableShape[]): Promise<TargetProblem | undefined> {
    const there = await this.#texts(relations);
    const ours = [...tables.map(({ name }) => name), ...ownToEach];
    const other = there.find((name) => !ours.includes(name));
    if (other !== undefined) return { refusal: 'targetExists', about: other };
    const filled = await this.#filled(there.filter((name) => !name.startsWith('kysely_')));
    if (filled !== undefined) return { refusal: 'targetExists', about: filled };
    if (!there.includes('kysely_migration')) return undefined;
    const known = migrationNames();
    const newer = (await this.#texts('SELECT name FROM kysely_migration')).find((name) => !known.includes(name));
    return newer === undefined ? undefined : { refusal: 'targetNewer', about: newer };
  }

  /** The first of these tables that has a row. */
  async #filled(names: readonly string[]): Promise<string | undefined> {
    for (const name of names) {
      const { rowCount } = await this.#client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
      if (rowCount !== 0) return name;
    }
    return undefined;
  }

  /** The first table that is not what it is in the other database. */
  async #differentShape(tables: readonly TableShape[]): Promise<string | undefined> {
    const there = new Map<string, string[]>();
    const { rows } = await this.#client.query<{ readonly table: string; readonly column: string }>(allColumns);
    for (const { table, column } of rows) there.set(table, [...(there.get(table) ?? []), column]);
    const here = new Map(tables.map(({ name, columns }) => [name, columns]));
    const names = [...here.keys(), ...there.keys()].filter((name) => !ownToEach.includes(name));
    return names.find((name) => String(here.get(name)?.toSorted()) !== String(there.get(name)?.toSorted()));
  }

  async #texts(question: string, ...about: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.#client.query<(string | null)[]>({
      text: question,
      values: [...about],
      rowMode: 'array',
    });
    return rows.flatMap(([text]) => text ?? []);
  }
}

/** Tables that only who runs on this database fills. */
const living = ownToEach.filter((name) => !name.startsWith('kysely_'));

/** Tables and views of this schema, but for those that an extension brought. */
const relations = `SELECT relname::text FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT EXISTS (
    SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
  ORDER BY relname`;
const allColumns = `SELECT relname::text AS table, attname::text AS column FROM pg_class
  JOIN pg_attribute ON attrelid = pg_class.oid
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped`;
const textColumns = `SELECT attname::text FROM pg_attribute
  WHERE attrelid = $1::regclass AND atttypid = 'text'::regtype AND attnum > 0 AND NOT attisdropped`;

/** Names of faults, PostgreSQL appendix A. */
const known: Readonly<Record<string, TargetRefusal>> = {
  '42501': 'notAllowed',
  '53100': 'diskFull',
  '55P03': 'targetInUse',
};

/** What a fault on the way means; nothing when it is none of PostgreSQL or of the line to it. */
export function problemOf(fault: unknown): TargetProblem | undefined {
  if (!(fault instanceof Error)) return undefined;
  const code = 'code' in fault ? String(fault.code) : '';
  const isLine =
    /^E[A-Z]+$/.test(code) || /^(Connection terminated|Client has encountered|Query read timeout)/.test(fault.message);
  if (!isLine && !(fault instanceof DatabaseError)) return undefined;
  return { refusal: known[code] ?? 'broke', about: faultName(fault) };
}
