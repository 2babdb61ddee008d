import type { DatabaseSync } from 'node:sqlite';

/** A table as its database describes it. Nobody keeps a list of tables for moving, so none can be forgotten on it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that together name one row. */
  readonly key: readonly string[];
  readonly refersTo: readonly string[];
}

/** Every value that a table of ours can hold. */
export type Row = readonly (string | number | Uint8Array | null)[];

/** Steps by which the tables came to be, and who lives at this moment: every database has its own. */
export const ownToEach: readonly string[] = [
  'kysely_migration',
  'kysely_migration_lock',
  'processes',
  'sittings',
  'turns',
];

/** All tables but those that each database has of its own; what others refer to comes first. */
export function readShapes(database: DatabaseSync): readonly TableShape[] {
  const names = textsOf(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  const all = names.filter((name) => !name.startsWith('sqlite_') && !ownToEach.includes(name));
  return referredFirst(all.map((name) => readShape(database, name)));
}

function readShape(database: DatabaseSync, name: string): TableShape {
  const primary = textsOf(database, 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', name);
  const unique = textsOf(
    database,
    `SELECT name FROM pragma_index_info((SELECT name FROM pragma_index_list(?)
     WHERE "unique" = 1 AND partial = 0 ORDER BY seq DESC LIMIT 1)) ORDER BY seqno`,
    name,
  );
  const key = primary.length > 0 ? primary : unique;
  if (key.length === 0) throw new Error(`Nothing names the rows of ${name}`);
  return {
    name,
    columns: textsOf(database, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', name),
    key,
    refersTo: textsOf(database, 'SELECT DISTINCT "table" AS name FROM pragma_foreign_key_list(?)', name),
  };
}

function textsOf(database: DatabaseSync, question: string, ...about: readonly string[]): readonly string[] {
  return database
    .prepare(question)
    .all(...about)
    .map(({ name }) => String(name));
}

function referredFirst(shapes: readonly TableShape[]): readonly TableShape[] {
  const placed: TableShape[] = [];
  let waiting = shapes;
  while (waiting.length > 0) {
    const before = new Set(placed.map(({ name }) => name));
    const next = waiting.filter(({ name, refersTo }) => refersTo.every((one) => before.has(one) || one === name));
    if (next.length === 0) throw new Error('Tables refer to each other in a circle');
    placed.push(...next);
    waiting = waiting.filter((shape) => !next.includes(shape));
  }
  return placed;
}

/** As both databases read a name that may be a word of theirs. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
