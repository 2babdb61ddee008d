import type { Kysely } from 'kysely';
import type { PlannedId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { CalendarReply } from './planning-storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function noteReply(database: Database, reply: CalendarReply): Promise<'noted' | 'passed' | 'unknown'> {
  const { group, planned, address, sequence, answer, at } = reply;
  return database.transaction().execute(async (transaction) => {
    const found = await transaction
      .selectFrom('dates')
      .innerJoin('groups', 'groups.key', 'dates.group')
      .innerJoin('members', 'members.group', 'groups.key')
      .innerJoin('accounts', 'accounts.id', 'members.account')
      .leftJoin('date_replies', (join) =>
        join.onRef('date_replies.date', '=', 'dates.key').onRef('date_replies.member', '=', 'members.key'),
      )
      .where('groups.id', '=', group)
      .where('dates.planned', '=', planned)
      .where('members.belongs', '=', 1)
      .where('accounts.address', '=', address)
      .select(['dates.key as date', 'members.key as member', 'dates.timed', 'date_replies.at as earlier'])
      .executeTakeFirst();
    if (found === undefined) return 'unknown';
    const { date, member, timed, earlier } = found;
    if (sequence < timed || (earlier !== null && earlier > at)) return 'passed';
    await transaction
      .insertInto('date_replies')
      .values({ date, member, answer, at })
      .onConflict((conflict) => conflict.columns(['date', 'member']).doUpdateSet({ answer, at }))
      .execute();
    return 'noted';
  });
}

export async function dropReply(
  database: Database,
  group: GroupId,
  planned: PlannedId,
  account: AccountId,
): Promise<void> {
  await database
    .deleteFrom('date_replies')
    .where('member', 'in', (query) =>
      query
        .selectFrom('members')
        .innerJoin('groups', 'groups.key', 'members.group')
        .select('members.key')
        .where('groups.id', '=', group)
        .where('members.account', '=', account),
    )
    .where('date', 'in', (query) => query.selectFrom('dates').select('dates.key').where('dates.planned', '=', planned))
    .execute();
}
