import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { addWraps, keyRow, passwordRow } from './account-rows.ts';
import type { AccountEntry, CodeRefusal, KeptWrap, TypedCode } from './account-storage.ts';
import { spendCode } from './email-code-queries.ts';
import { toSealed } from './kept-bytes.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function openAccount(
  database: Database,
  entry: AccountEntry,
  wraps: readonly KeptWrap[],
  code: TypedCode,
  now: Instant,
): Promise<'opened' | 'accountTaken' | CodeRefusal> {
  return database.transaction().execute(async (transaction) => {
    const earlier = await transaction
      .selectFrom('accounts')
      .select(['address', 'auth_hash'])
      .where('id', '=', entry.id)
      .executeTakeFirst();
    if (earlier !== undefined)
      return earlier.address === entry.address && earlier.auth_hash === entry.authHash ? 'opened' : 'accountTaken';
    const problem = await spendCode(transaction, code, now);
    if (problem !== undefined) return problem;
    const inserted = await transaction
      .insertInto('accounts')
      .values({ ...asRow(entry), id: entry.id, created_at: entry.createdAt, bytes: 0 })
      .onConflict((conflict) => conflict.column('address').doNothing())
      .returning('key')
      .executeTakeFirst();
    if (inserted === undefined) return 'codeOver';
    await addWraps(transaction, inserted.key, wraps);
    return 'opened';
  });
}

function asRow({
  address,
  language,
  zone,
  authHash,
  recoveryHash,
  stretching,
  keys,
}: Omit<AccountEntry, 'id' | 'createdAt'>) {
  return {
    address,
    language,
    zone,
    recovery_hash: recoveryHash,
    ...passwordRow(authHash, stretching),
    ...keyRow(keys),
  };
}

export async function findAccount(database: Database, id: AccountId): Promise<AccountEntry | undefined> {
  const row = await database.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toEntry(row);
}

export async function findAccountByAddress(database: Database, address: string): Promise<AccountEntry | undefined> {
  const row = await database.selectFrom('accounts').selectAll().where('address', '=', address).executeTakeFirst();
  return row && toEntry(row);
}

function toEntry(row: Selectable<Tables['accounts']>): AccountEntry {
  const { id, address, language, zone, salt, memory, passes, generation } = row;
  return {
    id,
    createdAt: row.created_at,
    address,
    language,
    zone,
    authHash: row.auth_hash,
    recoveryHash: row.recovery_hash,
    stretching: { salt, memory, passes },
    keys: { box: row.box_key, sign: row.sign_key, generation },
  };
}

export async function readWraps(database: Database, account: AccountId): Promise<readonly KeptWrap[]> {
  const rows = await database
    .selectFrom('wraps')
    .innerJoin('accounts', 'accounts.key', 'wraps.account')
    .select(['wraps.kind', 'wraps.id', 'wraps.generation', 'wraps.auth_hash', 'wraps.sealed'])
    .where('accounts.id', '=', account)
    .orderBy('wraps.generation', 'desc')
    .orderBy('wraps.kind')
    .execute();
  return rows.map(({ kind, id, generation, auth_hash, sealed }) => {
    const wrap = { kind, id, generation, sealed: toSealed(sealed) };
    return auth_hash === null ? wrap : { ...wrap, authHash: auth_hash };
  });
}
