import { granted, refused } from '../../basics/result.ts';
import { parseZone } from '../../planning/calendar.ts';
import { routes } from '../../protocol/http-contract.ts';
import { farthest, planningLifetimes, planningRates } from '../../protocol/planning-limits.ts';
import { groupOf } from '../groups/membership.ts';
import { type MemberVisit, type Outcome, readFields } from '../http/serve.ts';

export async function listDates(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  return granted({ dates: await visit.desk.storage.listDates(found.value.group) });
}

/** Whoever finds another sequence looks again: somebody else's browser was faster, mostly with the same. */
export async function putDate(visit: MemberVisit): Promise<Outcome> {
  const { desk, session, request } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.putDate.parameters, request.params);
  if (!parameters.ok) return parameters;
  const body = readFields(routes.putDate.body, request.body);
  if (!body.ok) return body;
  const { group } = found.value;
  const { at, minutes, place, presenter, together, ...said } = body.value;
  const zone = parseZone(said.zone);
  if (!zone.ok) return zone;
  const now = desk.now();
  // Forgotten by now: no browser puts it back for good.
  if (at + minutes * 60_000 <= now - planningLifetimes.pastDate) return refused('dateOver');
  if (at > now + farthest.date) return refused({ reason: 'malformed', at: 'at' });
  if (!(await desk.attempts.take([[`dates ${group}`, planningRates.dates]]))) return refused('tooFast');
  const { planned } = parameters.value;
  const date = { planned, ...said, at, minutes, zone: zone.value, place, presenter };
  const outcome = await desk.storage.keepDate(group, { ...date, by: session.account, changedAt: now }, together);
  if (outcome !== 'kept') return refused(outcome);
  desk.news.tell(group);
  return granted({ sequence: said.sequence });
}

/** The server does not know why: who cannot come stands in letters. */
export async function askAboutDate(visit: MemberVisit): Promise<Outcome> {
  const { desk, session, request } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.askAboutDate.parameters, request.params);
  if (!parameters.ok) return parameters;
  const { group, planned } = parameters.value;
  if (!(await desk.attempts.take([[`dates ${group}`, planningRates.dates]]))) return refused('tooFast');
  return granted(await desk.storage.askAboutDate(group, planned, session.account, desk.now()));
}

/** Only what one's own calendar said. */
export async function dropReply(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.dropReply.parameters, visit.request.params);
  if (!parameters.ok) return parameters;
  await visit.desk.storage.dropReply(found.value.group, parameters.value.planned, visit.session.account);
  return granted(undefined);
}
