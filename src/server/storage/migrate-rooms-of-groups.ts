import type { Kysely } from 'kysely';

/** A meeting knows its group, and goes with it. Those that were opened before this stay what they were: a link's. */
export async function addRoomsOfGroups({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('meetings')
    .addColumn('group', 'integer', (column) => column.references('groups.key').onDelete('cascade'))
    .execute();
  await schema.createIndex('meetings_by_group').on('meetings').column('group').execute();
  await schema.alterTable('pairings').addColumn('pass', 'text').execute();
  await schema
    .createTable('passes')
    .addColumn('meeting', 'integer', (column) => column.notNull().references('meetings.key').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('member', 'integer', (column) => column.notNull().references('members.key').onDelete('cascade'))
    .addColumn('device', 'text')
    .addPrimaryKeyConstraint('passes_of_meetings', ['meeting', 'hash'])
    .execute();
  await schema.createIndex('passes_by_member').on('passes').column('member').execute();
}
