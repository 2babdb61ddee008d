import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, TypeOverrides, types } from 'pg';
import { impatientSocket } from './impatient-socket.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

export interface Postgres {
  /** For all but the commits of live meetings: each question as if it were alone. */
  readonly kysely: Kysely<Tables>;
  /** For those. The number of an event decides who was first. */
  readonly commits: Pool;
  /** For what may take as long as it takes, and nobody waits for. */
  readonly upkeep: Kysely<Tables>;
}

/** Connections of one process: several of these share what one database bears, usually 100. */
const questions = 8;

/** Milliseconds for which a process that stands still may keep others from a row. */
const longestIdle = 5_000;
/** Milliseconds after which a connection that nobody uses is let go: sooner than its silence would break it. */
const longestRest = 9_000;

/** Opens a database and brings its tables up to date. Fails when it cannot be reached. */
export async function openPostgres(url: string, report: (fault: unknown) => void): Promise<Postgres> {
  await migratePostgres(url, report);
  const impatient = { stream: impatientSocket, idleTimeoutMillis: longestRest };
  const alone = { max: questions, options: '-c default_transaction_isolation=serializable', ...impatient };
  return {
    kysely: asking(aPool(url, alone, report)),
    commits: aPool(url, { max: 2, ...impatient }, report),
    upkeep: asking(aPool(url, { max: 1 }, report)),
  };
}

/** Brings the tables up to date. Two processes that start together take turns. */
export async function migratePostgres(url: string, report: (fault: unknown) => void): Promise<void> {
  const forMigrating = askPostgres(url, report);
  try {
    await migrate(forMigrating, 'postgres');
  } finally {
    await forMigrating.destroy();
  }
}

/** One connection, to a database whose tables stay as they are. */
export function askPostgres(url: string, report: (fault: unknown) => void): Kysely<Tables> {
  return asking(aPool(url, { max: 1 }, report));
}

function asking(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** A connection that breaks while nobody uses it is told here, and made anew by who needs one. */
function aPool(connectionString: string, config: PoolConfig, report: (fault: unknown) => void): Pool {
  const pool = new Pool({
    connectionString,
    application_name: 'kring',
    types: numbers,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: longestIdle,
    ...config,
  });
  pool.on('error', (fault) => {
    if (!pool.ending) report(fault);
  });
  // One that breaks between two questions tells nobody but itself, and that would end the process; the next question fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Instants and counts are whole numbers that JavaScript holds exactly; `pg` hands 64 bits over as text. */
export const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);
