import type { Kysely } from 'kysely';
import { instant } from './column-types.ts';

/** Where everyone is until a browser says otherwise. */
export const usualZone = 'Europe/Amsterdam';

export async function addOutbox({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('accounts')
    .addColumn('zone', 'text', (column) => column.notNull().defaultTo(usualZone))
    .execute();
  await schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('once', 'text', (column) => column.notNull().unique())
    .addColumn('account', 'integer', (column) => column.references('accounts.key').onDelete('cascade'))
    .addColumn('address', 'text')
    .addColumn('language', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('due_at', instant)
    .addColumn('give_up_at', instant, (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('begun_at', instant)
    .addColumn('settled_at', instant)
    .addColumn('outcome', 'text')
    .execute();
  await schema.createIndex('outbox_by_due_at').on('outbox').column('due_at').execute();
  await schema.createIndex('outbox_by_begun_at').on('outbox').column('begun_at').execute();
  await schema.createIndex('outbox_by_settled_at').on('outbox').column('settled_at').execute();
  await schema.createIndex('outbox_by_account').on('outbox').column('account').execute();
  await schema
    .createTable('mail_wishes')
    .addColumn('account', 'integer', (column) => column.notNull().references('accounts.key').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('wanted', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('mail_wishes_of_accounts', ['account', 'kind'])
    .execute();
}
