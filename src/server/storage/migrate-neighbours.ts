import type { Kysely } from 'kysely';
import { instant } from './column-types.ts';

export async function addNeighbours({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('processes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('beat_at', instant, (column) => column.notNull())
    .execute();
  await schema
    .createTable('sittings')
    .addColumn('meeting', 'integer', (column) => column.notNull().references('meetings.key').onDelete('cascade'))
    .addColumn('seat', 'text', (column) => column.notNull())
    .addColumn('process', 'text', (column) => column.notNull().references('processes.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('sittings_once', ['meeting', 'seat', 'process'])
    .execute();
  await schema.createIndex('sittings_by_process').on('sittings').column('process').execute();
  await schema
    .createTable('shared_secret')
    .addColumn('one', 'integer', (column) => column.primaryKey())
    .addColumn('secret', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('turns')
    .addColumn('duty', 'text', (column) => column.primaryKey())
    .addColumn('process', 'text', (column) => column.notNull())
    .addColumn('until', instant, (column) => column.notNull())
    .execute();
}
