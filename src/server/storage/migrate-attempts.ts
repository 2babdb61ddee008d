import type { Kysely } from 'kysely';
import { instant } from './column-types.ts';

export async function addAttempts({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('attempts')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('full_at', instant, (column) => column.notNull())
    .execute();
  await schema.createIndex('attempts_by_full_at').on('attempts').column('full_at').execute();
}
