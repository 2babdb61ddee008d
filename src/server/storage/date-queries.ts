import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { mostDates, planningLifetimes } from '../../protocol/planning-limits.ts';
import { mailMembers } from './date-mails.ts';
import type { DateReply, GroupDate, OwnDate, Together } from './planning-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;
type DateRow = Selectable<Tables['dates']>;

export async function keepDate(
  database: Database,
  group: GroupId,
  date: GroupDate,
  together?: Together,
): Promise<'kept' | 'datePassedOn' | 'full'> {
  return database.transaction().execute(async (transaction) => {
    const { key } = await transaction
      .selectFrom('groups')
      .select('key')
      .where('id', '=', group)
      .executeTakeFirstOrThrow();
    const earlier = await transaction
      .selectFrom('dates')
      .selectAll()
      .where('group', '=', key)
      .where('planned', '=', date.planned)
      .executeTakeFirst();
    if (earlier !== undefined && isSame(toDate(earlier), date)) return 'kept';
    if (date.sequence !== (earlier === undefined ? 0 : earlier.sequence + 1)) return 'datePassedOn';
    if (earlier === undefined && (await hasManyDates(transaction, key))) return 'full';
    const change = changeBetween(earlier && toDate(earlier), date);
    const told = change.mail === undefined ? (earlier?.told ?? 0) : date.sequence;
    const timed = change.moved ? date.sequence : (earlier?.timed ?? 0);
    const row = { ...toRow(date), told, timed };
    if (earlier === undefined)
      await transaction
        .insertInto('dates')
        .values({ group: key, ...row })
        .execute();
    else await transaction.updateTable('dates').set(row).where('key', '=', earlier.key).execute();
    if (earlier !== undefined && change.moved)
      await transaction.deleteFrom('date_replies').where('date', '=', earlier.key).execute();
    if (change.mail !== undefined) {
      const news = { ...date, group, before: change.before, together };
      await mailMembers(transaction, key, news, change.mail, date.changedAt);
    }
    return 'kept';
  });
}

async function hasManyDates(transaction: Transaction<Tables>, group: number): Promise<boolean> {
  const { count } = await transaction
    .selectFrom('dates')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('group', '=', group)
    .executeTakeFirstOrThrow();
  return Number(count) >= mostDates;
}

/** Sent again: by the same or by somebody else who saw the same. */
function isSame(kept: GroupDate, date: GroupDate): boolean {
  return kept.sequence === date.sequence && isAlike(kept, date) && kept.presenter === date.presenter;
}

/** What calendars show. */
function isAlike(one: GroupDate, other: GroupDate): boolean {
  const words = one.title === other.title && one.place === other.place;
  return words && isSameTime(one, other) && one.cancelled === other.cancelled;
}

function isSameTime(one: GroupDate, other: GroupDate): boolean {
  return one.at === other.at && one.minutes === other.minutes && one.zone === other.zone;
}

interface DateChange {
  readonly mail: 'given' | 'moved' | 'changed' | 'cancelled' | undefined;
  readonly moved: boolean;
  readonly before: Instant | undefined;
}

/** Nobody is mailed about what is over, or about what no calendar ever had. */
function changeBetween(earlier: GroupDate | undefined, date: GroupDate): DateChange {
  const isAhead = [earlier, date].some((one) => one !== undefined && endOf(one) > date.changedAt);
  const wasThere = earlier !== undefined && !earlier.cancelled;
  const moved = earlier === undefined || !isSameTime(earlier, date);
  const silent = { mail: undefined, moved, before: undefined };
  if (!isAhead || (!wasThere && date.cancelled)) return silent;
  if (!wasThere) return { ...silent, mail: 'given' };
  if (isAlike(earlier, date)) return silent;
  if (date.cancelled) return { ...silent, mail: 'cancelled' };
  return moved ? { mail: 'moved', moved, before: earlier.at } : { ...silent, mail: 'changed' };
}

function endOf({ at, minutes }: Pick<GroupDate, 'at' | 'minutes'>): Instant {
  return at + minutes * 60_000;
}

function toRow({ planned, sequence, at, minutes, zone, title, place, cancelled, presenter, by, changedAt }: GroupDate) {
  return {
    planned,
    sequence,
    at,
    minutes,
    zone,
    title,
    place: place ?? null,
    cancelled: cancelled ? (1 as const) : (0 as const),
    presenter: presenter ?? null,
    by,
    changed_at: changedAt,
    ends_at: endOf({ at, minutes }),
  };
}

export function toDate(row: Omit<DateRow, 'key' | 'group' | 'told' | 'timed' | 'ends_at'>): GroupDate {
  const { planned, sequence, at, minutes, zone, title, place, cancelled, presenter, by, changed_at } = row;
  return {
    planned,
    sequence,
    at,
    minutes,
    zone,
    title,
    place: place ?? undefined,
    cancelled: cancelled === 1,
    presenter: presenter ?? undefined,
    by,
    changedAt: changed_at,
  };
}

export async function listDates(
  database: Database,
  group: GroupId,
): Promise<readonly (GroupDate & { readonly replies: readonly DateReply[] })[]> {
  const dates = await database
    .selectFrom('dates')
    .innerJoin('groups', 'groups.key', 'dates.group')
    .selectAll('dates')
    .where('groups.id', '=', group)
    .orderBy('dates.at')
    .execute();
  const replies = await database
    .selectFrom('date_replies')
    .innerJoin('dates', 'dates.key', 'date_replies.date')
    .innerJoin('groups', 'groups.key', 'dates.group')
    .innerJoin('members', 'members.key', 'date_replies.member')
    .select(['date_replies.date', 'members.account', 'date_replies.answer', 'date_replies.at'])
    .where('groups.id', '=', group)
    .where('members.belongs', '=', 1)
    .orderBy('date_replies.at')
    .execute();
  const byDate = Map.groupBy(replies, ({ date }) => date);
  return dates.map((row) => ({
    ...toDate(row),
    replies: (byDate.get(row.key) ?? []).map(({ account, answer, at }) => ({ account, answer, at })),
  }));
}

export async function findDate(
  database: Database,
  group: GroupId,
  planned: PlannedId,
  member: AccountId,
): Promise<OwnDate | undefined> {
  const row = await datesFor(database, member)
    .where('groups.id', '=', group)
    .where('dates.planned', '=', planned)
    .executeTakeFirst();
  return row && toOwnDate(row);
}

/** The dates of all groups that somebody belongs to. */
export function datesFor(database: Database, member: AccountId) {
  return database
    .selectFrom('dates')
    .innerJoin('groups', 'groups.key', 'dates.group')
    .innerJoin('members', 'members.group', 'groups.key')
    .where('members.account', '=', member)
    .where('members.belongs', '=', 1)
    .select(['groups.id as group_id', 'dates.planned', 'dates.sequence', 'dates.told', 'dates.at', 'dates.minutes'])
    .select(['dates.zone', 'dates.title', 'dates.place', 'dates.cancelled', 'dates.presenter', 'dates.by'])
    .select('dates.changed_at');
}

type OwnDateRow = Awaited<ReturnType<ReturnType<typeof datesFor>['executeTakeFirstOrThrow']>>;

export function toOwnDate(row: OwnDateRow): OwnDate {
  return { ...toDate(row), group: row.group_id, told: row.told };
}

/** Whether any was long past. */
export async function forgetDates(database: Database, now: Instant): Promise<boolean> {
  const past = await database
    .deleteFrom('dates')
    .where('ends_at', '<=', now - planningLifetimes.pastDate)
    .executeTakeFirst();
  return past.numDeletedRows > 0n;
}
