import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PollId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { remindAgainAfter } from '../../protocol/planning-limits.ts';
import type { PollState } from './planning-storage.ts';
import { queueMails } from './queue-mails.ts';
import { haveNotAnswered } from './reminder-queries.ts';
import type { PollReminder } from './reminder-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function findPoll(database: Database, group: GroupId, poll: PollId): Promise<PollState | undefined> {
  const row = await pollsOf(database, group, poll).executeTakeFirst();
  if (row === undefined) return undefined;
  return { until: row.until, open: row.closed_at === null, remindedAt: row.reminded_at ?? undefined };
}

export async function remindPoll(
  database: Database,
  group: GroupId,
  poll: PollId,
  by: AccountId,
  now: Instant,
): Promise<{ readonly reminded: number } | 'unknownPoll' | 'pollOver' | 'remindedLately'> {
  return database.transaction().execute(async (transaction) => {
    const found = await pollsOf(transaction, group, poll).executeTakeFirst();
    if (found === undefined) return 'unknownPoll';
    if (found.closed_at !== null || found.until <= now) return 'pollOver';
    if (found.reminded_at !== null && found.reminded_at > now - remindAgainAfter) return 'remindedLately';
    // Whoever asks for it knows.
    const others = (await haveNotAnswered(transaction, found.group, found.key)).filter((account) => account !== by);
    const payload: PollReminder = { group, poll };
    const mails = others.map((account) => ({
      once: `pollAsked ${group} ${poll} ${now} ${account}`,
      to: { account },
      kind: 'poll' as const,
      payload: JSON.stringify(payload),
      dueAt: now,
      uselessAt: found.until,
    }));
    await queueMails(transaction, mails, now);
    if (mails.length > 0) {
      await transaction.updateTable('polls').set({ reminded_at: now }).where('key', '=', found.key).execute();
    }
    return { reminded: mails.length };
  });
}

function pollsOf(database: Database, group: GroupId, poll: PollId) {
  return database
    .selectFrom('polls')
    .innerJoin('groups', 'groups.key', 'polls.group')
    .where('groups.id', '=', group)
    .where('polls.id', '=', poll)
    .select(['polls.key', 'polls.group', 'polls.until', 'polls.closed_at', 'polls.reminded_at']);
}
