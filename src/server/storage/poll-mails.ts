import type { Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PollId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { queueMails } from './queue-mails.ts';
import type { PollReminder } from './reminder-storage.ts';
import type { Tables } from './tables.ts';

interface PollNews {
  readonly group: GroupId;
  readonly poll: PollId;
  readonly why: 'opened' | 'more';
  readonly until: Instant;
  /** How many it asks about by now: each time that there are more is told once. */
  readonly dates: number;
}

/** That there is something to answer: once when a poll begins, and once for each time that dates come to it. */
export async function mailPoll(
  transaction: Transaction<Tables>,
  { group, poll, why, until, dates }: PollNews,
  to: readonly AccountId[],
  now: Instant,
): Promise<void> {
  const payload: PollReminder = { group, poll, why };
  const news = why === 'opened' ? `pollOpened ${group} ${poll}` : `pollMore ${group} ${poll} ${dates}`;
  const mails = to.map((account) => ({
    once: `${news} ${account}`,
    to: { account },
    kind: 'poll' as const,
    payload: JSON.stringify(payload),
    dueAt: now,
    uselessAt: until,
  }));
  await queueMails(transaction, mails, now);
}

/** Who had answered all of it, and belongs to the group now. */
export async function haveAnswered(transaction: Transaction<Tables>, poll: number): Promise<readonly AccountId[]> {
  const rows = await transaction
    .selectFrom('poll_answered')
    .innerJoin('members', 'members.key', 'poll_answered.member')
    .where('poll_answered.poll', '=', poll)
    .where('members.belongs', '=', 1)
    .select('members.account')
    .execute();
  return rows.map(({ account }) => account);
}
