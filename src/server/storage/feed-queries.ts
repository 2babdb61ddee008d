import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { mostFeedDates } from '../../protocol/planning-limits.ts';
import { datesFor, toOwnDate } from './date-queries.ts';
import type { Hash } from './kept-bytes.ts';
import type { Feed } from './planning-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function keepFeed(
  database: Database,
  account: AccountId,
  token_hash: Hash,
  created_at: Instant,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { key } = await transaction
      .selectFrom('accounts')
      .select('key')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('feeds')
      .values({ account: key, token_hash, created_at })
      .onConflict((conflict) => conflict.column('account').doUpdateSet({ token_hash, created_at }))
      .execute();
  });
}

export async function feedSince(database: Database, account: AccountId): Promise<Instant | undefined> {
  const row = await database
    .selectFrom('feeds')
    .innerJoin('accounts', 'accounts.key', 'feeds.account')
    .select('feeds.created_at')
    .where('accounts.id', '=', account)
    .executeTakeFirst();
  return row?.created_at;
}

export async function dropFeed(database: Database, account: AccountId): Promise<void> {
  await database
    .deleteFrom('feeds')
    .where('account', '=', (query) => query.selectFrom('accounts').select('key').where('id', '=', account))
    .execute();
}

export async function findFeed(database: Database, tokenHash: Hash): Promise<Feed | undefined> {
  const owner = await database
    .selectFrom('feeds')
    .innerJoin('accounts', 'accounts.key', 'feeds.account')
    .select(['accounts.id', 'accounts.language'])
    .where('feeds.token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (owner === undefined) return undefined;
  const rows = await datesFor(database, owner.id)
    .orderBy('dates.at')
    .orderBy('dates.planned')
    .limit(mostFeedDates)
    .execute();
  return { account: owner.id, language: owner.language, dates: rows.map(toOwnDate) };
}
