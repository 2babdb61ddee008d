import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { leastStretching } from '../../protocol/member-limits.ts';
import { type MemberVisit, type Outcome, readFields, type Visit } from '../http/serve.ts';
import { authenticate } from '../secrets.ts';
import { toWire } from './opening.ts';
import { believe, confirm } from './ownership.ts';
import { beginSession, endSessionHere, findSession } from './session.ts';

const saltBytes = 16;

/** Made up for an address that nobody has, and always the same: it tells nothing. */
export async function readStretching({ desk, request }: Visit): Promise<Outcome> {
  const body = readFields(routes.readStretching.body, request.body);
  if (!body.ok) return body;
  const { address } = body.value;
  const entry = await desk.storage.findAccountByAddress(address);
  const madeUp = Buffer.from(authenticate(desk.secret, 'salt', address), 'base64url').subarray(0, saltBytes);
  return granted(entry?.stretching ?? { salt: madeUp.toString('base64url'), ...leastStretching });
}

export async function signIn(visit: Visit): Promise<Outcome> {
  const body = readFields(routes.signIn.body, visit.request.body);
  if (!body.ok) return body;
  const { address, proof } = body.value;
  return welcome(visit, await believe(visit, await visit.desk.storage.findAccountByAddress(address), address, proof));
}

/** A passkey knows whose it is, so that nobody types an address. */
export async function signInByPasskey(visit: Visit): Promise<Outcome> {
  const body = readFields(routes.signInByPasskey.body, visit.request.body);
  if (!body.ok) return body;
  const { account, proof } = body.value;
  return welcome(visit, await believe(visit, await visit.desk.storage.findAccount(account), account, proof));
}

async function welcome({ desk, request, reply }: Visit, believed: Awaited<ReturnType<typeof believe>>) {
  if (!believed.ok) return believed;
  const { id: account, language, keys } = believed.value;
  const before = await findSession(desk, request);
  await beginSession(desk, request, reply, account);
  // This browser shows the new one from now on: nobody is to find the old one somewhere and use it.
  if (before !== undefined) {
    await desk.storage.closeSession(before.account, before.id);
    await desk.rooms.endSessions(before.account);
  }
  const wraps = await desk.storage.readWraps(account);
  return granted({ account, language, keys, wraps: wraps.map(toWire) });
}

export async function signOut({ desk, request, reply, session }: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.signOut.body, request.body);
  if (!body.ok) return body;
  if (body.value.where === 'here') await desk.storage.closeSession(session.account, session.id);
  else await desk.storage.closeSessions(session.account);
  await desk.rooms.endSessions(session.account);
  endSessionHere(desk, reply);
  return granted(undefined);
}

export async function readAccount({ desk, session }: MemberVisit): Promise<Outcome> {
  const entry = await desk.storage.findAccount(session.account);
  if (entry === undefined) return refused('signInFirst');
  const { id: account, address, language, createdAt, stretching, keys } = entry;
  return granted({ account, address, language, createdAt, stretching, keys, session: session.id });
}

export async function unlock(visit: MemberVisit): Promise<Outcome> {
  const body = readFields(routes.unlock.body, visit.request.body);
  if (!body.ok) return body;
  const confirmed = await confirm(visit, body.value.proof);
  if (!confirmed.ok) return confirmed;
  const wraps = await visit.desk.storage.readWraps(confirmed.value.id);
  return granted({ wraps: wraps.map(toWire) });
}

export async function listSessions({ desk, session }: MemberVisit): Promise<Outcome> {
  const sessions = await desk.storage.listSessions(session.account);
  return granted({
    sessions: sessions.map(({ id, device, openedAt, usedAt }) => {
      return { session: id, device, openedAt, usedAt, current: id === session.id };
    }),
  });
}

export async function endSession({ desk, request, session }: MemberVisit): Promise<Outcome> {
  const parameters = readFields(routes.endSession.parameters, request.params);
  if (!parameters.ok) return parameters;
  await desk.storage.closeSession(session.account, parameters.value.session);
  await desk.rooms.endSessions(session.account);
  return granted(undefined);
}
