import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { type ColumnTypes, columnTypes, instant } from './column-types.ts';
import { addAccounts, addGroups } from './migrate-accounts.ts';
import { addAskingAgain } from './migrate-asking-again.ts';
import { addAttempts } from './migrate-attempts.ts';
import { addNeighbours } from './migrate-neighbours.ts';
import { addOutbox } from './migrate-outbox.ts';
import { addPlanning } from './migrate-planning.ts';
import { addReminders } from './migrate-reminders.ts';
import { addRoomsOfGroups } from './migrate-rooms-of-groups.ts';
import type { Storage } from './storage.ts';

type Database = Kysely<unknown>;

/** Nothing is ever kept of a meeting that is not there, also when a commit comes just after it was erased. */
function ofMeeting(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return column.notNull().references('meetings.key').onDelete('cascade');
}

type Step = (database: Database, types: ColumnTypes) => Promise<void>;

/** In order, forward only. What was released is never changed: the next step gets the next number. */
const steps: Readonly<Record<string, Step>> = {
  '001-meetings': addMeetings,
  '002-accounts-and-groups': async (database, types) => {
    await addAccounts(database, types);
    await addGroups(database, types);
  },
  '003-outbox': addOutbox,
  '004-planning': addPlanning,
  '005-rooms-of-groups': addRoomsOfGroups,
  '006-reminders': addReminders,
  '007-asking-again': addAskingAgain,
  '008-neighbours': addNeighbours,
  '009-attempts': addAttempts,
};

/** Every step that this release knows. */
export function migrationNames(): readonly string[] {
  return Object.keys(steps);
}

/** Two processes that start together take turns: the second finds the work done. */
export async function migrate<Tables>(database: Kysely<Tables>, kind: Storage['kind']): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]): [string, Migration] => {
      return [name, { up: (transaction) => step(transaction, columnTypes[kind]) }];
    }),
  );
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw (await hasLaterSteps(database)) ? new DatabaseNewer() : error;
}

/** A later version changed this database, and this one would not know what it writes over. The code stands in the log. */
export class DatabaseNewer extends Error {
  readonly code = 'databaseNewer';
}

/** Whether a later version has changed it. */
export async function hasLaterSteps<Tables>(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ readonly name: string }>`SELECT name FROM kysely_migration`.execute(database);
  return rows.some(({ name }) => !(name in steps));
}

async function addMeetings(database: Database, { key, bytes }: ColumnTypes): Promise<void> {
  await database.schema
    .createTable('meetings')
    .addColumn('key', key, (column) => column.primaryKey())
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
