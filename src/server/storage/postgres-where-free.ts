import type { ClientBase } from 'pg';
import {
  type Erased,
  type EventRow,
  erasure,
  names,
  numbersOf,
  prepared,
  roundedUp,
  types,
} from './postgres-insert.ts';

/**
 * Adds of these events, at most `mostTogether`, in the order of their meetings, the first one of each meeting, if its
 * number is free, and then the others of that meeting, of which nobody else can have the numbers; and erases what these
 * meetings want erased. Whoever comes second is no fault and hinders no other. Gives back the keys of the meetings that did.
 */
export async function insertWhereFree(
  client: ClientBase,
  rows: readonly EventRow[],
  erased: readonly Erased[],
): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const size = roundedUp(rows.length);
  const values: unknown[] = rows.flatMap((row, index) => [...row, rows[index - 1]?.[0] !== row[0]]);
  while (values.length < size * width) values.push(null);
  values.push(...numbersOf(erased));
  const text = prepared(size, insertionWhereFree);
  const { rows: kept } = await client.query<{ readonly meeting: number }>({
    name: `events-free-${size}`,
    text,
    values,
  });
  const free = new Set(kept.map(({ meeting }) => meeting));
  return [...new Set(rows.map(([meeting]) => meeting))].filter((meeting) => !free.has(meeting));
}

const widened = [...Object.values(types), 'boolean'];
const width = widened.length;

/** Rows of nothing are neither first nor not. */
function insertionWhereFree(size: number): string {
  const rows = Array.from({ length: size }, (_, row) => {
    return `(${widened.map((type, column) => `$${row * width + column + 1}${row === 0 ? `::${type}` : ''}`)})`;
  });
  const into = `INSERT INTO "events" (${names}) SELECT ${names} FROM brought`;
  const isKept = 'IN (SELECT "meeting" FROM firsts)';
  return `WITH brought (${names}, is_first) AS (VALUES ${rows}),
    firsts AS (${into} WHERE is_first ON CONFLICT ("meeting", "number") DO NOTHING RETURNING "meeting"),
    others AS (${into} WHERE NOT is_first AND "meeting" ${isKept}),
    erased AS (${erasure(size * width + 1)} AND gone."meeting" ${isKept})
    SELECT "meeting" FROM firsts`;
}
