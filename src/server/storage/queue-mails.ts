import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { newId } from '../secrets.ts';
import { deliveryDays } from './outbox-lifetimes.ts';
import type { QueuedMail } from './outbox-storage.ts';
import type { Tables } from './tables.ts';

/** Rows of one statement: those of one group, as a rule. */
const together = 16;

/**
 * Inside the transaction of the change that they tell about: there is a mail if, and only if, the change was kept. A mail
 * that was queued before under the same key is not queued again, and nothing is queued for an account that is gone.
 */
export async function queueMails(
  transaction: Kysely<Tables>,
  mails: readonly QueuedMail[],
  now: Instant,
): Promise<void> {
  for (let from = 0; from < mails.length; from += together)
    await queueSome(transaction, mails.slice(from, from + together), now);
}

async function queueSome(transaction: Kysely<Tables>, mails: readonly QueuedMail[], now: Instant): Promise<void> {
  const keys = await keysOf(
    transaction,
    mails.flatMap(({ to }) => ('account' in to ? [to.account] : [])),
  );
  const rows = mails.flatMap(({ to, ...mail }) => {
    const key = 'account' in to ? keys.get(to.account) : null;
    if (key === undefined) return [];
    const lastDay = mail.dueAt + deliveryDays;
    return {
      id: newId(),
      once: mail.once,
      account: key,
      address: to.address ?? null,
      language: 'language' in to ? to.language : null,
      kind: mail.kind,
      payload: mail.payload,
      created_at: now,
      due_at: mail.dueAt,
      give_up_at: Math.min(lastDay, mail.uselessAt ?? lastDay),
      tries: 0,
      begun_at: null,
      settled_at: null,
      outcome: null,
    };
  });
  if (rows.length === 0) return;
  await transaction
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.column('once').doNothing())
    .execute();
}

async function keysOf(
  transaction: Kysely<Tables>,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, number>> {
  if (accounts.length === 0) return new Map();
  const rows = await transaction.selectFrom('accounts').select(['id', 'key']).where('id', 'in', accounts).execute();
  return new Map(rows.map(({ id, key }) => [id, key]));
}
