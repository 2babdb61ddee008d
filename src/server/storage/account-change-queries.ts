import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { addWraps, keyRow, passwordRow } from './account-rows.ts';
import type { CodeRefusal, Language, PasswordChange, Renewal, TypedCode, WrapsChange } from './account-storage.ts';
import { mailDatesOfGone } from './date-mails.ts';
import { spendCode } from './email-code-queries.ts';
import { noticeOf } from './notices.ts';
import { withdrawLinksOf } from './poll-link-queries.ts';
import { queueMails } from './queue-mails.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function changePassword(
  database: Database,
  account: AccountId,
  { authHash, stretching, wrap }: PasswordChange,
  keptSession: string,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const key = await keyOf(transaction, account);
    await transaction.updateTable('accounts').set(passwordRow(authHash, stretching)).where('key', '=', key).execute();
    await addWraps(transaction, key, [wrap]);
    await transaction.deleteFrom('sessions').where('account', '=', key).where('id', '!=', keptSession).execute();
  });
}

export async function changeAddress(
  database: Database,
  account: AccountId,
  address: string,
  code: TypedCode,
  now: Instant,
): Promise<'changed' | 'addressTaken' | CodeRefusal> {
  return database.transaction().execute(async (transaction) => {
    const holder = await transaction
      .selectFrom('accounts')
      .select('id')
      .where('address', '=', address)
      .executeTakeFirst();
    if (holder?.id === account) return 'changed';
    const problem = await spendCode(transaction, code, now);
    if (problem !== undefined) return problem;
    if (holder !== undefined) return 'addressTaken';
    const before = await transaction
      .selectFrom('accounts')
      .select('address')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    await transaction.updateTable('accounts').set({ address }).where('id', '=', account).execute();
    await queueMails(transaction, [noticeOf('addressMoved', { account, address: before.address }, now)], now);
    return 'changed';
  });
}

export async function changeLanguage(database: Database, account: AccountId, language: Language): Promise<void> {
  await database.updateTable('accounts').set({ language }).where('id', '=', account).execute();
}

export async function changeWraps(
  database: Database,
  account: AccountId,
  { wraps, recoveryHash, earlier }: WrapsChange,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { key, generation } = await transaction
      .selectFrom('accounts')
      .select(['key', 'generation'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    if (recoveryHash !== undefined)
      await transaction.updateTable('accounts').set({ recovery_hash: recoveryHash }).where('key', '=', key).execute();
    const known = await transaction
      .selectFrom('wraps')
      .select(['id', 'auth_hash'])
      .where('account', '=', key)
      .execute();
    const present = transaction.deleteFrom('wraps').where('account', '=', key);
    await (earlier === 'drop' ? present : present.where('generation', '=', generation)).execute();
    const hashes = new Map(known.map(({ id, auth_hash }) => [id, auth_hash]));
    const complete = wraps.map((wrap) => {
      const authHash = wrap.authHash ?? hashes.get(wrap.id) ?? undefined;
      return authHash === undefined ? wrap : { ...wrap, authHash };
    });
    await addWraps(transaction, key, complete);
  });
}

export async function renewKeys(
  database: Database,
  account: AccountId,
  { authHash, recoveryHash, stretching, keys, wraps }: Renewal,
  proof: { readonly session: string } | { readonly code: TypedCode },
  now: Instant,
): Promise<'renewed' | 'generationPassed' | CodeRefusal> {
  return database.transaction().execute(async (transaction) => {
    const { key, generation, auth_hash } = await transaction
      .selectFrom('accounts')
      .select(['key', 'generation', 'auth_hash'])
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    if (generation === keys.generation && auth_hash === authHash) return 'renewed';
    if (keys.generation !== generation + 1) return 'generationPassed';
    const problem = 'code' in proof ? await spendCode(transaction, proof.code, now) : undefined;
    if (problem !== undefined) return problem;
    await transaction
      .updateTable('accounts')
      .set({ ...passwordRow(authHash, stretching), ...keyRow(keys), recovery_hash: recoveryHash })
      .where('key', '=', key)
      .execute();
    if ('session' in proof) await transaction.deleteFrom('wraps').where('account', '=', key).execute();
    await addWraps(transaction, key, wraps);
    const others = transaction.deleteFrom('sessions').where('account', '=', key);
    await ('session' in proof ? others.where('id', '!=', proof.session) : others).execute();
    if ('code' in proof) await queueMails(transaction, [noticeOf('keysRenewed', { account }, now)], now);
    return 'renewed';
  });
}

/** A group in which nobody is left could be read by nobody: it goes along. */
export async function eraseAccount(database: Database, account: AccountId, now: Instant): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await mailDatesOfGone(transaction, account, now);
    await transaction.updateTable('members').set({ belongs: 0 }).where('account', '=', account).execute();
    await withdrawLinksOf(transaction, account);
    await transaction.deleteFrom('accounts').where('id', '=', account).execute();
    await transaction
      .deleteFrom('groups')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('members')
              .select('members.key')
              .whereRef('members.group', '=', 'groups.key')
              .where('members.belongs', '=', 1),
          ),
        ),
      )
      .execute();
  });
}

async function keyOf(transaction: Transaction<Tables>, account: AccountId): Promise<number> {
  const { key } = await transaction
    .selectFrom('accounts')
    .select('key')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  return key;
}
