import type { Kysely, Transaction } from 'kysely';
import type { Instant, MeetingId } from '../../engine/ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import { fromSealed, toSealed } from './kept-bytes.ts';
import type { Bookmark, Found, MeetingEntry, Pairing, Reading, StoredEvent } from './storage.ts';
import type { Tables } from './tables.ts';

/** Everything but the commit of a live meeting: asked seldom, and the same in every database. */
type Database = Kysely<Tables>;

export async function openMeeting(
  database: Database,
  entry: MeetingEntry,
  opened: StoredEvent,
): Promise<'opened' | 'taken'> {
  return database.transaction().execute(async (transaction) => {
    const stone = await transaction.selectFrom('tombstones').select('id').where('id', '=', entry.id).executeTakeFirst();
    if (stone !== undefined) return 'taken';
    const group = entry.group === undefined ? null : await keyOfGroup(transaction, entry.group);
    const inserted = await transaction
      .insertInto('meetings')
      .values({
        id: entry.id,
        created_at: entry.createdAt,
        admit_hash: entry.admitHash,
        screen_hash: entry.screenHash,
        erase_at: entry.eraseAt,
        group,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('key')
      .executeTakeFirst();
    if (inserted === undefined) return 'taken';
    const { number, at, body } = opened;
    const bare = { command: null, content: null, sealed: null };
    await transaction
      .insertInto('events')
      .values({ meeting: inserted.key, number, at, body, ...bare })
      .execute();
    return 'opened';
  });
}

/** A group that is gone has no rooms: one that would be nobody's, and so a link's, is not made. */
async function keyOfGroup(transaction: Transaction<Tables>, id: GroupId): Promise<number> {
  const row = await transaction.selectFrom('groups').select('key').where('id', '=', id).executeTakeFirstOrThrow();
  return row.key;
}

export async function findMeeting(database: Database, id: MeetingId): Promise<Found> {
  const row = await database
    .selectFrom('meetings')
    .leftJoin('groups', 'groups.key', 'meetings.group')
    .selectAll('meetings')
    .select('groups.id as group_id')
    .where('meetings.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    const stone = await database.selectFrom('tombstones').select('id').where('id', '=', id).executeTakeFirst();
    return { kind: stone === undefined ? 'unknown' : 'erased' };
  }
  const rows = await database.selectFrom('devices').selectAll().where('meeting', '=', row.key).execute();
  return {
    kind: 'kept',
    entry: {
      id,
      createdAt: row.created_at,
      admitHash: row.admit_hash,
      screenHash: row.screen_hash,
      eraseAt: row.erase_at,
      group: row.group_id ?? undefined,
    },
    devices: rows.map(({ seat, device, token_hash }) => ({ seat, device, tokenHash: token_hash ?? undefined })),
  };
}

export /** Of one moment where nothing comes in between. */
async function readOn(database: Database, bookmarks: readonly Bookmark[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const { meeting, after } of bookmarks) {
    const found = await findMeeting(database, meeting);
    readings.push(found.kind === 'kept' ? { ...found, events: await readLog(database, meeting, after) } : found);
  }
  return readings;
}

async function readLog(database: Database, meeting: MeetingId, after: number): Promise<readonly StoredEvent[]> {
  const rows = await database
    .selectFrom('events')
    .innerJoin('meetings', 'meetings.key', 'events.meeting')
    .select(['number', 'at', 'command', 'body', 'content', 'sealed'])
    .where('meetings.id', '=', meeting)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  return rows.map(({ number, at, command, body, content, sealed }) => {
    const brought = content === null || sealed === null ? undefined : { id: content, sealed: toSealed(sealed) };
    return { number, at, command: command ?? undefined, body, content: brought };
  });
}

export async function leavePairing(database: Database, pairing: Pairing): Promise<'left' | 'taken'> {
  const inserted = await database
    .insertInto('pairings')
    .values({
      rendezvous: pairing.rendezvous,
      parcel: fromSealed(pairing.parcel),
      expires_at: pairing.expiresAt,
      pass: pairing.pass ?? null,
    })
    .onConflict((conflict) => conflict.column('rendezvous').doNothing())
    .returning('rendezvous')
    .execute();
  return inserted.length === 0 ? 'taken' : 'left';
}

export async function claimPairing(
  database: Database,
  rendezvous: string,
  now: Instant,
): Promise<Pick<Pairing, 'parcel' | 'pass'> | undefined> {
  const claimed = await database
    .deleteFrom('pairings')
    .where('rendezvous', '=', rendezvous)
    .returning(['parcel', 'expires_at', 'pass'])
    .executeTakeFirst();
  if (claimed === undefined || claimed.expires_at <= now) return undefined;
  return { parcel: toSealed(claimed.parcel), pass: claimed.pass ?? undefined };
}

export async function meetingsToErase(database: Database, now: Instant): Promise<readonly MeetingId[]> {
  const rows = await database.selectFrom('meetings').select('id').where('erase_at', '<=', now).execute();
  return rows.map(({ id }) => id);
}

/** Everything of a meeting goes with it; the tables say so. */
export async function eraseMeetings(database: Database, ids: readonly MeetingId[], now: Instant): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const id of ids) {
      await transaction.deleteFrom('meetings').where('id', '=', id).execute();
      await transaction
        .insertInto('tombstones')
        .values({ id, erased_at: now })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    }
  });
}

/** Whether there was anything to forget. */
export async function forget(database: Database, now: Instant, erasedBefore: Instant): Promise<boolean> {
  const pairings = await database.deleteFrom('pairings').where('expires_at', '<=', now).executeTakeFirst();
  const stones = await database.deleteFrom('tombstones').where('erased_at', '<', erasedBefore).executeTakeFirst();
  return pairings.numDeletedRows + stones.numDeletedRows > 0n;
}

export async function check(database: Database): Promise<void> {
  await database.selectFrom('meetings').select('id').limit(1).execute();
}
