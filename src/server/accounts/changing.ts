import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { type MemberVisit, type Outcome, readFields } from '../http/serve.ts';
import { hashOf, proves } from '../secrets.ts';
import { typedCode } from './email-codes.ts';
import { renewalOf, wrapsOf } from './opening.ts';
import { confirm } from './ownership.ts';
import { endSessionHere } from './session.ts';

/** Sent twice, the second finds it done: the new proof is then the one that is kept. */
export async function changePassword(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const body = readFields(routes.changePassword.body, visit.request.body);
  if (!body.ok) return body;
  const { proof, auth, stretching, wrap } = body.value;
  const confirmed = await confirm(visit, proof);
  if (!confirmed.ok) {
    const entry = await desk.storage.findAccount(session.account);
    return entry !== undefined && proves(auth, entry.authHash) ? granted(undefined) : confirmed;
  }
  if (wrap.generation !== confirmed.value.keys.generation) return refused('generationPassed');
  const change = { authHash: hashOf(auth), stretching, wrap: { ...wrap, id: '' } };
  await desk.storage.changePassword(session.account, change, session.id);
  await desk.rooms.endSessions(session.account);
  return granted(undefined);
}

export async function changeAddress(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const body = readFields(routes.changeAddress.body, visit.request.body);
  if (!body.ok) return body;
  const confirmed = await confirm(visit, body.value.proof);
  if (!confirmed.ok) return confirmed;
  const code = typedCode(desk.secret, 'move', body.value);
  const outcome = await desk.storage.changeAddress(session.account, body.value.address, code, desk.now());
  // Somebody opened an account there since the code was mailed.
  if (outcome !== 'changed') return refused(outcome === 'addressTaken' ? 'codeOver' : outcome);
  return granted(undefined);
}

export async function changeLanguage({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.changeLanguage.body, request.body);
  if (!body.ok) return body;
  await desk.storage.changeLanguage(session.account, body.value.language);
  return granted(undefined);
}

export async function changeWraps(visit: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.changeWraps.body, visit.request.body);
  if (!body.ok) return body;
  const { proof, recovery, earlier } = body.value;
  const confirmed = await confirm(visit, proof);
  if (!confirmed.ok) return confirmed;
  const wraps = wrapsOf(body.value.wraps, confirmed.value.keys.generation);
  if (wraps === undefined) return refused('generationPassed');
  const recoveryHash = recovery === undefined ? undefined : hashOf(recovery);
  await visit.desk.storage.changeWraps(confirmed.value.id, { wraps, recoveryHash, earlier });
  return granted(undefined);
}

export async function renewKeys(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const body = readFields(routes.renewKeys.body, visit.request.body);
  if (!body.ok) return body;
  const renewal = renewalOf(body.value);
  if (renewal === undefined) return refused({ reason: 'malformed', at: 'wraps' });
  const confirmed = await confirm(visit, body.value.proof);
  if (!confirmed.ok) {
    const entry = await desk.storage.findAccount(session.account);
    return entry !== undefined && proves(body.value.auth, entry.authHash) ? granted(undefined) : confirmed;
  }
  const outcome = await desk.storage.renewKeys(session.account, renewal, { session: session.id }, desk.now());
  if (outcome !== 'renewed') return refused(outcome);
  await desk.rooms.endSessions(session.account);
  return granted(undefined);
}

export async function deleteAccount(visit: MemberVisit): Promise<Outcome> {
  const { desk, session, reply } = visit;
  const body = readFields(routes.deleteAccount.body, visit.request.body);
  if (!body.ok) return body;
  const confirmed = await confirm(visit, body.value.proof);
  if (!confirmed.ok) return confirmed;
  const groups = await desk.storage.groupsOf(session.account);
  await desk.storage.eraseAccount(session.account, desk.now());
  await Promise.all(groups.map(({ group }) => desk.rooms.dismiss(group, session.account)));
  for (const { group } of groups) desk.news.tell(group);
  endSessionHere(desk, reply);
  return granted(undefined);
}
