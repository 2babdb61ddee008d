import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { bytes, instant } from './column-types.ts';
import { addAccounts, addGroups } from './migrate-accounts.ts';
import { addAskingAgain } from './migrate-asking-again.ts';
import { addOutbox } from './migrate-outbox.ts';
import { addPlanning } from './migrate-planning.ts';
import { addReminders } from './migrate-reminders.ts';
import { addRoomsOfGroups } from './migrate-rooms-of-groups.ts';

type Database = Kysely<unknown>;

/** Nothing is ever kept of a meeting that is not there, also when a commit comes just after it was erased. */
function ofMeeting(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().references('meetings.key').onDelete('cascade');
}

/** In order, forward only. What was released is never changed: the next step gets the next number. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-meetings': { up: addMeetings },
  '002-accounts-and-groups': {
    up: async (database: Database) => {
      await addAccounts(database);
      await addGroups(database);
    },
  },
  '003-outbox': { up: addOutbox },
  '004-planning': { up: addPlanning },
  '005-rooms-of-groups': { up: addRoomsOfGroups },
  '006-reminders': { up: addReminders },
  '007-asking-again': { up: addAskingAgain },
};

/** Every step that this release knows. */
export function migrationNames(): readonly string[] {
  return Object.keys(migrations);
}

export async function migrate<Tables>(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function addMeetings(database: Database): Promise<void> {
  await database.schema
    .createTable('meetings')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('admit_hash', 'text', (column) => column.notNull())
    .addColumn('screen_hash', 'text', (column) => column.notNull())
    .addColumn('erase_at', instant, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('meetings_by_erase_at').on('meetings').column('erase_at').execute();
  await database.schema
    .createTable('events')
    .addColumn('meeting', 'integer', ofMeeting)
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('command', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('content', 'text')
    .addColumn('sealed', bytes)
    .addUniqueConstraint('events_in_order', ['meeting', 'number'])
    .execute();
  await database.schema
    .createTable('devices')
    .addColumn('meeting', 'integer', ofMeeting)
    .addColumn('seat', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text')
    .addPrimaryKeyConstraint('devices_of_seats', ['meeting', 'seat', 'device'])
    .execute();
  await database.schema
    .createTable('pairings')
    .addColumn('rendezvous', 'text', (column) => column.primaryKey())
    .addColumn('parcel', bytes, (column) => column.notNull())
    .addColumn('expires_at', instant, (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('tombstones')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('erased_at', instant, (column) => column.notNull())
    .execute();
}
