import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { farthest, planningLifetimes } from '../../protocol/planning-limits.ts';
import { groupOf } from '../groups/membership.ts';
import { type MemberVisit, type Outcome, readFields } from '../http/serve.ts';

export async function putPoll(visit: MemberVisit): Promise<Outcome> {
  const { desk, request, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.putPoll.parameters, request.params);
  if (!parameters.ok) return parameters;
  const body = readFields(routes.putPoll.body, request.body);
  if (!body.ok) return body;
  const { until, open, dates } = body.value;
  const now = desk.now();
  if (until > now + farthest.poll) return refused({ reason: 'malformed', at: 'until' });
  // Forgotten by now: no browser begins it anew.
  if (open && until <= now - planningLifetimes.pastPoll) return refused('pollOver');
  const { group } = found.value;
  const { poll } = parameters.value;
  const outcome = await desk.storage.keepPoll(group, { poll, until, open, dates, by: session.account }, now);
  if (outcome !== 'kept') return refused(outcome);
  desk.news.tell(group);
  return granted(undefined);
}

export async function markAnswered(visit: MemberVisit): Promise<Outcome> {
  const { desk, request, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.markAnswered.parameters, request.params);
  if (!parameters.ok) return parameters;
  const { group, poll } = parameters.value;
  const outcome = await desk.storage.markAnswered(group, poll, session.account, desk.now());
  return outcome === 'marked' ? granted(undefined) : refused(outcome);
}

export async function readPoll(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.readPoll.parameters, visit.request.params);
  if (!parameters.ok) return parameters;
  const state = await visit.desk.storage.findPoll(parameters.value.group, parameters.value.poll);
  if (state === undefined) return refused('unknownPoll');
  const { remindedAt, ...rest } = state;
  return granted(remindedAt === undefined ? rest : { ...rest, remindedAt });
}

export async function remindPoll(visit: MemberVisit): Promise<Outcome> {
  const { desk, request, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.remindPoll.parameters, request.params);
  if (!parameters.ok) return parameters;
  const { group, poll } = parameters.value;
  const outcome = await desk.storage.remindPoll(group, poll, session.account, desk.now());
  return typeof outcome === 'string' ? refused(outcome) : granted(outcome);
}
