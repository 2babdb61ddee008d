import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { mostEntries, mostGroupsOfAccount } from '../../protocol/member-limits.ts';
import { mailDatesToCome } from './date-mails.ts';
import { addEpoch } from './epoch-queries.ts';
import type { EntryToKeep, EpochToKeep, GroupState, KeptEntry, LaterKeys } from './group-storage.ts';
import { fromSealed, toSealed } from './kept-bytes.ts';
import { withdrawLinksOf } from './poll-link-queries.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function foundGroup(
  database: Database,
  group: GroupId,
  entry: EntryToKeep,
  epoch: EpochToKeep,
): Promise<'founded' | 'groupTaken' | 'tooManyGroups'> {
  return database.transaction().execute(async (transaction) => {
    const earlier = await transaction.selectFrom('groups').select('key').where('id', '=', group).executeTakeFirst();
    if (earlier !== undefined) {
      const first = await transaction
        .selectFrom('roster')
        .select('entry')
        .where('group', '=', earlier.key)
        .where('number', '=', 1)
        .executeTakeFirst();
      return first !== undefined && toSealed(first.entry) === entry.entry ? 'founded' : 'groupTaken';
    }
    if (entry.joins !== undefined && (await hasManyGroups(transaction, entry.joins))) return 'tooManyGroups';
    const { key } = await transaction
      .insertInto('groups')
      .values({
        id: group,
        created_at: entry.at,
        head: entry.hash,
        entries: 0,
        epoch: 0,
        rotate_first: 0,
        letters: 0,
        bytes: 0,
      })
      .returning('key')
      .executeTakeFirstOrThrow();
    await addEntry(transaction, key, entry);
    await addEpoch(transaction, key, epoch);
    return 'founded';
  });
}

async function hasManyGroups(transaction: Transaction<Tables>, account: AccountId): Promise<boolean> {
  const rows = await transaction
    .selectFrom('members')
    .select('key')
    .where('account', '=', account)
    .where('belongs', '=', 1)
    .execute();
  return rows.length >= mostGroupsOfAccount;
}

async function addEntry(transaction: Transaction<Tables>, group: number, entry: EntryToKeep): Promise<void> {
  const { number, at, signatures, hash, joins, leaves, keysOf, rotateFirst } = entry;
  await transaction
    .insertInto('roster')
    .values({ group, number, at, entry: fromSealed(entry.entry), signatures: JSON.stringify(signatures) })
    .execute();
  await transaction
    .updateTable('groups')
    .set({ head: hash, entries: number, rotate_first: rotateFirst ? 1 : 0 })
    .where('key', '=', group)
    .execute();
  if (joins !== undefined)
    await transaction
      .insertInto('members')
      .values({ group, account: joins, belongs: 1, generation: keysOf?.generation ?? 1 })
      .onConflict((conflict) => conflict.columns(['group', 'account']).doUpdateSet({ belongs: 1 }))
      .execute();
  if (keysOf !== undefined)
    await transaction
      .updateTable('members')
      .set({ generation: keysOf.generation })
      .where('group', '=', group)
      .where('account', '=', keysOf.account)
      .execute();
  if (leaves !== undefined)
    await transaction
      .updateTable('members')
      .set({ belongs: 0 })
      .where('group', '=', group)
      .where('account', '=', leaves)
      .execute();
}

export async function keepEntry(
  database: Database,
  group: GroupId,
  entry: EntryToKeep,
): Promise<'kept' | 'rosterPassed' | 'noRequest' | 'full'> {
  return database.transaction().execute(async (transaction) => {
    const { key, head, entries } = await transaction
      .selectFrom('groups')
      .select(['key', 'head', 'entries'])
      .where('id', '=', group)
      .executeTakeFirstOrThrow();
    if (head === entry.hash) return 'kept';
    if (head !== entry.previous || entries + 1 !== entry.number) return 'rosterPassed';
    // Leaving is always possible.
    if (entries >= mostEntries && entry.leaves === undefined) return 'full';
    if (entry.joins !== undefined) {
      if (await hasManyGroups(transaction, entry.joins)) return 'full';
      if (!(await answerRequests(transaction, key, entry.joins))) return 'noRequest';
    }
    await addEntry(transaction, key, entry);
    if (entry.joins !== undefined) await mailDatesToCome(transaction, key, entry.joins, entry, 'given');
    if (entry.leaves !== undefined) {
      await mailDatesToCome(transaction, key, entry.leaves, entry, 'left');
      await withdrawLinksOf(transaction, entry.leaves, key);
      // Every member knows the secrets of all of them: whoever leaves could come in again by one.
      await transaction.deleteFrom('invitations').where('group', '=', key).execute();
    }
    if (await isDeserted(transaction, key)) await transaction.deleteFrom('groups').where('key', '=', key).execute();
    return 'kept';
  });
}

