import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../engine/ids.ts';

/** What a file of SQLite says about itself; nothing when it is none, or not one of ours. */
export interface DatabaseState {
  /** The steps by which its tables came to be what they are, in order. */
  readonly migrations: readonly string[];
  /** What SQLite finds wrong in it. */
  readonly damage: readonly string[];
  /** When the last event happened that is kept. */
  readonly latest: Instant | undefined;
}

/** Milliseconds to wait for who writes in it. */
const timeout = 10_000;
const locked = 5;
const full = 13;

/**
 * Writes what is in the database at this moment into a file that is empty. Whoever writes in it goes on meanwhile. What was
 * erased is not copied along: the copy is built up row by row.
 */
export function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { timeout });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
}

/**
 * Reads the whole file. Where a server may come and go (`in use`) it must be writable: who only reads leaves files behind
 * that the server cannot open.
 */
export function examineDatabase(path: string, what: 'a copy' | 'in use'): DatabaseState | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout, readOnly: what === 'a copy' });
    const rows = database.prepare('SELECT name FROM kysely_migration ORDER BY name').all();
    const found = database
      .prepare('PRAGMA integrity_check(10)')
      .all()
      .map(({ integrity_check }) => integrity_check);
    const orphans = database
      .prepare('PRAGMA foreign_key_check')
      .all()
      .map(({ table }) => `${table} points to nothing`);
    const damage = [...found.filter((line) => line !== 'ok'), ...orphans].map(String);
    const latest = database.prepare('SELECT max(at) AS at FROM events').get()?.at;
    return {
      latest: typeof latest === 'number' ? latest : undefined,
      migrations: rows.map(({ name }) => String(name)),
      damage,
    };
  } catch (fault) {
    if (isLocked(fault)) throw fault;
    return undefined;
  } finally {
    database?.close();
  }
}

/** Whether anybody has it open: only who is alone may take it out of its write-ahead log, which it gets back at once. */
export function isInUse(path: string): boolean {
  const database = new DatabaseSync(path, { timeout: 50 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA journal_mode = WAL;');
    return false;
  } catch (fault) {
    if (isLocked(fault)) return true;
    throw fault;
  } finally {
    database.close();
  }
}

/** Whether the disk has no place for it, as SQLite or the system says it. */
export function isDiskFull(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT')) return true;
  return 'errcode' in fault && fault.errcode === full;
}

/** Whether somebody else has it. */
export function isLocked(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && fault.errcode === locked;
}
