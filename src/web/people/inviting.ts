import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result } from '../../basics/result.ts';
import { newId } from '../../crypto/ids.ts';
import {
  deriveInvitation,
  formatInvitation,
  invitationHash,
  newInvitationSecret,
  parseInvitationSecret,
  sealGreeting,
} from '../../crypto/invitation.ts';
import type { GivenInvitation } from '../../groups/group.ts';
import type { InvitationId } from '../../groups/ids.ts';
import { invitationRoutes } from '../../protocol/invitation-routes.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import { type Greeting, writeGreeting } from './greeting.ts';

const day = 86_400_000;
/** As long as the server keeps one at the most, less a minute for clocks that differ. */
const invitedFor = 14 * day - 60_000;

/**
 * Makes an invitation: first a letter with its secret, so that any member's browser can let in who follows it, then what
 * the server needs to know of it. The link is `linkOf`.
 */
export async function invite(
  row: GroupRow,
  greeting: Greeting,
  awaited: string | undefined,
): Promise<Result<InvitationId, WriteProblem>> {
  const invitation = newId<'InvitationId'>();
  const secret = newInvitationSecret();
  const until = row.tools.now() + invitedFor;
  const given = await row.write({
    kind: 'invitationGiven',
    invitation,
    secret: toBase64Url(secret),
    until,
    ...(awaited !== undefined && { for: awaited }),
  });
  if (!given.ok) return given;
  const keys = await deriveInvitation(secret, invitation);
  const sealed = await sealGreeting(keys, row.id, writeGreeting(greeting));
  if (!sealed.ok) return sealed;
  const body = {
    invitation,
    proofHash: await invitationHash(keys.proof),
    expiresAt: until,
    greeting: toBase64Url(sealed.value),
  };
  const answer = await row.tools.ask(invitationRoutes.invite, { parameters: { group: row.id }, body });
  return answer.ok ? granted(invitation) : answer;
}

export async function withdraw(row: GroupRow, invitation: InvitationId): Promise<Result<unknown, WriteProblem>> {
  const answer = await atServer(row, invitation);
  return answer.ok ? row.write({ kind: 'invitationWithdrawn', invitation }) : answer;
}

/** For one of a stranger, too: the group's own letter about it goes along where there is one. */
export function withdrawAtServer(row: GroupRow, invitation: InvitationId): Promise<Result<unknown, WriteProblem>> {
  const isKnown = row.group.invitations.some(({ id }) => id === invitation);
  return isKnown ? withdraw(row, invitation) : atServer(row, invitation);
}

/**
 * Somebody left, and all links with him or her: the server need not keep them. Only for who has read every letter: to a
 * newcomer a link whose letter was before looks the same.
 */
export async function withdrawEnded(row: GroupRow): Promise<Result<unknown, WriteProblem>> {
  const listed = await row.tools.ask(invitationRoutes.listInvitations, { parameters: { group: row.id } });
  if (!listed.ok) return listed;
  // In this order: the letter of an invitation is there before the server hears of it.
  const read = await row.refresh();
  if (!read.ok || !row.group.fromTheStart) return read;
  const open = new Set(row.group.invitations.map(({ id }) => id));
  for (const { invitation } of listed.value.invitations.filter((one) => !open.has(one.invitation))) {
    const ended = await atServer(row, invitation);
    if (!ended.ok) return ended;
  }
  return read;
}

async function atServer(row: GroupRow, invitation: InvitationId): Promise<Result<unknown, WriteProblem>> {
  const parameters = { group: row.id, invitation };
  const answer = await row.tools.ask(invitationRoutes.withdrawInvitation, { parameters });
  return answer.ok || answer.problem === 'invitationOver' ? granted(undefined) : answer;
}

/** What the invited person gets: the secret and the founding of the group stand behind `#`. */
export function linkOf(row: GroupRow, base: string, { id, secret }: GivenInvitation): string | undefined {
  const read = parseInvitationSecret(secret);
  const founding = row.founding;
  if (!read.ok || founding === undefined) return undefined;
  return `${base.replace(/\/+$/, '')}/invite/${id}${formatInvitation({ secret: read.value, founding })}`;
}
