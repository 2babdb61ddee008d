import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PollId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { QueuedMail } from './outbox-storage.ts';
import { queueMails } from './queue-mails.ts';
import type { DateReminder, PollReminder, Reminder } from './reminder-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

const day = 24 * 60 * 60_000;
/** Dates or polls in one commit: a dozen mails, so that a commit of a meeting never waits long for it. */
const pageSize = 2;

/** `atLeast`: who starts late leaves out what the next reminder says better, and what is over. */
const times: Readonly<Record<Reminder, { readonly before: number; readonly atLeast: number }>> = {
  weekBefore: { before: 7 * day, atLeast: 2 * day },
  dayBefore: { before: day, atLeast: 0 },
  pollTwoDays: { before: 2 * day, atLeast: day },
  pollOneDay: { before: day, atLeast: 0 },
};

/** How far it came: all that happens before `at`, and at `at` all up to this key. */
interface Place {
  readonly at: Instant;
  readonly key: number;
}

interface Page extends Place {
  readonly more: boolean;
}

export async function queueReminders(database: Database, reminder: Reminder, now: Instant): Promise<'more' | 'done'> {
  const { before } = times[reminder];
  return database.transaction().execute(async (transaction) => {
    const reached = await transaction
      .selectFrom('reminded')
      .select(['at', 'key'])
      .where('reminder', '=', reminder)
      .executeTakeFirst();
    if (reached === undefined) {
      await transaction
        .insertInto('reminded')
        .values({ reminder, at: now + before, key: 0 })
        .onConflict((conflict) => conflict.column('reminder').doNothing())
        .execute();
      return 'done';
    }
    const isOfDates = reminder === 'weekBefore' || reminder === 'dayBefore';
    const page = isOfDates
      ? await queueOfDates(transaction, reminder, reached, now)
      : await queueOfPolls(transaction, reminder, reached, now);
    const moved = await transaction
      .updateTable('reminded')
      .set({ at: page.at, key: page.key })
      .where('reminder', '=', reminder)
      .where('at', '=', reached.at)
      .where('key', '=', reached.key)
      .executeTakeFirst();
    if (moved.numUpdatedRows !== 1n) throw new Error('Somebody else queues the same reminders');
    return page.more ? 'more' : 'done';
  });
}

async function queueOfDates(
  transaction: Transaction<Tables>,
  reminder: 'weekBefore' | 'dayBefore',
  reached: Place,
  now: Instant,
): Promise<Page> {
  const { before, atLeast } = times[reminder];
  const until = now + before;
  const dates = await transaction
    .selectFrom('dates')
    .innerJoin('groups', 'groups.key', 'dates.group')
    .where(({ or, and, eb }) =>
      or([eb('dates.at', '>', reached.at), and([eb('dates.at', '=', reached.at), eb('dates.key', '>', reached.key)])]),
    )
    .where('dates.at', '>=', reached.at)
    .where('dates.at', '<=', until)
    .orderBy('dates.at')
    .orderBy('dates.key')
    .limit(pageSize)
    .select(['dates.key', 'dates.group as group_key', 'groups.id as group', 'dates.planned', 'dates.at'])
    .select(['dates.presenter', 'dates.cancelled'])
    .execute();
  for (const date of dates) {
    const { group, planned, at, presenter } = date;
    if (date.cancelled === 1 || at <= now + atLeast) continue;
    const payload: DateReminder = { group, planned, at };
    const mails = (await willCome(transaction, date.group_key, date.key)).map((account): QueuedMail => {
      const isPreparing = reminder === 'weekBefore' && account === presenter;
      return {
        once: `${reminder} ${group} ${planned} ${at} ${account}`,
        to: { account },
        kind: isPreparing ? 'preparation' : 'reminder',
        payload: JSON.stringify(payload),
        dueAt: now,
        uselessAt: at,
      };
    });
    await queueMails(transaction, mails, now);
  }
  return pageAfter(dates, reached, until);
}

