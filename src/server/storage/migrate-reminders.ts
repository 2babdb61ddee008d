import type { Kysely } from 'kysely';
import { instant } from './column-types.ts';

export async function addReminders({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('reminded')
    .addColumn('reminder', 'text', (column) => column.primaryKey())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('key', 'integer', (column) => column.notNull())
    .execute();
}
