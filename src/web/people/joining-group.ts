import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import {
  deriveInvitation,
  type InvitationProblem,
  openGreeting,
  parseInvitation,
  vouch,
} from '../../crypto/invitation.ts';
import { memberOf } from '../../groups/circle-of-members.ts';
import type { Bytes } from '../../groups/fields.ts';
import { type GroupId, type InvitationId, parseId } from '../../groups/ids.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import { invitationRoutes } from '../../protocol/invitation-routes.ts';
import type { Ask, AskProblem } from '../account/ask.ts';
import { keysOnWire } from '../account/key-making.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { bytesFromWire } from '../groups/rows-on-wire.ts';
import { type Greeting, readGreeting } from './greeting.ts';

/** An invitation as it was followed: what it says, and what is needed to answer it. */
export interface FollowedInvitation {
  readonly invitation: InvitationId;
  readonly group: GroupId;
  readonly founding: Bytes;
  readonly greeting: Greeting;
  readonly keys: Awaited<ReturnType<typeof deriveInvitation>>;
  readonly expiresAt: number;
}

export type FollowProblem = AskProblem | InvitationProblem | 'notId';

/** Looks what a link says. It stays as it is, whoever looks, and however often. */
export async function follow(
  ask: Ask,
  id: string,
  fragment: string,
): Promise<Result<FollowedInvitation, FollowProblem>> {
  const invitation = parseId<InvitationId>(id);
  if (!invitation.ok) return invitation;
  const link = parseInvitation(fragment);
  if (!link.ok) return link;
  const keys = await deriveInvitation(link.value.secret, invitation.value);
  const proof = toBase64Url(keys.proof);
  const seen = await ask(invitationRoutes.lookAtInvitation, { body: { invitation: invitation.value, proof } });
  if (!seen.ok) return seen;
  const { group, expiresAt, greeting: sealed } = seen.value;
  const text = sealed === undefined ? undefined : await openGreeting(keys, group, bytesFromWire(sealed));
  const greeting = readGreeting(text?.ok ? text.value : '');
  return granted({ invitation: invitation.value, group, founding: link.value.founding, greeting, keys, expiresAt });
}

/** Asks to be let in, vouching for the own keys with the secret of the link. Who is in already, is in. */
export async function askToJoin(
  ask: Ask,
  followed: FollowedInvitation,
  all: AllAccountKeys,
): Promise<Result<'waiting' | 'inside', AskProblem>> {
  const { invitation, group, keys } = followed;
  const own = keysInUse(all);
  const mac = await vouch(keys.voucher, group, own.account, own.publicKeys);
  const body = {
    invitation,
    proof: toBase64Url(keys.proof),
    keys: keysOnWire(own.publicKeys),
    mac: toBase64Url(mac),
  };
  const answer = await ask(invitationRoutes.requestToJoin, { body });
  if (answer.ok) return granted('waiting');
  return answer.problem === 'alreadyMember' ? granted('inside') : answer;
}

/** Whether a member's browser has let this person in by now. */
export async function isInside(ask: Ask, group: GroupId): Promise<Result<boolean, AskProblem>> {
  const answer = await ask(groupRoutes.readGroup, { parameters: { group } });
  if (answer.ok) return granted(true);
  return answer.problem === 'notMember' ? granted(false) : refused(answer.problem);
}

/** Whether its link can still be followed; when that cannot be asked now, it is taken to be so. */
export async function isOpen(ask: Ask, { invitation, keys }: FollowedInvitation): Promise<boolean> {
  const proof = toBase64Url(keys.proof);
  const seen = await ask(invitationRoutes.lookAtInvitation, { body: { invitation, proof } });
  return seen.ok || seen.problem !== 'invitationOver';
}

/** For who came in while no page was open: what somebody is called is said at the first look into the group. */
export async function sayOwnName(row: GroupRow, name: string | undefined): Promise<void> {
  const own = memberOf(row.group, row.self);
  if (own === undefined || own.name !== undefined || name === undefined || name === '') return;
  await row.write({ kind: 'selfNamed', name });
}
