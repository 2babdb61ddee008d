import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import { newId } from '../secrets.ts';
import { deliveryDays } from './outbox-lifetimes.ts';
import type { QueuedMail, Receiver } from './outbox-storage.ts';
import type { Tables } from './tables.ts';

/**
 * Inside the transaction of the change that they tell about: there is a mail if, and only if, the change was kept. A mail
 * that was queued before under the same key is not queued again, and nothing is queued for an account that is gone.
 */
export async function queueMails(
  transaction: Kysely<Tables>,
  mails: readonly QueuedMail[],
  now: Instant,
): Promise<void> {
  for (const { to, ...mail } of mails) {
    const receiver = await receiverRow(transaction, to);
    if (receiver === undefined) continue;
    const lastDay = mail.dueAt + deliveryDays;
    await transaction
      .insertInto('outbox')
      .values({
        id: newId(),
        once: mail.once,
        ...receiver,
        kind: mail.kind,
        payload: mail.payload,
        created_at: now,
        due_at: mail.dueAt,
        give_up_at: Math.min(lastDay, mail.uselessAt ?? lastDay),
        tries: 0,
        begun_at: null,
        settled_at: null,
        outcome: null,
      })
      .onConflict((conflict) => conflict.column('once').doNothing())
      .execute();
  }
}

async function receiverRow(transaction: Kysely<Tables>, to: Receiver) {
  if (!('account' in to)) return { account: null, address: to.address, language: to.language };
  const entry = await transaction.selectFrom('accounts').select('key').where('id', '=', to.account).executeTakeFirst();
  return entry && { account: entry.key, address: to.address ?? null, language: null };
}
