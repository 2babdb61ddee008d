import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId, GroupId, LetterId } from '../../groups/ids.ts';
import { mostLetterBytes, mostLetters } from '../../protocol/member-limits.ts';
import type { LetterKept, LetterPage } from './account-storage.ts';
import type { GroupLetter, GroupLetterToKeep } from './group-storage.ts';
import { fromSealed, toSealed } from './kept-bytes.ts';
import { cutPage, noBytes, pageRows } from './letter-page.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;
type Outcome = LetterKept | { readonly kind: 'letterTaken' | 'full' | 'notMember' | 'rotateFirst' | 'epochPassed' };

/** Everything that could have changed since the writer looked is looked at in one transaction. */
export async function keepLetter(database: Database, group: GroupId, letter: GroupLetterToKeep): Promise<Outcome> {
  const { id, at, epoch, eraseAt } = letter;
  const sealed = fromSealed(letter.sealed);
  return database.transaction().execute(async (transaction) => {
    const place = await transaction
      .selectFrom('groups')
      .innerJoin('members', 'members.group', 'groups.key')
      .select(['groups.key', 'groups.epoch', 'groups.rotate_first', 'groups.letters', 'groups.bytes'])
      .select('members.key as writer')
      .where('groups.id', '=', group)
      .where('members.account', '=', letter.by)
      .where('members.belongs', '=', 1)
      .executeTakeFirst();
    if (place === undefined) return { kind: 'notMember' };
    const earlier = await transaction
      .selectFrom('letters')
      .select(['number', 'at', 'writer', 'sealed'])
      .where('group', '=', place.key)
      .where('id', '=', id)
      .executeTakeFirst();
    if (earlier !== undefined) {
      const same = earlier.writer === place.writer && toSealed(earlier.sealed) === letter.sealed;
      return same ? { kind: 'kept', number: earlier.number, at: earlier.at } : { kind: 'letterTaken' };
    }
    if (place.rotate_first === 1) return { kind: 'rotateFirst' };
    if (place.epoch !== epoch) return { kind: 'epochPassed' };
    if (!(await reads(transaction, place.writer, epoch))) return { kind: 'rotateFirst' };
    const bytes = place.bytes + sealed.length;
    const number = place.letters + 1;
    if (number > mostLetters || bytes > mostLetterBytes) return { kind: 'full' };
    const signature = fromSealed(letter.signature);
    const { key, writer } = place;
    await transaction
      .insertInto('letters')
      .values({ group: key, number, id, at, writer, epoch, sealed, signature, erase_at: eraseAt ?? null })
      .execute();
    await transaction.updateTable('groups').set({ letters: number, bytes }).where('key', '=', key).execute();
    return { kind: 'kept', number, at };
  });
}

/** A newcomer writes when there is an epoch with him or her in it. */
async function reads(transaction: Transaction<Tables>, member: number, epoch: number): Promise<boolean> {
  const row = await transaction
    .selectFrom('epoch_readers')
    .select('epoch')
    .where('member', '=', member)
    .where('epoch', '=', epoch)
    .executeTakeFirst();
  return row !== undefined;
}

/** Built up from the epochs that this member reads: what he or she may not have is never looked at. */
export async function readLetters(
  database: Database,
  group: GroupId,
  member: AccountId,
  after: number,
): Promise<LetterPage<GroupLetter>> {
  const rows = await database
    .selectFrom('members')
    .innerJoin('groups', 'groups.key', 'members.group')
    .innerJoin('epoch_readers', 'epoch_readers.member', 'members.key')
    .innerJoin('letters', (join) =>
      join.onRef('letters.group', '=', 'groups.key').onRef('letters.epoch', '=', 'epoch_readers.epoch'),
    )
    .innerJoin('members as writers', 'writers.key', 'letters.writer')
    .select(['letters.number', 'letters.id', 'letters.at', 'letters.epoch', 'letters.sealed', 'letters.signature'])
    .select(['letters.erase_at', 'writers.account as by'])
    .where('groups.id', '=', group)
    .where('members.account', '=', member)
    .where('members.belongs', '=', 1)
    .where('letters.number', '>', after)
    .orderBy('letters.number')
    .limit(pageRows)
    .execute();
  const { taken, more } = cutPage(rows);
  return {
    letters: taken.map(({ sealed, signature, erase_at, ...letter }) => ({
      ...letter,
      sealed: toSealed(sealed),
      signature: toSealed(signature),
      eraseAt: erase_at ?? undefined,
    })),
    more,
  };
}

export async function eraseLetter(
  database: Database,
  group: GroupId,
  member: AccountId,
  id: LetterId,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const rows = await lettersToEmpty(transaction)
      .innerJoin('members as writers', 'writers.key', 'letters.writer')
      .innerJoin('members', 'members.group', 'letters.group')
      .innerJoin('groups', 'groups.key', 'letters.group')
      .where('groups.id', '=', group)
      .where('members.account', '=', member)
      .where('members.belongs', '=', 1)
      .where(({ or, eb }) => or([eb('writers.belongs', '=', 0), eb('writers.account', '=', member)]))
      .where('letters.id', '=', id)
      .execute();
    return empty(transaction, rows);
  });
}

/** Whether there was any whose day had come. */
export async function eraseDueLetters(database: Database, now: Instant): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    return empty(transaction, await lettersToEmpty(transaction).where('letters.erase_at', '<=', now).execute());
  });
}

function lettersToEmpty(transaction: Transaction<Tables>) {
  return transaction
    .selectFrom('letters')
    .select(['letters.group', 'letters.number'])
    .select(sql<number>`length(letters.sealed)`.as('length'));
}

interface Emptied {
  readonly group: number;
  readonly number: number;
  readonly length: number;
}

async function empty(transaction: Transaction<Tables>, rows: readonly Emptied[]): Promise<boolean> {
  for (const { group, number, length } of rows) {
    await transaction
      .updateTable('letters')
      .set({ sealed: noBytes, signature: noBytes, erase_at: null })
      .where('group', '=', group)
      .where('number', '=', number)
      .execute();
    await transaction
      .updateTable('groups')
      .set((row) => ({ bytes: row('bytes', '-', length) }))
      .where('key', '=', group)
      .execute();
  }
  return rows.length > 0;
}
