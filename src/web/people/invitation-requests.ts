import { granted, type Result } from '../../basics/result.ts';
import { deriveInvitation, isVouched, parseInvitationSecret } from '../../crypto/invitation.ts';
import type { GivenInvitation } from '../../groups/group.ts';
import { openInvitations } from '../../groups/invitations.ts';
import { invitationRoutes } from '../../protocol/invitation-routes.ts';
import type { AskProblem } from '../account/ask.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { bytesFromWire, keysFromWire, type RequestOnWire } from '../groups/rows-on-wire.ts';

/**
 * Somebody at the door. `invited`: had the link. `forged`: the keys were not vouched for with the secret of the link, so
 * they are the server's or a stranger's. `over`: of an invitation that this member does not know, or that has ended.
 */
export interface AtTheDoor {
  readonly request: RequestOnWire;
  readonly how: 'invited' | 'forged' | 'over';
}

/** Who asks to be let in, and whether that can be believed. */
export async function whoAsks(row: GroupRow): Promise<Result<readonly AtTheDoor[], AskProblem>> {
  const answer = await row.tools.ask(invitationRoutes.listInvitations, { parameters: { group: row.id } });
  if (!answer.ok) return answer;
  const asking = answer.value.requests.map(async (request) => ({ request, how: await howAsked(row, request) }));
  return granted(await Promise.all(asking));
}

export async function howAsked(row: GroupRow, request: RequestOnWire): Promise<AtTheDoor['how']> {
  const given = invitationOf(row, request);
  const secret = given === undefined ? undefined : parseInvitationSecret(given.secret);
  if (!secret?.ok) return 'over';
  const { invitation, account, keys, mac } = request;
  const { voucher } = await deriveInvitation(secret.value, invitation);
  const vouched = await isVouched(voucher, row.id, account, keysFromWire(keys), bytesFromWire(mac));
  return vouched ? 'invited' : 'forged';
}

/** By which open invitation somebody came, as far as this member knows its secret. */
export function invitationOf(row: GroupRow, { invitation }: RequestOnWire): GivenInvitation | undefined {
  return openInvitations(row.group, row.tools.now()).find(({ id }) => id === invitation);
}
