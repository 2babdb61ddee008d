import type { Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { QueuedMail } from './outbox-storage.ts';
import type { OwnDate, Together } from './planning-storage.ts';
import { queueMails } from './queue-mails.ts';
import type { Tables } from './tables.ts';

/** What stands in the outbox about a date. The words are fetched when the mail goes: they may have changed, or gone. */
export interface DateMail {
  readonly group: GroupId;
  readonly planned: PlannedId;
  readonly sequence: number;
  /** `left`: somebody does not belong to the group any more, and the date leaves that calendar. */
  readonly why: 'given' | 'moved' | 'changed' | 'cancelled' | 'left';
  /** As it was then: whoever left may not fetch it any more. */
  readonly at: Instant;
  readonly minutes: number;
  readonly zone: string;
  /** When it was, before it was moved. */
  readonly before?: Instant;
  readonly together?: Together;
}

type Mailed = Pick<OwnDate, 'group' | 'planned' | 'sequence' | 'at' | 'minutes' | 'zone'>;

interface News {
  readonly before: Instant | undefined;
  readonly together: Together | undefined;
}

const minute = 60_000;

/** To everyone who belongs to the group, also to who made the change: it is for calendars. */
export async function mailMembers(
  transaction: Transaction<Tables>,
  group: number,
  { before, together, ...date }: Mailed & News,
  why: DateMail['why'],
  now: Instant,
): Promise<void> {
  const members = await transaction
    .selectFrom('members')
    .select('account')
    .where('group', '=', group)
    .where('belongs', '=', 1)
    .execute();
  const mails = members.map(({ account }) => {
    const once = `date ${date.group} ${date.planned} ${date.sequence} ${account}`;
    const news = { ...(before !== undefined && { before }), ...(together !== undefined && { together }) };
    return dateMail(once, account, { ...payloadOf(date), why, ...news }, now);
  });
  await queueMails(transaction, mails, now);
}

/** The dates to come, for who comes into a group or leaves it by this entry of its roster. */
export async function mailDatesToCome(
  transaction: Transaction<Tables>,
  group: number,
  account: AccountId,
  entry: { readonly number: number; readonly at: Instant },
  why: 'given' | 'left',
): Promise<void> {
  const dates = await transaction
    .selectFrom('dates')
    .innerJoin('groups', 'groups.key', 'dates.group')
    .select(['groups.id as group', 'planned', 'sequence', 'at', 'minutes', 'zone'])
    .where('dates.group', '=', group)
    .where('cancelled', '=', 0)
    .where('ends_at', '>', entry.at)
    .orderBy('at')
    .execute();
  const mails = dates.map((date, at) => {
    const once = `date ${date.group} ${date.planned} ${why} ${entry.number} ${account}`;
    const together = dates.length > 1 && { together: { place: at + 1, of: dates.length } };
    return dateMail(once, account, { ...payloadOf(date), why, ...together }, entry.at);
  });
  await queueMails(transaction, mails, entry.at);
}

/**
 * For who deletes the account: the dates to come leave the own calendar, whether the groups were left a moment ago or were
 * not. The address stands in the outbox until these mails went, and nothing else of the account.
 */
export async function mailDatesOfGone(
  transaction: Transaction<Tables>,
  account: AccountId,
  now: Instant,
): Promise<void> {
  const gone = await transaction
    .selectFrom('accounts')
    .leftJoin('mail_wishes', (join) =>
      join.onRef('mail_wishes.account', '=', 'accounts.key').on('mail_wishes.kind', '=', 'dates'),
    )
    .select(['accounts.key', 'accounts.address', 'accounts.language', 'mail_wishes.wanted'])
    .where('accounts.id', '=', account)
    .executeTakeFirst();
  if (gone === undefined || gone.wanted === 0) return;
  const groups = await transaction
    .selectFrom('members')
    .select('group')
    .where('account', '=', account)
    .where('belongs', '=', 1)
    .execute();
  for (const { group } of groups) await mailDatesToCome(transaction, group, account, { number: 0, at: now }, 'left');
  const { address, language } = gone;
  await transaction
    .updateTable('outbox')
    .set((row) => ({ account: null, address, language, once: row.ref('id') }))
    .where('account', '=', gone.key)
    .where('kind', '=', 'dates')
    .where('once', 'like', '% left %')
    .where('settled_at', 'is', null)
    .execute();
}

function payloadOf({ group, planned, sequence, at, minutes, zone }: Mailed): Omit<DateMail, 'why'> {
  return { group, planned, sequence, at, minutes, zone };
}

function dateMail(once: string, account: AccountId, mail: DateMail, now: Instant): QueuedMail {
  const last = Math.max(mail.at, mail.before ?? mail.at) + mail.minutes * minute;
  return { once, to: { account }, kind: 'dates', payload: JSON.stringify(mail), dueAt: now, uselessAt: last };
}
