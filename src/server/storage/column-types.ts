import { sql } from 'kysely';

/** Instants are whole milliseconds: 64 bits in every database. Bytes have no name that both databases know. */
export const instant = 'bigint';
export const bytes = sql`blob`;
