import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { queueMails } from './queue-mails.ts';
import type { DateReminder } from './reminder-storage.ts';
import type { Tables } from './tables.ts';

const day = 24 * 60 * 60_000;

/**
 * Somebody says that the others should look at a date: each of them gets one mail a day about it, whoever asks and however
 * often. Why is not said here. Nobody gets one about a date that is over, or that the server does not know.
 */
export async function askAboutDate(
  database: Kysely<Tables>,
  group: GroupId,
  planned: PlannedId,
  by: AccountId,
  now: Instant,
): Promise<{ readonly mailed: number }> {
  return database.transaction().execute(async (transaction) => {
    const date = await transaction
      .selectFrom('dates')
      .innerJoin('groups', 'groups.key', 'dates.group')
      .where('groups.id', '=', group)
      .where('dates.planned', '=', planned)
      .where('dates.cancelled', '=', 0)
      .where('dates.at', '>', now)
      .select(['dates.group', 'dates.at'])
      .executeTakeFirst();
    if (date === undefined) return { mailed: 0 };
    const others = await transaction
      .selectFrom('members')
      .select('account')
      .where('group', '=', date.group)
      .where('belongs', '=', 1)
      .where('account', '!=', by)
      .execute();
    const payload: DateReminder = { group, planned, at: date.at, why: 'asked' };
    const mails = others.map(({ account }) => ({
      once: `dateAsked ${group} ${planned} ${Math.floor(now / day)} ${account}`,
      to: { account },
      kind: 'reminder' as const,
      payload: JSON.stringify(payload),
      dueAt: now,
      uselessAt: date.at,
    }));
    if (mails.length === 0) return { mailed: 0 };
    const before = await transaction
      .selectFrom('outbox')
      .select('once')
      .where(
        'once',
        'in',
        mails.map(({ once }) => once),
      )
      .execute();
    await queueMails(transaction, mails, now);
    return { mailed: mails.length - before.length };
  });
}
