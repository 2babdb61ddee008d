import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { usualZone } from './migrate-outbox.ts';
import { settledDays } from './outbox-lifetimes.ts';
import type { DeadLetter, MailInHand, MailNote, MailWish } from './outbox-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function turnMail(
  database: Database,
  note: MailNote | undefined,
  now: Instant,
): Promise<MailInHand | undefined> {
  return database.transaction().execute(async (transaction) => {
    if (note !== undefined) await noteMail(transaction, note);
    const next = await dueMail(transaction, now);
    if (next === undefined) return undefined;
    await transaction.updateTable('outbox').set({ begun_at: now }).where('id', '=', next.id).execute();
    return next;
  });
}

/** What is settled holds no address, and does not say any more what it was about. */
export async function noteMail(transaction: Database, note: MailNote): Promise<void> {
  const changed = transaction.updateTable('outbox').where('id', '=', note.id).set({ begun_at: null });
  if (note.outcome !== 'later') {
    const settled = { due_at: null, settled_at: note.at, outcome: note.outcome };
    await changed.set({ ...settled, address: null, payload: '{}' }).execute();
  } else if (note.tried) await changed.set((row) => ({ due_at: note.dueAt, tries: row('tries', '+', 1) })).execute();
  else await changed.set({ due_at: note.dueAt }).execute();
}

async function dueMail(transaction: Transaction<Tables>, now: Instant): Promise<MailInHand | undefined> {
  const row = await transaction
    .selectFrom('outbox')
    .leftJoin('accounts', 'accounts.key', 'outbox.account')
    .leftJoin('mail_wishes', (join) =>
      join.onRef('mail_wishes.account', '=', 'outbox.account').onRef('mail_wishes.kind', '=', 'outbox.kind'),
    )
    .where('outbox.due_at', '<=', now)
    .where('outbox.begun_at', 'is', null)
    .orderBy('outbox.due_at')
    .limit(1)
    .select(['outbox.id', 'outbox.address', 'outbox.language', 'outbox.kind', 'outbox.payload', 'outbox.created_at'])
    .select(['outbox.give_up_at', 'outbox.tries', 'accounts.id as account', 'accounts.zone', 'mail_wishes.wanted'])
    .select(['accounts.address as own_address', 'accounts.language as own_language'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, kind, payload, created_at, give_up_at, tries, account, zone, wanted } = row;
  const address = row.address ?? row.own_address;
  if (address === null) throw new Error('A mail has neither an account nor an address');
  return {
    id,
    account: account ?? undefined,
    address,
    language: row.language ?? row.own_language ?? 'nl',
    zone: zone ?? usualZone,
    kind,
    payload,
    createdAt: created_at,
    giveUpAt: give_up_at,
    tries,
    wanted: wanted !== 0,
  };
}

export async function putMailBack(database: Database, begunUntil: Instant): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('outbox')
    .set({ begun_at: null })
    .where('begun_at', '<=', begunUntil)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function deadLettersOf(database: Database, account: AccountId): Promise<readonly DeadLetter[]> {
  const rows = await database
    .selectFrom('outbox')
    .innerJoin('accounts', 'accounts.key', 'outbox.account')
    .where('accounts.id', '=', account)
    .where('outbox.outcome', '=', 'dead')
    .orderBy('outbox.settled_at', 'desc')
    .limit(100)
    .select(['outbox.kind', 'outbox.created_at', 'outbox.settled_at'])
    .execute();
  return rows.map(({ kind, created_at, settled_at }) => {
    return { kind, queuedAt: created_at, givenUpAt: settled_at ?? created_at };
  });
}

export async function mailWishesOf(database: Database, account: AccountId): Promise<readonly MailWish[]> {
  const rows = await database
    .selectFrom('mail_wishes')
    .innerJoin('accounts', 'accounts.key', 'mail_wishes.account')
    .where('accounts.id', '=', account)
    .select(['mail_wishes.kind', 'mail_wishes.wanted'])
    .orderBy('mail_wishes.kind')
    .execute();
  return rows.map(({ kind, wanted }) => ({ kind, wanted: wanted === 1 }));
}

/** Nothing for an account that is gone. */
export async function changeMailWish(database: Database, account: AccountId, wish: MailWish): Promise<void> {
  const wanted = wish.wanted ? 1 : 0;
  const entry = await database.selectFrom('accounts').select('key').where('id', '=', account).executeTakeFirst();
  if (entry === undefined) return;
  await database
    .insertInto('mail_wishes')
    .values({ account: entry.key, kind: wish.kind, wanted })
    .onConflict((conflict) => conflict.columns(['account', 'kind']).doUpdateSet({ wanted }))
    .execute();
}

export async function changeZone(database: Database, account: AccountId, zone: string): Promise<void> {
  await database.updateTable('accounts').set({ zone }).where('id', '=', account).execute();
}

/** Whether anything was long settled. */
export async function forgetMails(database: Database, now: Instant): Promise<boolean> {
  const over = await database
    .deleteFrom('outbox')
    .where('settled_at', '<=', now - settledDays)
    .executeTakeFirst();
  return over.numDeletedRows > 0n;
}
