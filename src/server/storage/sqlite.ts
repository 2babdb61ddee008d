import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './tables.ts';

export interface Sqlite {
  readonly raw: DatabaseSync;
  readonly kysely: Kysely<Tables>;
}

/**
 * Opens one file, with one connection. What is committed is on the disk (`synchronous=FULL`), and what is deleted is
 * overwritten (`secure_delete`); see `eraseFromFiles` for the copies in the log.
 */
export function openSqlite(path: string): Sqlite {
  const raw = new DatabaseSync(path);
  letItShrink(raw);
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  raw.exec('PRAGMA busy_timeout = 50; PRAGMA temp_store = MEMORY;');
  return { raw, kysely: kyselyOver(raw) };
}

/** The same connection, asked in words that are the same for every database. */
export function kyselyOver(raw: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: asDriver(raw) }) });
}

/** Given back to the disk at once: 4 KB each, so that no meeting waits long for it. */
const pagesTogether = 512;

/** What is deleted leaves empty pages; they can be given back. A file of before that is written anew, once. */
function letItShrink(raw: DatabaseSync): void {
  if (raw.prepare('PRAGMA auto_vacuum').get()?.auto_vacuum === 2) return;
  raw.exec('PRAGMA auto_vacuum = INCREMENTAL');
  if (raw.prepare('PRAGMA page_count').get()?.page_count !== 0) raw.exec('VACUUM');
}

/**
 * Some of the pages in which nothing stands, when they are many; a few are soon needed again. Whether the file is smaller
 * after the next `eraseFromFiles`.
 */
export function giveBack(raw: DatabaseSync): boolean {
  const empty = Number(raw.prepare('PRAGMA freelist_count').get()?.freelist_count);
  const all = Number(raw.prepare('PRAGMA page_count').get()?.page_count);
  if (empty < Math.max(pagesTogether, all / 8)) return false;
  raw.exec(`PRAGMA incremental_vacuum(${pagesTogether})`);
  return true;
}

/** What was deleted still stands in the write-ahead log until that is cut off. False while a reader holds it. */
export function eraseFromFiles(raw: DatabaseSync): boolean {
  const outcome = raw.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  return outcome?.busy === 0;
}

/** The few methods that Kysely's dialect asks of a database; statements are prepared once. */
function asDriver(raw: DatabaseSync) {
  const prepared = new Map<string, ReturnType<typeof asStatement>>();
  return {
    prepare(text: string) {
      const statement = prepared.get(text) ?? asStatement(raw.prepare(text));
      prepared.set(text, statement);
      return statement;
    },
    close: () => raw.close(),
  };
}

function asStatement(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...parameters.map(asInput)),
    run: (parameters: readonly unknown[]) => statement.run(...parameters.map(asInput)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters.map(asInput)),
  };
}

/** What SQLite can keep, and nothing that only looks like it. */
export function asInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`SQLite cannot keep a ${typeof value}`);
}
