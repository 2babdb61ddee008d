import { type RawBuilder, sql } from 'kysely';
import type { Storage } from './storage.ts';

/** Instants are whole milliseconds: 64 bits in every database. */
export const instant = 'bigint';

/** What the databases have different names for. */
export interface ColumnTypes {
  /** Of a row's own key, counted by the database. */
  readonly key: 'integer' | 'serial';
  readonly bytes: RawBuilder<unknown>;
}

export const columnTypes: Readonly<Record<Storage['kind'], ColumnTypes>> = {
  sqlite: { key: 'integer', bytes: sql`blob` },
  postgres: { key: 'serial', bytes: sql`bytea` },
};
