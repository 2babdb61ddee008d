import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { memberLifetimes, mostSessions } from '../../protocol/member-limits.ts';
import type { KeptSession } from './account-storage.ts';
import type { Hash } from './kept-bytes.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

/** Beyond the most that are kept, those that were not used for longest are over. */
export async function openSession(database: Database, session: KeptSession): Promise<void> {
  const { id, tokenHash: token_hash, device, openedAt: opened_at, usedAt: used_at } = session;
  await database.transaction().execute(async (transaction) => {
    const { key } = await transaction
      .selectFrom('accounts')
      .select('key')
      .where('id', '=', session.account)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('sessions')
      .values({ account: key, id, token_hash, device, opened_at, used_at })
      .execute();
    const kept = await transaction
      .selectFrom('sessions')
      .select('id')
      .where('account', '=', key)
      .orderBy('used_at', 'desc')
      .limit(mostSessions)
      .execute();
    const ids = kept.map((row) => row.id);
    await transaction.deleteFrom('sessions').where('account', '=', key).where('id', 'not in', ids).execute();
  });
}

export async function findSession(database: Database, tokenHash: Hash): Promise<KeptSession | undefined> {
  const [found] = await sessionsOf(database).where('sessions.token_hash', '=', tokenHash).execute();
  return found && toSession(found);
}

export async function useSession(database: Database, tokenHash: Hash, now: Instant): Promise<void> {
  await database.updateTable('sessions').set({ used_at: now }).where('token_hash', '=', tokenHash).execute();
}

export async function listSessions(database: Database, account: AccountId): Promise<readonly KeptSession[]> {
  const rows = await sessionsOf(database)
    .where('accounts.id', '=', account)
    .orderBy('sessions.used_at', 'desc')
    .execute();
  return rows.map(toSession);
}

function sessionsOf(database: Database) {
  return database
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.key', 'sessions.account')
    .select(['accounts.id as account', 'sessions.id', 'sessions.token_hash', 'sessions.device'])
    .select(['sessions.opened_at', 'sessions.used_at']);
}

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessionsOf>['executeTakeFirstOrThrow']>>;

function toSession({ id, account, token_hash, device, opened_at, used_at }: SessionRow): KeptSession {
  return { id, account, tokenHash: token_hash, device, openedAt: opened_at, usedAt: used_at };
}

export async function closeSession(database: Database, account: AccountId, id: string): Promise<void> {
  await database
    .deleteFrom('sessions')
    .where('account', '=', (query) => query.selectFrom('accounts').select('key').where('id', '=', account))
    .where('id', '=', id)
    .execute();
}

export async function closeSessions(database: Database, account: AccountId): Promise<void> {
  await database
    .deleteFrom('sessions')
    .where('account', '=', (query) => query.selectFrom('accounts').select('key').where('id', '=', account))
    .execute();
}

/** Codes and sessions that are over. Whether there was anything. */
export async function forgetOver(database: Database, now: Instant): Promise<boolean> {
  const codes = await database.deleteFrom('email_codes').where('expires_at', '<=', now).executeTakeFirst();
  const sessions = await database
    .deleteFrom('sessions')
    .where(({ or, eb }) =>
      or([
        eb('used_at', '<=', now - memberLifetimes.idleSession),
        eb('opened_at', '<=', now - memberLifetimes.session),
      ]),
    )
    .executeTakeFirst();
  return codes.numDeletedRows + sessions.numDeletedRows > 0n;
}
