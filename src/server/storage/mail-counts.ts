import type { Kysely } from 'kysely';
import type { MailCounts } from './outbox-storage.ts';
import type { Tables } from './tables.ts';

/** For who watches over the server; nothing about whose mails they are. */
export async function countMails(database: Kysely<Tables>): Promise<MailCounts> {
  const count = (row: { readonly count: string | number | bigint }) => Number(row.count);
  const mails = database.selectFrom('outbox').select((row) => row.fn.countAll().as('count'));
  const waiting = await mails.where('settled_at', 'is', null).executeTakeFirstOrThrow();
  const dead = await mails.where('outcome', '=', 'dead').executeTakeFirstOrThrow();
  return { waiting: count(waiting), dead: count(dead) };
}
