import type { ClientBase } from 'pg';
import { fromSealed } from './kept-bytes.ts';
import { noBytes } from './letter-page.ts';
import type { Change } from './storage.ts';

/** Rows of one statement at most. */
export const mostTogether = 256;
/** Statements are made for this many rows and its multiples, and prepared once for each connection. */
const step = 16;

/** The columns of an event, in the order in which `rowsOf` has them; `meeting` is of none, and fills up. */
export const types = {
  meeting: 'integer',
  number: 'integer',
  at: 'bigint',
  command: 'text',
  body: 'text',
  content: 'text',
  sealed: 'bytea',
} as const;
export const names = Object.keys(types).map((name) => `"${name}"`);
const width = names.length;

export type EventRow = readonly [meeting: number, ...others: readonly (string | number | Uint8Array | null)[]];

/** An event whose content has to go. */
export interface Erased {
  readonly meeting: number;
  readonly number: number;
}

/** For how many rows the statement is that takes so many. */
export function roundedUp(rows: number): number {
  return Math.ceil(rows / step) * step;
}

/** The events of a change; a content that the same change erases leaves its bytes out. */
export function rowsOf(meeting: number, { events, erased }: Pick<Change, 'events' | 'erased'>): readonly EventRow[] {
  return events.map(({ number, at, command, body, content }) => {
    const sealed = content === undefined ? null : erased.includes(number) ? noBytes : fromSealed(content.sealed);
    return [meeting, number, at, command ?? null, body, content?.id ?? null, sealed];
  });
}

/**
 * Adds these events, one at least and at most `mostTogether`, and erases contents that came before them, in one statement.
 * What is lacking to a full step are rows of nothing, which the statement leaves out: that costs less than preparing one
 * for every count.
 */
export async function insertEvents(
  client: ClientBase,
  rows: readonly EventRow[],
  erased: readonly Erased[],
): Promise<void> {
  const size = roundedUp(rows.length);
  const values: unknown[] = rows.flat();
  while (values.length < size * width) values.push(null);
  if (erased.length === 0) {
    await client.query({ name: `events-${size}`, text: prepared(size, insertion), values });
    return;
  }
  values.push(...numbersOf(erased));
  await client.query({ name: `events-erasing-${size}`, text: prepared(size, erasingInsertion), values });
}

export async function eraseContents(client: ClientBase, erased: readonly Erased[]): Promise<void> {
  if (erased.length > 0) await client.query({ name: 'erase', text: erasure(1), values: numbersOf(erased) });
}

/** As `erasure` wants them. */
export function numbersOf(erased: readonly Erased[]): unknown[] {
  return [erased.map(({ meeting }) => meeting), erased.map(({ number }) => number)];
}

/** What `eraseContent` says of one, for many; the two lists are its parameters from this one on. */
export function erasure(parameter: number): string {
  const gone = `unnest($${parameter}::integer[], $${parameter + 1}::integer[]) AS gone ("meeting", "number")`;
  return (
    `UPDATE "events" SET "sealed" = '' FROM ${gone} ` +
    'WHERE "events"."meeting" = gone."meeting" AND "events"."number" = gone."number"'
  );
}

function insertion(size: number): string {
  // The types of the first row are those of all.
  const first = Object.values(types).map((type, column) => `$${column + 1}::${type}`);
  const rest = Array.from({ length: size - 1 }, (_, row) =>
    names.map((_name, column) => `$${(row + 1) * width + column + 1}`),
  );
  const rows = [first, ...rest].map((row) => `(${row})`);
  const brought = `(VALUES ${rows}) AS brought (${names})`;
  return `INSERT INTO "events" (${names}) SELECT * FROM ${brought} WHERE "meeting" IS NOT NULL`;
}

function erasingInsertion(size: number): string {
  return `WITH erased AS (${erasure(size * width + 1)}) ${insertion(size)}`;
}

const texts = new Map<string, string>();

/** The text of a statement for so many rows, made once. */
export function prepared(size: number, make: (size: number) => string): string {
  const key = `${make.name} ${size}`;
  const text = texts.get(key) ?? make(size);
  texts.set(key, text);
  return text;
}
