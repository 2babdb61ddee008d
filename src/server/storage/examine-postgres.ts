import { Client } from 'pg';
import type { Instant } from '../../engine/ids.ts';

/** What a PostgreSQL says about itself, and what stands in it. */
export interface PostgresState {
  /** Such as 18. */
  readonly release: number;
  /** The steps by which its tables came to be what they are; none before the first start. */
  readonly migrations: readonly string[];
  /** When the last event happened that is kept, and what time it is there. */
  readonly latest: Instant | undefined;
  readonly now: Instant;
  /** Whether it clears by itself what was erased. */
  readonly vacuums: boolean;
  /** How many connections it bears, of all processes together, and how many of those nobody has. */
  readonly connections: number;
  readonly left: number;
  /** Whether we may make tables there, and change and clean up those that are there. */
  readonly ours: boolean;
  /** Whether it may only be read: it follows another, is being recovered, or was set so. */
  readonly readOnly: boolean;
  /** Settings by which it says that something is kept before it is on the disk. */
  readonly hasty: readonly string[];
}

const wait = 10_000;

/** Looks, and changes nothing. Throws when it cannot be reached or does not let us in. */
export async function examinePostgres(url: string): Promise<PostgresState> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: wait, query_timeout: wait });
  // What breaks the line fails the question as well, and whoever asked hears of it there.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Told>(aboutItself);
    const [about] = rows;
    if (about === undefined) throw new Error('It says nothing about itself');
    const begun = about.begun === null || !about.readable ? [] : (await client.query<{ name: string }>(steps)).rows;
    const latest = begun.length === 0 ? undefined : (await client.query<{ at: string | null }>(last)).rows[0]?.at;
    return {
      release: Math.floor(about.release / 10_000),
      migrations: begun.map(({ name }) => name),
      latest: latest === undefined || latest === null ? undefined : Number(latest),
      now: Number(about.now),
      vacuums: about.vacuums === 'on',
      connections: about.connections,
      left: about.connections - about.taken,
      ours: about.ours,
      readOnly: about.read_only,
      hasty: about.hasty,
    };
  } finally {
    await client.end();
  }
}

interface Told {
  readonly release: number;
  readonly begun: string | null;
  readonly now: string;
  readonly vacuums: string;
  readonly connections: number;
  readonly taken: number;
  readonly readable: boolean;
  readonly ours: boolean;
  readonly read_only: boolean;
  readonly hasty: readonly string[];
}

const aboutItself = `SELECT current_setting('server_version_num')::int AS release,
  to_regclass('kysely_migration')::text AS begun,
  floor(extract(epoch from clock_timestamp()) * 1000)::bigint::text AS now,
  current_setting('autovacuum') AS vacuums,
  current_setting('max_connections')::int AS connections,
  current_setting('superuser_reserved_connections')::int - 1 + (
    SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')::int AS taken,
  coalesce(has_table_privilege(to_regclass('kysely_migration'), 'SELECT'), true)
    AND coalesce(has_table_privilege(to_regclass('events'), 'SELECT'), true) AS readable,
  coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AND NOT EXISTS (
    SELECT 1 FROM pg_class WHERE oid IN (to_regclass('kysely_migration'), to_regclass('events'), to_regclass('letters'))
      AND NOT pg_has_role(relowner, 'USAGE')) AS ours,
  current_setting('transaction_read_only') = 'on' AS read_only,
  ARRAY(SELECT name FROM pg_settings
    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name) AS hasty`;
const steps = 'SELECT name FROM kysely_migration ORDER BY name';
const last = 'SELECT max(at)::text AS at FROM events';
