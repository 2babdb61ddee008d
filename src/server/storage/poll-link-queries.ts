import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PollLinkId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { mostPollLinks } from '../../protocol/planning-limits.ts';
import { fromSealed, type Sealed, toSealed } from './kept-bytes.ts';
import type { PollLink, PollLinkToKeep } from './planning-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function leavePollLink(
  database: Database,
  link: PollLinkToKeep,
): Promise<'left' | 'unknownPoll' | 'pollOver' | 'pollLinkTaken' | 'full'> {
  return database.transaction().execute(async (transaction) => {
    const { id, by, proofHash, createdAt, until, sheet } = link;
    const earlier = await transaction
      .selectFrom('poll_links')
      .select(['by', 'proof_hash'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (earlier !== undefined) return earlier.by === by && earlier.proof_hash === proofHash ? 'left' : 'pollLinkTaken';
    const poll = await transaction
      .selectFrom('polls')
      .innerJoin('groups', 'groups.key', 'polls.group')
      .select(['polls.key', 'polls.group', 'polls.until', 'polls.closed_at'])
      .where('groups.id', '=', link.group)
      .where('polls.id', '=', link.poll)
      .executeTakeFirst();
    if (poll === undefined) return 'unknownPoll';
    if (poll.closed_at !== null || poll.until <= createdAt) return 'pollOver';
    const others = await transaction
      .selectFrom('poll_links')
      .innerJoin('polls', 'polls.key', 'poll_links.poll')
      .select('poll_links.id')
      .where('polls.group', '=', poll.group)
      .execute();
    if (others.length >= mostPollLinks) return 'full';
    await transaction
      .insertInto('poll_links')
      .values({
        poll: poll.key,
        id,
        by,
        proof_hash: proofHash,
        created_at: createdAt,
        until,
        sheet: fromSealed(sheet),
        answer: null,
        answered_at: null,
      })
      .execute();
    return 'left';
  });
}

export async function listPollLinks(database: Database, group: GroupId): Promise<readonly PollLink[]> {
  const rows = await linksOf(database).where('groups.id', '=', group).execute();
  return rows.map(toLink);
}

export async function findPollLink(database: Database, id: PollLinkId): Promise<PollLink | undefined> {
  const row = await linksOf(database).where('poll_links.id', '=', id).executeTakeFirst();
  return row && toLink(row);
}

function linksOf(database: Database) {
  return database
    .selectFrom('poll_links')
    .innerJoin('polls', 'polls.key', 'poll_links.poll')
    .innerJoin('groups', 'groups.key', 'polls.group')
    .select(['poll_links.id', 'groups.id as group', 'polls.id as poll', 'poll_links.by', 'poll_links.proof_hash'])
    .select(['poll_links.created_at', 'poll_links.until', 'polls.until as poll_until', 'polls.closed_at'])
    .select(['poll_links.sheet', 'poll_links.answer', 'poll_links.answered_at'])
    .orderBy('poll_links.created_at');
}

type LinkRow = Awaited<ReturnType<ReturnType<typeof linksOf>['executeTakeFirstOrThrow']>>;

function toLink({ id, group, poll, by, proof_hash, created_at, until, sheet, answer, ...row }: LinkRow): PollLink {
  return {
    id,
    group,
    poll,
    by,
    proofHash: proof_hash,
    createdAt: created_at,
    until: Math.min(until, row.poll_until),
    closed: row.closed_at !== null,
    sheet: toSealed(sheet),
    answer: answer === null ? undefined : toSealed(answer),
    answeredAt: row.answered_at ?? undefined,
  };
}

/** Its own day may be put off; that of the poll is the poll's, and what is closed stays closed. */
export async function changePollLink(
  database: Database,
  group: GroupId,
  { id, sheet, until }: Pick<PollLink, 'id' | 'sheet' | 'until'>,
): Promise<'changed' | 'unknownPollLink'> {
  return database.transaction().execute(async (transaction) => {
    const found = await linksOf(transaction).where('poll_links.id', '=', id).executeTakeFirst();
    if (found?.group !== group) return 'unknownPollLink';
    await transaction
      .updateTable('poll_links')
      .set({ sheet: fromSealed(sheet), until })
      .where('id', '=', id)
      .execute();
    return 'changed';
  });
}

export async function withdrawPollLink(database: Database, group: GroupId, id: PollLinkId): Promise<boolean> {
  const withdrawn = await database
    .deleteFrom('poll_links')
    .where('id', '=', id)
    .where('poll', 'in', (query) =>
      query
        .selectFrom('polls')
        .innerJoin('groups', 'groups.key', 'polls.group')
        .select('polls.key')
        .where('groups.id', '=', group),
    )
    .executeTakeFirst();
  return withdrawn.numDeletedRows > 0n;
}

/** The deadline is looked at in the transaction that keeps the answer, by the clock of this server. */
export async function answerPollLink(
  database: Database,
  id: PollLinkId,
  answer: Sealed,
  now: Instant,
): Promise<'answered' | 'unknownPollLink' | 'pollOver'> {
  return database.transaction().execute(async (transaction) => {
    const row = await linksOf(transaction).where('poll_links.id', '=', id).executeTakeFirst();
    if (row === undefined) return 'unknownPollLink';
    const { until, closed } = toLink(row);
    if (closed || until <= now) return 'pollOver';
    await transaction
      .updateTable('poll_links')
      .set({ answer: fromSealed(answer), answered_at: now })
      .where('id', '=', id)
      .execute();
    return 'answered';
  });
}

/** Whoever goes takes the links along that he or she gave: nobody answers for them any more. */
export async function withdrawLinksOf(
  transaction: Transaction<Tables>,
  account: AccountId,
  group?: number,
): Promise<void> {
  const given = transaction.deleteFrom('poll_links').where('by', '=', account);
  const here =
    group === undefined
      ? given
      : given.where('poll', 'in', (query) => query.selectFrom('polls').select('key').where('group', '=', group));
  await here.execute();
}
