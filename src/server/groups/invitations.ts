import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { memberLifetimes } from '../../protocol/member-limits.ts';
import type { Desk } from '../http/desk.ts';
import { type MemberVisit, type Outcome, readFields, type Visit } from '../http/serve.ts';
import { proves } from '../secrets.ts';
import type { Invitation } from '../storage/group-storage.ts';
import { groupOf } from './membership.ts';

export async function invite(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const body = readFields(routes.invite.body, visit.request.body);
  if (!body.ok) return body;
  const { invitation: id, proofHash, greeting, expiresAt } = body.value;
  const createdAt = desk.now();
  if (expiresAt <= createdAt || expiresAt > createdAt + memberLifetimes.invitation + tolerance)
    return refused({ reason: 'malformed', at: 'expiresAt' });
  const { group } = found.value;
  const outcome = await desk.storage.leaveInvitation({
    id,
    group,
    by: session.account,
    proofHash,
    greeting,
    createdAt,
    expiresAt,
  });
  return outcome === 'left' ? granted({ invitation: id }) : refused(outcome);
}

/** Clocks of browsers differ from ours. */
const tolerance = 3_600_000;

export async function listInvitations(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const { storage, now } = visit.desk;
  const { group } = found.value;
  const invitations = await storage.listInvitations(group, now());
  return granted({
    invitations: invitations.map(({ id: invitation, by, createdAt, ...said }) => {
      return { invitation, by, createdAt, ...saidBy(said) };
    }),
    requests: await storage.listRequests(group, now()),
  });
}

function saidBy({ greeting, expiresAt }: Pick<Invitation, 'greeting' | 'expiresAt'>) {
  return greeting === undefined ? { expiresAt } : { expiresAt, greeting };
}

export async function withdrawInvitation(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.withdrawInvitation.parameters, visit.request.params);
  if (!parameters.ok) return parameters;
  const { group } = found.value;
  const withdrawn = await visit.desk.storage.withdrawInvitation(group, parameters.value.invitation);
  if (!withdrawn) return refused('invitationOver');
  visit.desk.news.tell(group);
  return granted(undefined);
}

/** Changes nothing, whoever looks: mail programs follow links before people do. */
export async function lookAtInvitation({ desk, request }: Visit): Promise<Outcome> {
  const body = readFields(routes.lookAtInvitation.body, request.body);
  if (!body.ok) return body;
  const found = await proven(desk, body.value);
  return found === undefined ? refused('invitationOver') : granted({ group: found.group, ...saidBy(found) });
}

export async function requestToJoin({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.requestToJoin.body, request.body);
  if (!body.ok) return body;
  const found = await proven(desk, body.value);
  if (found === undefined) return refused('invitationOver');
  const { keys, mac } = body.value;
  const asked = { invitation: found.id, account: session.account, at: desk.now(), keys, mac };
  const outcome = await desk.storage.requestToJoin(asked);
  if (outcome !== 'requested') return refused(outcome);
  desk.news.tell(found.group);
  return granted(undefined);
}

interface Shown {
  readonly invitation: Invitation['id'];
  readonly proof: string;
}

/** Over, withdrawn, never there or with another proof: all the same to who asks. */
async function proven({ storage, now }: Desk, { invitation, proof }: Shown): Promise<Invitation | undefined> {
  const found = await storage.findInvitation(invitation, now());
  return found !== undefined && proves(proof, found.proofHash) ? found : undefined;
}
