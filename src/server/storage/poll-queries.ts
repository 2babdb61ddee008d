import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PollId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { mostPolls, planningLifetimes } from '../../protocol/planning-limits.ts';
import type { PollMark } from './planning-storage.ts';
import { haveAnswered, mailPoll } from './poll-mails.ts';
import { haveNotAnswered } from './reminder-queries.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function keepPoll(
  database: Database,
  group: GroupId,
  { poll, until, open, dates = 0, by }: PollMark,
  now: Instant,
): Promise<'kept' | 'full'> {
  return database.transaction().execute(async (transaction) => {
    const { key } = await transaction
      .selectFrom('groups')
      .select('key')
      .where('id', '=', group)
      .executeTakeFirstOrThrow();
    const polls = await transaction
      .selectFrom('polls')
      .select(['key', 'id', 'until', 'closed_at', 'dates'])
      .where('group', '=', key)
      .execute();
    const earlier = polls.find(({ id }) => id === poll);
    const closed_at = open ? null : (earlier?.closed_at ?? now);
    const isOlderNews = earlier !== undefined && dates < earlier.dates;
    const marks = marksOf(isOlderNews ? earlier : { until, dates }, closed_at);
    if (earlier !== undefined) {
      await transaction.updateTable('polls').set(marks).where('key', '=', earlier.key).execute();
      if (dates > earlier.dates && earlier.dates > 0) {
        const again = open && until > now ? await haveAnswered(transaction, earlier.key) : [];
        await transaction.deleteFrom('poll_answered').where('poll', '=', earlier.key).execute();
        await mailPoll(transaction, { group, poll, why: 'more', until, dates }, without(again, by), now);
      }
    } else if (polls.length >= mostPolls) return 'full';
    else if (open) {
      const opened = await transaction
        .insertInto('polls')
        .values({ group: key, id: poll, ...marks })
        .returning('key')
        .executeTakeFirstOrThrow();
      const all = until > now ? await haveNotAnswered(transaction, key, opened.key) : [];
      await mailPoll(transaction, { group, poll, why: 'opened', until, dates }, without(all, by), now);
    }
    return 'kept';
  });
}

/** Whoever does it knows. */
function without(members: readonly AccountId[], by: AccountId | undefined): readonly AccountId[] {
  return members.filter((account) => account !== by);
}

function marksOf({ until, dates }: { readonly until: Instant; readonly dates: number }, closed_at: Instant | null) {
  return { until, dates, closed_at, forget_at: (closed_at ?? until) + planningLifetimes.pastPoll };
}

export async function markAnswered(
  database: Database,
  group: GroupId,
  poll: PollId,
  member: AccountId,
  now: Instant,
): Promise<'marked' | 'unknownPoll' | 'pollOver'> {
  return database.transaction().execute(async (transaction) => {
    const found = await transaction
      .selectFrom('polls')
      .innerJoin('groups', 'groups.key', 'polls.group')
      .innerJoin('members', 'members.group', 'groups.key')
      .where('groups.id', '=', group)
      .where('polls.id', '=', poll)
      .where('members.account', '=', member)
      .where('members.belongs', '=', 1)
      .select(['polls.key as poll', 'members.key as member', 'polls.until', 'polls.closed_at'])
      .executeTakeFirst();
    if (found === undefined) return 'unknownPoll';
    if (found.closed_at !== null || found.until <= now) return 'pollOver';
    await transaction
      .insertInto('poll_answered')
      .values({ poll: found.poll, member: found.member })
      .onConflict((conflict) => conflict.columns(['poll', 'member']).doNothing())
      .execute();
    return 'marked';
  });
}

/** With the links and answers of each. Whether any was long over. */
export async function forgetPolls(database: Database, now: Instant): Promise<boolean> {
  const over = await database.deleteFrom('polls').where('forget_at', '<=', now).executeTakeFirst();
  return over.numDeletedRows > 0n;
}
