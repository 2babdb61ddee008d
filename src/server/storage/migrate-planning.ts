import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { type ColumnTypes, instant } from './column-types.ts';

type Database = Kysely<unknown>;

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull();
}

/** What goes with the row that it names. */
function of(row: string) {
  return (column: ColumnDefinitionBuilder) => column.notNull().references(row).onDelete('cascade');
}

export async function addPlanning(database: Database, types: ColumnTypes): Promise<void> {
  await addDates(database, types);
  await addPolls(database, types);
  await database.schema
    .createTable('feeds')
    .addColumn('account', 'integer', (column) => column.primaryKey().references('accounts.key').onDelete('cascade'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', instant, required)
    .execute();
}

async function addDates({ schema }: Database, { key }: ColumnTypes): Promise<void> {
  await schema
    .createTable('dates')
    .addColumn('key', key, (column) => column.primaryKey())
    .addColumn('group', 'integer', of('groups.key'))
    .addColumn('planned', 'text', required)
    .addColumn('sequence', 'integer', required)
    .addColumn('told', 'integer', required)
    .addColumn('timed', 'integer', required)
    .addColumn('at', instant, required)
    .addColumn('minutes', 'integer', required)
    .addColumn('zone', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('place', 'text')
    .addColumn('cancelled', 'integer', required)
    .addColumn('presenter', 'text')
    .addColumn('by', 'text', required)
    .addColumn('changed_at', instant, required)
    .addColumn('ends_at', instant, required)
    .addUniqueConstraint('dates_of_groups', ['group', 'planned'])
    .execute();
  await schema.createIndex('dates_by_at').on('dates').column('at').execute();
  await schema.createIndex('dates_by_ends_at').on('dates').column('ends_at').execute();
  await schema
    .createTable('date_replies')
    .addColumn('date', 'integer', of('dates.key'))
    .addColumn('member', 'integer', of('members.key'))
    .addColumn('answer', 'text', required)
    .addColumn('at', instant, required)
    .addPrimaryKeyConstraint('date_replies_once', ['date', 'member'])
    .execute();
  await schema.createIndex('date_replies_by_member').on('date_replies').column('member').execute();
}

async function addPolls({ schema }: Database, { key, bytes }: ColumnTypes): Promise<void> {
  await schema
    .createTable('polls')
    .addColumn('key', key, (column) => column.primaryKey())
    .addColumn('group', 'integer', of('groups.key'))
    .addColumn('id', 'text', required)
    .addColumn('until', instant, required)
    .addColumn('closed_at', instant)
    .addColumn('forget_at', instant, required)
    .addUniqueConstraint('polls_of_groups', ['group', 'id'])
    .execute();
  await schema.createIndex('polls_by_until').on('polls').column('until').execute();
  await schema.createIndex('polls_by_forget_at').on('polls').column('forget_at').execute();
  await schema
    .createTable('poll_answered')
    .addColumn('poll', 'integer', of('polls.key'))
    .addColumn('member', 'integer', of('members.key'))
    .addPrimaryKeyConstraint('poll_answered_once', ['poll', 'member'])
    .execute();
  await schema.createIndex('poll_answered_by_member').on('poll_answered').column('member').execute();
  await schema
    .createTable('poll_links')
    .addColumn('poll', 'integer', of('polls.key'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('by', 'text', required)
    .addColumn('proof_hash', 'text', required)
    .addColumn('created_at', instant, required)
    .addColumn('until', instant, required)
    .addColumn('sheet', bytes, required)
    .addColumn('answer', bytes)
    .addColumn('answered_at', instant)
    .execute();
  await schema.createIndex('poll_links_by_poll').on('poll_links').column('poll').execute();
}