async function queueOfPolls(
  transaction: Transaction<Tables>,
  reminder: 'pollTwoDays' | 'pollOneDay',
  reached: Place,
  now: Instant,
): Promise<Page> {
  const { before, atLeast } = times[reminder];
  const until = now + before;
  const polls = await transaction
    .selectFrom('polls')
    .innerJoin('groups', 'groups.key', 'polls.group')
    .where(({ or, and, eb }) =>
      or([
        eb('polls.until', '>', reached.at),
        and([eb('polls.until', '=', reached.at), eb('polls.key', '>', reached.key)]),
      ]),
    )
    .where('polls.until', '>=', reached.at)
    .where('polls.until', '<=', until)
    .orderBy('polls.until')
    .orderBy('polls.key')
    .limit(pageSize)
    .select(['polls.key', 'polls.group as group_key', 'groups.id as group', 'polls.id as poll', 'polls.until as at'])
    .select('polls.closed_at')
    .execute();
  for (const { key, group, group_key, poll, at, closed_at } of polls) {
    if (closed_at !== null || at <= now + atLeast) continue;
    const payload: PollReminder = { group, poll };
    const mails = (await haveNotAnswered(transaction, group_key, key)).map((account): QueuedMail => {
      const once = `${reminder} ${group} ${poll} ${at} ${account}`;
      return { once, to: { account }, kind: 'poll', payload: JSON.stringify(payload), dueAt: now, uselessAt: at };
    });
    await queueMails(transaction, mails, now);
    if (mails.length > 0)
      await transaction.updateTable('polls').set({ reminded_at: now }).where('key', '=', key).execute();
  }
  return pageAfter(polls, reached, until);
}

/** A clock that was put back does not make it look again at what it passed. */
function pageAfter(rows: readonly Place[], reached: Place, until: Instant): Page {
  const last = rows.at(-1);
  if (last !== undefined && rows.length === pageSize) return { at: last.at, key: last.key, more: true };
  return until > reached.at ? { at: until, key: 0, more: false } : { ...reached, more: false };
}

/** Everyone whose own calendar did not decline. */
async function willCome(transaction: Transaction<Tables>, group: number, date: number): Promise<readonly AccountId[]> {
  const rows = await transaction
    .selectFrom('members')
    .where('members.group', '=', group)
    .where('members.belongs', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('date_replies')
            .select('date_replies.member')
            .whereRef('date_replies.member', '=', 'members.key')
            .where('date_replies.date', '=', date)
            .where('date_replies.answer', '=', 'declined'),
        ),
      ),
    )
    .select('members.account')
    .execute();
  return rows.map(({ account }) => account);
}

export async function haveNotAnswered(
  transaction: Transaction<Tables>,
  group: number,
  poll: number,
): Promise<readonly AccountId[]> {
  const rows = await transaction
    .selectFrom('members')
    .where('members.group', '=', group)
    .where('members.belongs', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('poll_answered')
            .select('poll_answered.member')
            .whereRef('poll_answered.member', '=', 'members.key')
            .where('poll_answered.poll', '=', poll),
        ),
      ),
    )
    .select('members.account')
    .execute();
  return rows.map(({ account }) => account);
}

export async function pollToAnswer(
  database: Database,
  group: GroupId,
  poll: PollId,
  member: AccountId,
  now: Instant,
): Promise<Instant | undefined> {
  const row = await database
    .selectFrom('polls')
    .innerJoin('groups', 'groups.key', 'polls.group')
    .innerJoin('members', 'members.group', 'groups.key')
    .leftJoin('poll_answered', (join) =>
      join.onRef('poll_answered.poll', '=', 'polls.key').onRef('poll_answered.member', '=', 'members.key'),
    )
    .where('groups.id', '=', group)
    .where('polls.id', '=', poll)
    .where('polls.closed_at', 'is', null)
    .where('polls.until', '>', now)
    .where('members.account', '=', member)
    .where('members.belongs', '=', 1)
    .where('poll_answered.member', 'is', null)
    .select('polls.until')
    .executeTakeFirst();
  return row?.until;
}
