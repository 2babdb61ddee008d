import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { quoted, readShapes } from '../../src/server/storage/table-shape.ts';

/** Texts that databases sort differently: by bytes, or as people do. */
const texts = ['Zoë', 'zeer', 'élan', 'a b', 'B_', '😀', 'ﬁ', '-', "O'Neill", '{"words":"\\u0000"}'];

/**
 * So many rows in every table that there is, whatever tables are added later, and in the log of meetings some hundreds: each
 * column has a value of its kind, and a reference names a row that is there. What nobody would write, but could be kept.
 */
export function rowsInEveryTable(database: DatabaseSync, few: number, events: number): void {
  for (const { name } of readShapes(database)) {
    if (name === 'shared_secret') continue;
    const columns = database.prepare('SELECT * FROM pragma_table_info(?)').all(name);
    const referring = database.prepare('SELECT "from" FROM pragma_foreign_key_list(?)').all(name);
    const insert = database.prepare(
      `INSERT INTO ${quoted(name)} (${columns.map((column) => quoted(String(column.name)))}) VALUES (${columns.map(() => '?')})`,
    );
    database.exec('BEGIN');
    for (let row = 1; row <= (name === 'events' ? events : few); row += 1) {
      insert.run(
        ...columns.map(({ name: column, type, notnull, pk }): SQLInputValue => {
          if (notnull === 0 && pk === 0 && row % 3 === 0) return null;
          if (referring.some(({ from }) => from === column)) return ((row - 1) % few) + 1;
          return aValue(String(type).toLowerCase(), row);
        }),
      );
    }
    database.exec('COMMIT');
  }
}

function aValue(type: string, row: number): SQLInputValue {
  if (type === 'integer') return row;
  if (type === 'bigint') return 1_795_000_000_000 + row;
  if (type === 'blob') return Uint8Array.from({ length: row % 40 }, (_, at) => (row * 7 + at) % 256);
  return `${texts[row % texts.length]}${row}`;
}
