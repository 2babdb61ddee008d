import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import { mostCodeTries } from '../../protocol/member-limits.ts';
import type { CodeRefusal, EmailCode, TypedCode } from './account-storage.ts';
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
export async function spendCode(
  transaction: Transaction<Tables>,
  code: TypedCode,
  now: Instant,
): Promise<CodeRefusal | undefined> {
  const problem = await lookAtCode(transaction, code, now);
  if (problem === undefined) await transaction.deleteFrom('email_codes').where('ticket', '=', code.ticket).execute();
  return problem;
}
