import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { mostCodeTries } from '../../protocol/member-limits.ts';
import type {
  AccountEntry,
  CodeRefusal,
  EmailCode,
  KeptWrap,
  Language,
  PasswordChange,
  Renewal,
  TypedCode,
  WrapsChange,
} from './account-storage.ts';
import { fromSealed, type Hash, toSealed } from './kept-bytes.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function leaveCode(database: Database, { ticket, codeHash, expiresAt }: EmailCode): Promise<void> {
  const fresh = { code_hash: codeHash, tries: 0, expires_at: expiresAt };
  await database
    .insertInto('email_codes')
    .values({ ticket, ...fresh })
    .onConflict((conflict) => conflict.column('ticket').doUpdateSet(fresh))
    .execute();
}

export async function lookAtCode(
  database: Database,
  { ticket, codeHash }: TypedCode,
  now: Instant,
): Promise<CodeRefusal | undefined> {
  const left = await database
    .updateTable('email_codes')
    .set((row) => ({
      tries: row
        .case()
        .when('code_hash', '=', codeHash)
        .then(row.ref('tries'))
        .else(row('tries', '+', 1))
        .end(),
    }))
    .where('ticket', '=', ticket)
    .where('expires_at', '>', now)
    .where('tries', '<', mostCodeTries)
    .returning('code_hash')
    .executeTakeFirst();
  if (left === undefined) return 'codeOver';
  return left.code_hash === codeHash ? undefined : 'wrongCode';
}

/** The same, and the right one is used up. */
async function spendCode(
  transaction: Transaction<Tables>,
  code: TypedCode,
  now: Instant,
): Promise<CodeRefusal | undefined> {
  const problem = await lookAtCode(transaction, code, now);
  if (problem === undefined) await transaction.deleteFrom('email_codes').where('ticket', '=', code.ticket).execute();
  return problem;
}

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
  authHash,
  recoveryHash,
  stretching,
  keys,
}: Omit<AccountEntry, 'id' | 'createdAt'>) {
  return { address, language, recovery_hash: recoveryHash, ...passwordRow(authHash, stretching), ...keyRow(keys) };
}

function passwordRow(auth_hash: Hash, { salt, memory, passes }: AccountEntry['stretching']) {
  return { auth_hash, salt, memory, passes };
}

function keyRow({ box, sign, generation }: AccountEntry['keys']) {
  return { box_key: box, sign_key: sign, generation };
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
  const { id, address, language, salt, memory, passes, generation } = row;
  return {
    id,
    createdAt: row.created_at,
    address,
    language,
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

async function addWraps(transaction: Transaction<Tables>, account: number, wraps: readonly KeptWrap[]): Promise<void> {
  for (const { kind, id, generation, authHash, sealed: letters } of wraps) {
    const sealed = fromSealed(letters);
    const auth_hash = authHash ?? null;
    await transaction
      .insertInto('wraps')
      .values({ account, kind, id, generation, auth_hash, sealed })
      .onConflict((conflict) =>
        conflict.columns(['account', 'kind', 'id', 'generation']).doUpdateSet({ auth_hash, sealed }),
      )
      .execute();
  }
}

async function keyOf(transaction: Transaction<Tables>, account: AccountId): Promise<number> {
  const { key } = await transaction
    .selectFrom('accounts')
    .select('key')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  return key;
}

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
    await transaction.updateTable('accounts').set({ address }).where('id', '=', account).execute();
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
    return 'renewed';
  });
}

/** A group in which nobody is left could be read by nobody: it goes along. */
export async function eraseAccount(database: Database, account: AccountId): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.updateTable('members').set({ belongs: 0 }).where('account', '=', account).execute();
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