/** Nobody becomes a member of anything without having asked for it. Whether somebody had. */
async function answerRequests(transaction: Transaction<Tables>, group: number, account: AccountId): Promise<boolean> {
  const answered = await transaction
    .deleteFrom('join_requests')
    .where('account', '=', (query) => query.selectFrom('accounts').select('key').where('id', '=', account))
    .where('invitation', 'in', (query) => query.selectFrom('invitations').select('key').where('group', '=', group))
    .executeTakeFirst();
  return answered.numDeletedRows > 0n;
}

async function isDeserted(transaction: Transaction<Tables>, group: number): Promise<boolean> {
  const someone = await transaction
    .selectFrom('members')
    .select('key')
    .where('group', '=', group)
    .where('belongs', '=', 1)
    .executeTakeFirst();
  return someone === undefined;
}

export async function readRoster(database: Database, group: GroupId): Promise<readonly KeptEntry[]> {
  const rows = await database
    .selectFrom('roster')
    .innerJoin('groups', 'groups.key', 'roster.group')
    .select(['roster.number', 'roster.at', 'roster.entry', 'roster.signatures'])
    .where('groups.id', '=', group)
    .orderBy('roster.number')
    .execute();
  return rows.map(({ number, at, entry, signatures }) => {
    return { number, at, entry: toSealed(entry), signatures: JSON.parse(signatures) };
  });
}

/** Members who got into their account anew, or are half-way through taking other keys. */
export async function listLaterKeys(database: Database, group: GroupId): Promise<readonly LaterKeys[]> {
  const rows = await database
    .selectFrom('members')
    .innerJoin('groups', 'groups.key', 'members.group')
    .innerJoin('accounts', 'accounts.id', 'members.account')
    .where('groups.id', '=', group)
    .where('members.belongs', '=', 1)
    .whereRef('accounts.generation', '>', 'members.generation')
    .select(['accounts.id', 'accounts.box_key', 'accounts.sign_key', 'accounts.generation'])
    .execute();
  return rows.map(({ id, box_key, sign_key, generation }) => {
    return { account: id, keys: { box: box_key, sign: sign_key, generation } };
  });
}

export async function groupsOf(database: Database, account: AccountId): Promise<readonly GroupState[]> {
  const rows = await statesFor(database, account).orderBy('groups.created_at').execute();
  return rows.map(toState);
}

export async function findGroup(
  database: Database,
  group: GroupId,
  member: AccountId,
): Promise<GroupState | undefined> {
  const row = await statesFor(database, member).where('groups.id', '=', group).executeTakeFirst();
  return row && toState(row);
}

function statesFor(database: Database, member: AccountId) {
  return database
    .selectFrom('groups')
    .innerJoin('members', 'members.group', 'groups.key')
    .where('members.account', '=', member)
    .where('members.belongs', '=', 1)
    .selectAll('groups')
    .select(({ selectFrom }) =>
      selectFrom('join_requests')
        .innerJoin('invitations', 'invitations.key', 'join_requests.invitation')
        .whereRef('invitations.group', '=', 'groups.key')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('requests'),
    )
    .select(({ selectFrom }) =>
      selectFrom('members as others')
        .innerJoin('accounts', 'accounts.id', 'others.account')
        .whereRef('others.group', '=', 'groups.key')
        .where('others.belongs', '=', 1)
        .whereRef('accounts.generation', '>', 'others.generation')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('later'),
    );
}

function toState(
  row: Selectable<Tables['groups']> & { readonly requests: number | null; readonly later: number | null },
): GroupState {
  const { id, created_at, head, entries, epoch, letters, rotate_first, requests, later } = row;
  return {
    group: id,
    createdAt: created_at,
    head,
    entries,
    epoch,
    letters,
    rotateFirst: rotate_first === 1,
    requests: (requests ?? 0) + (later ?? 0),
  };
}
