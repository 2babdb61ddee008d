import type { Transaction } from 'kysely';
import type { AccountEntry, KeptWrap } from './account-storage.ts';
import { fromSealed, type Hash } from './kept-bytes.ts';
import type { Tables } from './tables.ts';

export function passwordRow(auth_hash: Hash, { salt, memory, passes }: AccountEntry['stretching']) {
  return { auth_hash, salt, memory, passes };
}

export function keyRow({ box, sign, generation }: AccountEntry['keys']) {
  return { box_key: box, sign_key: sign, generation };
}

export async function addWraps(
  transaction: Transaction<Tables>,
  account: number,
  wraps: readonly KeptWrap[],
): Promise<void> {
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
