import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId, LetterId } from '../../groups/ids.ts';
import { mostLetterBytes, mostLetters } from '../../protocol/member-limits.ts';
import type { LetterKept, LetterPage, LetterToKeep, OwnLetter } from './account-storage.ts';
import { fromSealed, toSealed } from './kept-bytes.ts';
import { cutPage, noBytes, pageRows } from './letter-page.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function keepOwnLetter(
  database: Database,
  account: AccountId,
  { id, at, sealed: letters, eraseAt }: LetterToKeep,
): Promise<LetterKept | { readonly kind: 'letterTaken' | 'full' }> {
  const sealed = fromSealed(letters);
  return database.transaction().execute(async (transaction) => {
    const { key, bytes } = await transaction
      .selectFrom('accounts')
      .select(['key', 'bytes'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    const row = transaction.selectFrom('own_letters').where('account', '=', key);
    const earlier = await row.select(['number', 'at', 'sealed']).where('id', '=', id).executeTakeFirst();
    if (earlier !== undefined) {
      const same = toSealed(earlier.sealed) === letters;
      return same ? { kind: 'kept', number: earlier.number, at: earlier.at } : { kind: 'letterTaken' };
    }
    const last = await row.select(({ fn }) => fn.max('number').as('number')).executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    if (number > mostLetters || bytes + sealed.length > mostLetterBytes) return { kind: 'full' };
    const erase_at = eraseAt ?? null;
    await transaction.insertInto('own_letters').values({ account: key, number, id, at, sealed, erase_at }).execute();
    await transaction
      .updateTable('accounts')
      .set({ bytes: bytes + sealed.length })
      .where('key', '=', key)
      .execute();
    return { kind: 'kept', number, at };
  });
}

export async function readOwnLetters(
  database: Database,
  account: AccountId,
  after: number,
): Promise<LetterPage<OwnLetter>> {
  const rows = await database
    .selectFrom('own_letters')
    .innerJoin('accounts', 'accounts.key', 'own_letters.account')
    .select(['own_letters.number', 'own_letters.id', 'own_letters.at', 'own_letters.sealed', 'own_letters.erase_at'])
    .where('accounts.id', '=', account)
    .where('own_letters.number', '>', after)
    .orderBy('own_letters.number')
    .limit(pageRows)
    .execute();
  const { taken, more } = cutPage(rows);
  return {
    letters: taken.map(({ number, id, at, sealed, erase_at }) => {
      return { number, id, at, sealed: toSealed(sealed), eraseAt: erase_at ?? undefined };
    }),
    more,
  };
}

export async function eraseOwnLetter(database: Database, account: AccountId, id: LetterId): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const rows = await lettersOf(transaction)
      .innerJoin('accounts', 'accounts.key', 'own_letters.account')
      .where('accounts.id', '=', account)
      .where('own_letters.id', '=', id)
      .execute();
    return empty(transaction, rows);
  });
}

/** Whether there was any whose day had come. */
export async function eraseDueOwnLetters(database: Database, now: Instant): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    return empty(transaction, await lettersOf(transaction).where('erase_at', '<=', now).execute());
  });
}

function lettersOf(transaction: Transaction<Tables>) {
  return transaction
    .selectFrom('own_letters')
    .select(['own_letters.account', 'own_letters.number'])
    .select(sql<number>`length(own_letters.sealed)`.as('length'));
}

interface Emptied {
  readonly account: number;
  readonly number: number;
  readonly length: number;
}

async function empty(transaction: Transaction<Tables>, rows: readonly Emptied[]): Promise<boolean> {
  for (const { account, number, length } of rows) {
    await transaction
      .updateTable('own_letters')
      .set({ sealed: noBytes, erase_at: null })
      .where('account', '=', account)
      .where('number', '=', number)
      .execute();
    await transaction
      .updateTable('accounts')
      .set((row) => ({ bytes: row('bytes', '-', length) }))
      .where('key', '=', account)
      .execute();
  }
  return rows.length > 0;
}
