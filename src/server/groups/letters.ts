import { granted, refused } from '../../basics/result.ts';
import { letterToSign } from '../../groups/letter.ts';
import { routes } from '../../protocol/http-contract.ts';
import { findSession } from '../accounts/session.ts';
import { type MemberVisit, type Outcome, readFields } from '../http/serve.ts';
import { isSignedBy } from '../secrets.ts';
import type { GroupState } from '../storage/group-storage.ts';
import { bytesOf, readRoster } from './check-roster.ts';
import { groupOf, stateFor } from './membership.ts';

export async function readLetters(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const query = readFields(routes.readLetters.query, visit.request.query);
  if (!query.ok) return query;
  const { storage } = visit.desk;
  const page = await storage.readLetters(found.value.group, visit.session.account, query.value.after);
  return granted({ letters: page.letters.map(({ id, ...letter }) => ({ ...letter, letter: id })), more: page.more });
}

/** Membership, epoch and whether somebody must rotate first are looked at in the transaction that keeps the letter. */
export async function writeLetter(visit: MemberVisit): Promise<Outcome> {
  const { desk, session } = visit;
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const body = readFields(routes.writeLetter.body, visit.request.body);
  if (!body.ok) return body;
  const { letter: id, epoch, sealed, signature, eraseAt } = body.value;
  const { group } = found.value;
  const by = session.account;
  const key = (await readRoster(desk.storage, group))?.members.get(by)?.keys.sign;
  const signed = letterToSign({ group, id, writer: by, epoch }, bytesOf(sealed));
  if (key === undefined || !isSignedBy(key, signed, signature)) return refused('forgedSignature');
  const at = desk.now();
  const outcome = await desk.storage.keepLetter(group, { id, at, by, epoch, sealed, signature, eraseAt });
  if (outcome.kind !== 'kept') return refused(outcome.kind);
  desk.news.tell(group);
  return granted({ number: outcome.number, at: outcome.at });
}

export async function eraseLetter(visit: MemberVisit): Promise<Outcome> {
  const found = await groupOf(visit);
  if (!found.ok) return found;
  const parameters = readFields(routes.eraseLetter.parameters, visit.request.params);
  if (!parameters.ok) return parameters;
  const { group } = found.value;
  const erased = await visit.desk.storage.eraseLetter(group, visit.session.account, parameters.value.letter);
  return erased ? granted(undefined) : refused('unknownLetter');
}

/** Whoever waits is looked at anew before the answer: a session may have ended, a member may have left. */
export async function awaitNews(visit: MemberVisit): Promise<Outcome> {
  const { desk, request, reply, session } = visit;
  const query = readFields(routes.awaitNews.query, request.query);
  if (!query.ok) return query;
  const asked = await groupOf(visit);
  if (!asked.ok) return asked;
  const { group } = asked.value;
  const listening = desk.news.listen(group, session.account);
  if (listening === undefined) return refused('tooFast');
  reply.raw.once('close', listening.stop);
  const found = await stateFor(visit, group);
  if (found.ok && isAsKnown(found.value, query.value)) await listening.heard;
  else listening.stop();
  const again = await findSession(desk, request);
  return again === undefined ? refused('signInFirst') : stateFor(visit, group);
}

type Known = Pick<GroupState, 'entries' | 'epoch' | 'letters' | 'requests'>;

function isAsKnown(state: GroupState, known: Known): boolean {
  const { entries, epoch, letters, requests } = state;
  return entries === known.entries && epoch === known.epoch && letters === known.letters && requests === known.requests;
}
