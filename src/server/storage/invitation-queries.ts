import type { Kysely } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { GroupId, InvitationId } from '../../groups/ids.ts';
import { mostInvitations, mostRequests } from '../../protocol/member-limits.ts';
import type { Invitation, JoinRequest } from './group-storage.ts';
import { fromSealed, toSealed } from './kept-bytes.ts';
import type { Tables } from './tables.ts';

type Database = Kysely<Tables>;

export async function leaveInvitation(
  database: Database,
  invitation: Invitation,
): Promise<'left' | 'invitationTaken' | 'full'> {
  return database.transaction().execute(async (transaction) => {
    const { id, by, proofHash, greeting, createdAt, expiresAt } = invitation;
    const earlier = await transaction.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
    if (earlier !== undefined)
      return earlier.by === by && earlier.proof_hash === proofHash ? 'left' : 'invitationTaken';
    const { key } = await transaction
      .selectFrom('groups')
      .select('key')
      .where('id', '=', invitation.group)
      .executeTakeFirstOrThrow();
    const open = await transaction
      .selectFrom('invitations')
      .select('key')
      .where('group', '=', key)
      .where('expires_at', '>', createdAt)
      .execute();
    if (open.length >= mostInvitations) return 'full';
    await transaction
      .insertInto('invitations')
      .values({
        group: key,
        id,
        by,
        proof_hash: proofHash,
        greeting: greeting === undefined ? null : fromSealed(greeting),
        created_at: createdAt,
        expires_at: expiresAt,
      })
      .execute();
    return 'left';
  });
}

export async function findInvitation(
  database: Database,
  id: InvitationId,
  now: Instant,
): Promise<Invitation | undefined> {
  const row = await invitationsOf(database, now).where('invitations.id', '=', id).executeTakeFirst();
  return row && toInvitation(row);
}

export async function listInvitations(
  database: Database,
  group: GroupId,
  now: Instant,
): Promise<readonly Invitation[]> {
  const rows = await invitationsOf(database, now).where('groups.id', '=', group).execute();
  return rows.map(toInvitation);
}

function invitationsOf(database: Database, now: Instant) {
  return database
    .selectFrom('invitations')
    .innerJoin('groups', 'groups.key', 'invitations.group')
    .where('invitations.expires_at', '>', now)
    .select(['invitations.id', 'groups.id as group', 'invitations.by', 'invitations.proof_hash'])
    .select(['invitations.greeting', 'invitations.created_at', 'invitations.expires_at'])
    .orderBy('invitations.created_at');
}

type InvitationRow = Awaited<ReturnType<ReturnType<typeof invitationsOf>['executeTakeFirstOrThrow']>>;

function toInvitation({ id, group, by, proof_hash, greeting, created_at, expires_at }: InvitationRow): Invitation {
  return {
    id,
    group,
    by,
    proofHash: proof_hash,
    greeting: greeting === null ? undefined : toSealed(greeting),
    createdAt: created_at,
    expiresAt: expires_at,
  };
}

export async function withdrawInvitation(database: Database, group: GroupId, id: InvitationId): Promise<boolean> {
  const withdrawn = await database
    .deleteFrom('invitations')
    .where('id', '=', id)
    .where('group', '=', (query) => query.selectFrom('groups').select('key').where('id', '=', group))
    .executeTakeFirst();
  return withdrawn.numDeletedRows > 0n;
}

export async function requestToJoin(
  database: Database,
  { invitation, account, at, keys, mac }: JoinRequest,
): Promise<'requested' | 'full' | 'alreadyMember'> {
  return database.transaction().execute(async (transaction) => {
    const asker = await transaction
      .selectFrom('accounts')
      .select('key')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    const { key, group } = await transaction
      .selectFrom('invitations')
      .select(['key', 'group'])
      .where('id', '=', invitation)
      .executeTakeFirstOrThrow();
    const member = await transaction
      .selectFrom('members')
      .select('key')
      .where('group', '=', group)
      .where('account', '=', account)
      .where('belongs', '=', 1)
      .executeTakeFirst();
    if (member !== undefined) return 'alreadyMember';
    const waiting = await transaction
      .selectFrom('join_requests')
      .select('account')
      .where('invitation', '=', key)
      .where('account', '!=', asker.key)
      .execute();
    if (waiting.length >= mostRequests) return 'full';
    const request = { at, box_key: keys.box, sign_key: keys.sign, generation: keys.generation, mac };
    await transaction
      .insertInto('join_requests')
      .values({ invitation: key, account: asker.key, ...request })
      .onConflict((conflict) => conflict.columns(['invitation', 'account']).doUpdateSet(request))
      .execute();
    return 'requested';
  });
}

export async function listRequests(database: Database, group: GroupId, now: Instant): Promise<readonly JoinRequest[]> {
  const rows = await database
    .selectFrom('join_requests')
    .innerJoin('invitations', 'invitations.key', 'join_requests.invitation')
    .innerJoin('groups', 'groups.key', 'invitations.group')
    .innerJoin('accounts', 'accounts.key', 'join_requests.account')
    .where('groups.id', '=', group)
    .where('invitations.expires_at', '>', now)
    .select(['invitations.id as invitation', 'accounts.id as account', 'join_requests.at', 'join_requests.box_key'])
    .select(['join_requests.sign_key', 'join_requests.generation', 'join_requests.mac'])
    .orderBy('join_requests.at')
    .execute();
  return rows.map(({ invitation, account, at, box_key, sign_key, generation, mac }) => {
    return { invitation, account, at, keys: { box: box_key, sign: sign_key, generation }, mac };
  });
}

/** Whether any was over. */
export async function forgetInvitations(database: Database, now: Instant): Promise<boolean> {
  const over = await database.deleteFrom('invitations').where('expires_at', '<=', now).executeTakeFirst();
  return over.numDeletedRows > 0n;
}
