import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { granted, type Result, refused } from '../../basics/result.ts';
import { isSecret, secretFile } from '../server-secret.ts';
import { migrate, migrationNames } from './migrations.ts';
import { kyselyOver } from './sqlite.ts';
import { examineDatabase, isLocked } from './sqlite-copy.ts';
import { databaseFile } from './sqlite-storage.ts';
import { quoted, type Row, readShapes, type TableShape } from './table-shape.ts';

export type SourceRefusal = 'noDatabase' | 'notKring' | 'damaged' | 'tooNew' | 'serverRuns' | 'secretDamaged';

/** The folder of a server that stands still, as it is read to go elsewhere. Nothing in it is changed. */
export interface MoveSource {
  /** In the newest shape; what others refer to comes first. */
  readonly tables: readonly TableShape[];
  /** In the order of their keys, one after the other. */
  rows(table: TableShape): Iterable<Row>;
  /** From here on a server may open it again. */
  close(): void;
}

/** Nobody else can open the database until it is closed. */
export async function openMoveSource(folder: string): Promise<Result<MoveSource, SourceRefusal>> {
  const path = join(folder, databaseFile);
  if (!existsSync(path)) return refused('noDatabase');
  const secret = readSecret(folder);
  if (secret !== undefined && !isSecret(secret)) return refused('secretDamaged');
  if (isHeld(path)) return refused('serverRuns');
  const flaw = examine(path);
  if (flaw !== undefined) return refused(flaw);
  const raw = openAlone(path);
  if (raw === undefined) return refused('serverRuns');
  try {
    // In a transaction that is never committed: the newest shape is read, and the old one stays where it was.
    await migrate(kyselyOver(raw), 'sqlite');
    return granted(reading(raw, secret?.trim()));
  } catch (fault) {
    raw.close();
    throw fault;
  }
}

function readSecret(folder: string): string | undefined {
  const path = join(folder, secretFile);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Asked before all of it is read; what is no database at all is held by nobody. */
function isHeld(path: string): boolean {
  try {
    const raw = openAlone(path);
    raw?.close();
    return raw === undefined;
  } catch {
    return false;
  }
}

function examine(path: string): SourceRefusal | undefined {
  const state = examineDatabase(path, 'in use');
  const known = migrationNames();
  if (state === undefined || !state.migrations.includes(known[0] ?? '')) return 'notKring';
  if (state.damage.length > 0) return 'damaged';
  return state.migrations.every((name) => known.includes(name)) ? undefined : 'tooNew';
}

/** In a transaction, with nobody else; nothing when somebody has it open. */
function openAlone(path: string): DatabaseSync | undefined {
  const raw = new DatabaseSync(path, { timeout: 50 });
  try {
    raw.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; BEGIN EXCLUSIVE');
    return raw;
  } catch (fault) {
    raw.close();
    if (isLocked(fault)) return undefined;
    throw fault;
  }
}

function reading(raw: DatabaseSync, secret: string | undefined): MoveSource {
  return {
    tables: readShapes(raw),
    rows: (table) => (table.name === 'shared_secret' ? secretRows(table, secret) : rowsOf(raw, table)),
    close: () => {
      raw.exec('ROLLBACK');
      raw.close();
    },
  };
}

function* rowsOf(raw: DatabaseSync, { name, columns, key }: TableShape): Iterable<Row> {
  const [listed, ordered] = [columns, key].map((some) => some.map(quoted).join(', '));
  const statement = raw.prepare(`SELECT ${listed} FROM ${quoted(name)} ORDER BY ${ordered}`);
  for (const row of statement.iterate()) yield columns.map((column) => asKept(row[column]));
}

function asKept(value: unknown): Row[number] {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`SQLite keeps a ${typeof value} here`);
}

/** What a folder keeps in a file is a row where several processes share it; see `readServerSecret`. */
function secretRows({ columns }: TableShape, secret: string | undefined): Iterable<Row> {
  const row: Readonly<Record<string, string | number | undefined>> = { one: 1, secret };
  return secret === undefined ? [] : [columns.map((column) => row[column] ?? null)];
}
