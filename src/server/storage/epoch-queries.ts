import type { Kysely, Transaction } from 'kysely';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { mostEpochs } from '../../protocol/member-limits.ts';
import type { EpochToKeep, KeptEpoch, Opening } from './group-storage.ts';
import { fromSealed, toSealed } from './kept-bytes.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function addEpoch(
  transaction: Transaction<Tables>,
  group: number,
  { number, at, epoch, signature, readers }: EpochToKeep,
): Promise<void> {
  await transaction
    .insertInto('epochs')
    .values({ group, number, at, epoch: fromSealed(epoch), signature: fromSealed(signature) })
    .execute();
  await transaction.updateTable('groups').set({ epoch: number, rotate_first: 0 }).where('key', '=', group).execute();
  const rows = await transaction
    .selectFrom('members')
    .select('key')
    .where('group', '=', group)
    .where('account', 'in', readers)
    .execute();
  for (const { key } of rows)
    await transaction
      .insertInto('epoch_readers')
      .values({ member: key, epoch: number, opened_by: null, generation: null, wrap: null })
      .execute();
}

export async function keepEpoch(
  database: Database,
  group: GroupId,
  epoch: EpochToKeep,
): Promise<'kept' | 'epochPassed' | 'rosterPassed' | 'full'> {
  return database.transaction().execute(async (transaction) => {
    const current = await transaction
      .selectFrom('groups')
      .select(['key', 'head', 'epoch'])
      .where('id', '=', group)
      .executeTakeFirstOrThrow();
    if (current.epoch + 1 !== epoch.number) {
      const same = current.epoch === epoch.number && (await lastEpoch(transaction, group))?.epoch === epoch.epoch;
      return same ? 'kept' : 'epochPassed';
    }
    if (current.head !== epoch.head) return 'rosterPassed';
    if (epoch.number > mostEpochs) return 'full';
    await addEpoch(transaction, current.key, epoch);
    return 'kept';
  });
}

export async function lastEpoch(database: Database, group: GroupId): Promise<KeptEpoch | undefined> {
  const row = await epochsOf(database, group).orderBy('epochs.number', 'desc').limit(1).executeTakeFirst();
  return row && toEpoch(row);
}

export async function readEpochs(
  database: Database,
  group: GroupId,
  member: AccountId,
): Promise<{ readonly epochs: readonly KeptEpoch[]; readonly openings: readonly Opening[] }> {
  const epochs = await epochsOf(database, group).orderBy('epochs.number').execute();
  const openings = await database
    .selectFrom('epoch_readers')
    .innerJoin('members', 'members.key', 'epoch_readers.member')
    .innerJoin('groups', 'groups.key', 'members.group')
    .innerJoin('members as openers', 'openers.key', 'epoch_readers.opened_by')
    .select(['epoch_readers.epoch', 'epoch_readers.generation', 'epoch_readers.wrap', 'openers.account as by'])
    .where('groups.id', '=', group)
    .where('members.account', '=', member)
    .orderBy('epoch_readers.epoch')
    .execute();
  return {
    epochs: epochs.map(toEpoch),
    openings: openings.flatMap(({ epoch, generation, wrap, by }) => {
      return generation === null || wrap === null ? [] : [{ epoch, to: member, by, generation, wrap: toSealed(wrap) }];
    }),
  };
}

function epochsOf(database: Database, group: GroupId) {
  return database
    .selectFrom('epochs')
    .innerJoin('groups', 'groups.key', 'epochs.group')
    .where('groups.id', '=', group)
    .select(['epochs.number', 'epochs.at', 'epochs.epoch', 'epochs.signature']);
}

type EpochRow = Awaited<ReturnType<ReturnType<typeof epochsOf>['executeTakeFirstOrThrow']>>;

function toEpoch({ number, at, epoch, signature }: EpochRow): KeptEpoch {
  return { number, at, epoch: toSealed(epoch), signature: toSealed(signature) };
}

/** Only who reads an epoch can open it for another member. */
export async function keepOpening(
  database: Database,
  group: GroupId,
  { epoch, to, by, generation, wrap }: Opening,
): Promise<'kept' | 'notReader' | 'notMember'> {
  return database.transaction().execute(async (transaction) => {
    const members = transaction
      .selectFrom('members')
      .innerJoin('groups', 'groups.key', 'members.group')
      .select('members.key')
      .where('groups.id', '=', group)
      .where('members.belongs', '=', 1);
    const opener = await members
      .innerJoin('epoch_readers', 'epoch_readers.member', 'members.key')
      .where('members.account', '=', by)
      .where('epoch_readers.epoch', '=', epoch)
      .executeTakeFirst();
    if (opener === undefined) return 'notReader';
    const reader = await members.where('members.account', '=', to).executeTakeFirst();
    if (reader === undefined) return 'notMember';
    const opened = { opened_by: opener.key, generation, wrap: fromSealed(wrap) };
    await transaction
      .insertInto('epoch_readers')
      .values({ member: reader.key, epoch, ...opened })
      .onConflict((conflict) => conflict.columns(['member', 'epoch']).doUpdateSet(opened))
      .execute();
    return 'kept';
  });
}
