import { granted, type Result, refused } from '../../basics/result.ts';
import type { PollLinkId } from '../../groups/group-ids.ts';
import { routes } from '../../protocol/http-contract.ts';
import { farthest, planningRates } from '../../protocol/planning-limits.ts';
import { groupOf } from '../groups/membership.ts';
import type { Desk } from '../http/desk.ts';
import { type MemberVisit, type Outcome, readFields, type Visit } from '../http/serve.ts';
import { proves } from '../secrets.ts';
import type { PollLink } from '../storage/planning-storage.ts';

export async function listPollLinks(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const links = await visit.desk.storage.listPollLinks(found.value.group);
  return granted({
    links: links.map(({ id, poll, by, createdAt, until, answer, answeredAt }) => {
      const link = { link: id, poll, by, createdAt, until };
      return answer === undefined ? link : { ...link, answer, answeredAt };
    }),
  });
}

export async function leavePollLink(visit: MemberVisit): Promise<Outcome> {
  const { desk, request, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const body = readFields(routes.leavePollLink.body, request.body);
  if (!body.ok) return body;
  const { link: id, until, ...left } = body.value;
  const createdAt = desk.now();
  if (!isAhead(until, createdAt)) return refused({ reason: 'malformed', at: 'until' });
  const { group } = found.value;
  const outcome = await desk.storage.leavePollLink({ id, group, by: session.account, createdAt, until, ...left });
  if (outcome !== 'left') return refused(outcome);
  return granted({ link: id });
}

export async function changePollLink(visit: MemberVisit): Promise<Outcome> {
  const { desk, request } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.changePollLink.parameters, request.params);
  if (!parameters.ok) return parameters;
  const body = readFields(routes.changePollLink.body, request.body);
  if (!body.ok) return body;
  // Also when its poll is over: then the sheet says what came of it, and nobody answers it for that.
  if (body.value.until > desk.now() + farthest.poll) return refused({ reason: 'malformed', at: 'until' });
  const { group, link: id } = parameters.value;
  const outcome = await desk.storage.changePollLink(group, { id, ...body.value });
  return outcome === 'changed' ? granted(undefined) : refused(outcome);
}

function isAhead(until: number, now: number): boolean {
  return until > now && until <= now + farthest.poll;
}

export async function withdrawPollLink(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.withdrawPollLink.parameters, visit.request.params);
  if (!parameters.ok) return parameters;
  const { group, link } = parameters.value;
  return (await visit.desk.storage.withdrawPollLink(group, link)) ? granted(undefined) : refused('unknownPollLink');
}

/** Changes nothing, whoever looks: mail programs follow links before people do. */
export async function lookAtPoll({ desk, request }: Visit): Promise<Outcome> {
  const parameters = readFields(routes.lookAtPoll.parameters, request.params);
  if (!parameters.ok) return parameters;
  const body = readFields(routes.lookAtPoll.body, request.body);
  if (!body.ok) return body;
  const found = await proven(desk, parameters.value.link, body.value.proof, desk.networkOf(request.raw));
  if (!found.ok) return found;
  const { sheet, answer, until, closed } = found.value;
  const shown = { sheet, until, over: closed || until <= desk.now() };
  return granted(answer === undefined ? shown : { ...shown, answer });
}

export async function answerPoll({ desk, request }: Visit): Promise<Outcome> {
  const parameters = readFields(routes.answerPoll.parameters, request.params);
  if (!parameters.ok) return parameters;
  const body = readFields(routes.answerPoll.body, request.body);
  if (!body.ok) return body;
  const found = await proven(desk, parameters.value.link, body.value.proof, desk.networkOf(request.raw));
  if (!found.ok) return found;
  const { id, group } = found.value;
  const outcome = await desk.storage.answerPollLink(id, body.value.answer, desk.now());
  if (outcome !== 'answered') return refused(outcome);
  desk.news.tell(group);
  return granted(undefined);
}

/** Whoever has the link; withdrawn, forgotten or never there is all the same. */
async function proven(
  { storage, attempts }: Desk,
  link: PollLinkId,
  proof: string,
  network: string,
): Promise<Result<PollLink, 'unknownPollLink' | 'wrongProof' | 'tooFast'>> {
  if (!(await attempts.take([[`poll-link ${link} ${network}`, planningRates.pollLink]]))) return refused('tooFast');
  const found = await storage.findPollLink(link);
  if (found === undefined) return refused('unknownPollLink');
  return proves(proof, found.proofHash) ? granted(found) : refused('wrongProof');
}
