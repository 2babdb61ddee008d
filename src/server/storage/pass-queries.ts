import type { Kysely } from 'kysely';
import type { MeetingId } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import { mostPasses } from '../../protocol/limits.ts';
import type { Hash } from './kept-bytes.ts';
import type { Pass, PassHolder } from './storage.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function keepPass(
  database: Database,
  meeting: MeetingId,
  { hash, kind, by }: Pass,
): Promise<'kept' | 'notMember' | 'full'> {
  return database.transaction().execute(async (transaction) => {
    const giver = await transaction
      .selectFrom('meetings')
      .innerJoin('members', 'members.group', 'meetings.group')
      .select(['meetings.key as meeting', 'members.key as member'])
      .where('meetings.id', '=', meeting)
      .where('members.account', '=', by)
      .where('members.belongs', '=', 1)
      .executeTakeFirst();
    if (giver === undefined) return 'notMember';
    const given = await transaction.selectFrom('passes').select('hash').where('meeting', '=', giver.meeting).execute();
    if (given.length >= mostPasses) return 'full';
    await transaction
      .insertInto('passes')
      .values({ ...giver, hash, kind, device: null })
      .execute();
    return 'kept';
  });
}

export async function showPass(
  database: Database,
  id: MeetingId,
  hash: Hash,
  holder: PassHolder,
): Promise<AccountId | undefined> {
  return database.transaction().execute(async (transaction) => {
    const pass = await transaction
      .selectFrom('passes')
      .innerJoin('meetings', 'meetings.key', 'passes.meeting')
      .innerJoin('members', 'members.key', 'passes.member')
      .select(['passes.meeting', 'passes.device', 'members.account'])
      .where('meetings.id', '=', id)
      .where('passes.hash', '=', hash)
      .where('passes.kind', '=', holder.kind)
      .where('members.belongs', '=', 1)
      .executeTakeFirst();
    if (pass === undefined || holder.kind === 'screen') return pass?.account;
    if (pass.device !== null) return pass.device === holder.device ? pass.account : undefined;
    await transaction
      .updateTable('passes')
      .set({ device: holder.device })
      .where('meeting', '=', pass.meeting)
      .where('hash', '=', hash)
      .execute();
    return pass.account;
  });
}
