import { keysInUse } from '../../crypto/account.ts';
import { deriveInvitation, isVouched, parseInvitationSecret } from '../../crypto/invitation.ts';
import { admitMember, finishChange } from '../../crypto/roster-writing.ts';
import type { AccountId } from '../../groups/ids.ts';
import { openInvitations } from '../../groups/invitations.ts';
import { lettersOver } from '../../groups/retention.ts';
import { tellGroup } from '../../groups/telling.ts';
import { invitationRoutes } from '../../protocol/invitation-routes.ts';
import type { GroupRow } from './group-row.svelte.ts';
import { bytesFromWire, keysFromWire, type RequestOnWire } from './rows-on-wire.ts';

/**
 * What any member's browser does for the group when it comes by: nobody has to be asked, and whoever is first, does it.
 * All of it is harmless when somebody else did it a moment ago; what fails is tried again the next time.
 */
export async function tend(row: GroupRow): Promise<void> {
  const { keys } = row.tools;
  await row.enter(({ roster }) => finishChange(roster.now, keys));
  if ((row.rows?.state.requests ?? 0) > 0) await letIn(row);
  await eraseOver(row);
}

/** Lets in who was invited and vouched for the own keys with the secret of the link. */
async function letIn(row: GroupRow): Promise<void> {
  const answer = await row.tools.ask(invitationRoutes.listInvitations, { parameters: { group: row.id } });
  if (!answer.ok) return;
  for (const request of answer.value.requests) {
    if (!(await isInvited(row, request))) continue;
    const admitted = await admit(row, request);
    if (admitted) await row.write(...tellGroup(row.group));
  }
}

async function isInvited(row: GroupRow, { invitation, account, keys, mac }: RequestOnWire): Promise<boolean> {
  const given = openInvitations(row.group, row.tools.now()).find(({ id }) => id === invitation);
  const secret = given === undefined ? undefined : parseInvitationSecret(given.secret);
  if (!secret?.ok) return false;
  const { voucher } = await deriveInvitation(secret.value, invitation);
  return isVouched(voucher, row.id, account, keysFromWire(keys), bytesFromWire(mac));
}

async function admit(row: GroupRow, request: RequestOnWire): Promise<boolean> {
  const { account, keys } = request;
  let wrote = false;
  const isMember = (members: ReadonlyMap<AccountId, unknown>): boolean => members.has(account);
  const entered = await row.enter(async ({ roster }) => {
    // Asked again for the roster as it is now: somebody may have left meanwhile, and the links with him or her.
    wrote = !isMember(roster.now.members) && (await isInvited(row, request));
    if (!wrote) return undefined;
    return admitMember(roster.now, keysInUse(row.tools.keys), account, keysFromWire(keys));
  });
  return wrote && entered.ok;
}

/** One's own letters whose words nobody keeps any more. */
async function eraseOver(row: GroupRow): Promise<void> {
  for (const number of lettersOver(row.group, row.self)) await row.erase(number);
}
