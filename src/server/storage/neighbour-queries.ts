import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Instant, MeetingId } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import {
  type Duty,
  type Glimpse,
  heartbeat,
  type ProcessId,
  type Sitting,
  type Standing,
} from './neighbour-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

/** After that nobody comes back under the same name. */
const longGone = 20 * heartbeat.dead;

export async function beat(database: Database, id: ProcessId, now: Instant): Promise<void> {
  await database
    .insertInto('processes')
    .values({ id, beat_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ beat_at: now }))
    .execute();
  await database
    .deleteFrom('processes')
    .where('beat_at', '<', now - longGone)
    .execute();
}

/** Both databases call the columns of `VALUES` column1 and column2; `WHERE true` keeps SQLite from taking `ON` for a join. */
export async function sit(database: Database, sittings: readonly Sitting[], process: ProcessId): Promise<void> {
  if (sittings.length === 0) return;
  await sql`INSERT INTO sittings (meeting, seat, process)
    SELECT meetings.key, given.column2, processes.id FROM (VALUES ${rowsOf(sittings)}) AS given
    JOIN meetings ON meetings.id = given.column1 JOIN processes ON processes.id = ${process} WHERE true
    ON CONFLICT (meeting, seat, process) DO NOTHING`.execute(database);
}

export async function rise(
  database: Database,
  sittings: readonly Sitting[],
  process: ProcessId,
  now: Instant,
): Promise<readonly Sitting[]> {
  if (sittings.length === 0) return [];
  return database.transaction().execute(async (transaction) => {
    await sql`DELETE FROM sittings WHERE process = ${process} AND (meeting, seat) IN (
      SELECT meetings.key, given.column2 FROM (VALUES ${rowsOf(sittings)}) AS given
      JOIN meetings ON meetings.id = given.column1)`.execute(transaction);
    return livingSittings(transaction, now)
      .innerJoin('meetings', 'meetings.key', 'sittings.meeting')
      .where(sql<boolean>`(meetings.id, sittings.seat) IN (VALUES ${rowsOf(sittings)})`)
      .select(['meetings.id as meeting', 'sittings.seat'])
      .distinct()
      .execute();
  });
}

function rowsOf(sittings: readonly Sitting[]): RawBuilder<unknown> {
  return sql.join(sittings.map(({ meeting, seat }) => sql`(${meeting}, ${seat})`));
}

function livingSittings(database: Database, now: Instant) {
  return database
    .selectFrom('sittings')
    .innerJoin('processes', 'processes.id', 'sittings.process')
    .where('processes.beat_at', '>=', now - heartbeat.dead);
}

export async function glance(database: Database, ids: readonly MeetingId[], now: Instant): Promise<readonly Glimpse[]> {
  if (ids.length === 0) return [];
  const meetings = await database
    .selectFrom('meetings')
    .where('id', 'in', ids)
    .select('id')
    .select(({ selectFrom }) =>
      selectFrom('events')
        .whereRef('events.meeting', '=', 'meetings.key')
        .select('events.number')
        .orderBy('events.number', 'desc')
        .limit(1)
        .as('number'),
    )
    .execute();
  const sittings = await livingSittings(database, now)
    .innerJoin('meetings', 'meetings.key', 'sittings.meeting')
    .where('meetings.id', 'in', ids)
    .select(['meetings.id', 'sittings.seat'])
    .distinct()
    .execute();
  const seats = Map.groupBy(sittings, ({ id }) => id);
  return meetings.map(({ id, number }) => {
    return { meeting: id, number: number ?? 0, seats: (seats.get(id) ?? []).map(({ seat }) => seat) };
  });
}

export async function whoStands(
  database: Database,
  groups: readonly GroupId[],
  accounts: readonly AccountId[],
): Promise<Standing> {
  if (groups.length === 0 || accounts.length === 0) return { members: [], sessions: [] };
  const members = await database
    .selectFrom('members')
    .innerJoin('groups', 'groups.key', 'members.group')
    .where('groups.id', 'in', groups)
    .where('members.belongs', '=', 1)
    .select(['groups.id as group', 'members.account'])
    .execute();
  const sessions = await database
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.key', 'sessions.account')
    .where('accounts.id', 'in', accounts)
    .select('sessions.id')
    .execute();
  return { members, sessions: sessions.map(({ id }) => id) };
}

export async function takeTurn(
  database: Database,
  duty: Duty,
  process: ProcessId,
  now: Instant,
  until: Instant,
): Promise<boolean> {
  const taken = await database
    .insertInto('turns')
    .values({ duty, process, until })
    .onConflict((conflict) =>
      conflict
        .column('duty')
        .doUpdateSet({ process, until })
        .where(({ or, eb }) => or([eb('turns.process', '=', process), eb('turns.until', '<=', now)])),
    )
    .returning('duty')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Where it sat goes with it; the tables say so. */
export async function leaveNeighbours(database: Database, process: ProcessId): Promise<void> {
  await database.deleteFrom('turns').where('process', '=', process).execute();
  await database.deleteFrom('processes').where('id', '=', process).execute();
}

export async function shareSecret(database: Database, secret: string): Promise<string> {
  await database
    .insertInto('shared_secret')
    .values({ one: 1, secret })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute();
  return (await database.selectFrom('shared_secret').select('secret').executeTakeFirstOrThrow()).secret;
}
