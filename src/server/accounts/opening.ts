import { granted, refused } from '../../basics/result.ts';
import { routes } from '../../protocol/http-contract.ts';
import { type Outcome, readFields, type Visit } from '../http/serve.ts';
import { zoneOrUsual } from '../mail/quiet-hours.ts';
import { hashOf } from '../secrets.ts';
import type { KeptWrap, Renewal } from '../storage/account-storage.ts';
import { typedCode } from './email-codes.ts';
import { beginSession } from './session.ts';

export async function openAccount({ desk, request, reply }: Visit): Promise<Outcome> {
  const body = readFields(routes.openAccount.body, request.body);
  if (!body.ok) return body;
  const { account, address, language, keys } = body.value;
  const renewal = renewalOf(body.value);
  if (renewal === undefined || keys.generation !== 1) return refused({ reason: 'malformed', at: 'wraps' });
  const { wraps, ...hashes } = renewal;
  const createdAt = desk.now();
  const entry = { id: account, createdAt, address, language, zone: zoneOrUsual(body.value.zone ?? ''), ...hashes };
  const code = typedCode(desk.secret, 'open', body.value);
  const outcome = await desk.storage.openAccount(entry, wraps, code, createdAt);
  if (outcome !== 'opened') return refused(outcome);
  await beginSession(desk, request, reply, account);
  return granted({ account });
}

/** Whose account it is, for who reads the mail of its address; new keys need to know it. */
export async function lookAtRenewal({ desk, request }: Visit): Promise<Outcome> {
  const body = readFields(routes.lookAtRenewal.body, request.body);
  if (!body.ok) return body;
  const problem = await desk.storage.lookAtCode(typedCode(desk.secret, 'renew', body.value), desk.now());
  if (problem !== undefined) return refused(problem);
  const entry = await desk.storage.findAccountByAddress(body.value.address);
  if (entry === undefined) return refused('codeOver');
  return granted({ account: entry.id, generation: entry.keys.generation });
}

export async function renewAccount({ desk, request, reply }: Visit): Promise<Outcome> {
  const body = readFields(routes.renewAccount.body, request.body);
  if (!body.ok) return body;
  const renewal = renewalOf(body.value);
  if (renewal === undefined) return refused({ reason: 'malformed', at: 'wraps' });
  const code = typedCode(desk.secret, 'renew', body.value);
  const problem = await desk.storage.lookAtCode(code, desk.now());
  if (problem !== undefined) return refused(problem);
  const entry = await desk.storage.findAccountByAddress(body.value.address);
  if (entry === undefined) return refused('codeOver');
  const outcome = await desk.storage.renewKeys(entry.id, renewal, { code }, desk.now());
  if (outcome !== 'renewed') return refused(outcome);
  await desk.rooms.endSessions(entry.id);
  for (const { group } of await desk.storage.groupsOf(entry.id)) desk.news.tell(group);
  await beginSession(desk, request, reply, entry.id);
  const wraps = await desk.storage.readWraps(entry.id);
  return granted({ account: entry.id, language: entry.language, keys: renewal.keys, wraps: wraps.map(toWire) });
}

interface KeyringSent extends Pick<Renewal, 'stretching' | 'keys'> {
  readonly auth: string;
  readonly recovery: string;
  readonly wraps: readonly WrapSent[];
}

interface WrapSent extends Omit<KeptWrap, 'id' | 'authHash'> {
  readonly id?: string;
  readonly auth?: string;
}

/** Undefined when the wraps are not one by password, one by recovery code, and passkeys, all of this generation. */
export function renewalOf({ auth, recovery, stretching, keys, wraps: sent }: KeyringSent): Renewal | undefined {
  const wraps = wrapsOf(sent, keys.generation);
  return wraps && { authHash: hashOf(auth), recoveryHash: hashOf(recovery), stretching, keys, wraps };
}

export function wrapsOf(sent: readonly WrapSent[], generation: number): readonly KeptWrap[] | undefined {
  const wraps = sent.map(({ id = '', auth, ...wrap }) => {
    return auth === undefined ? { ...wrap, id } : { ...wrap, id, authHash: hashOf(auth) };
  });
  const whats = new Set(wraps.map(({ kind, id }) => `${kind} ${id}`));
  if (whats.size !== wraps.length || wraps.some((wrap) => wrap.generation !== generation)) return undefined;
  return whats.has('password ') && whats.has('recovery ') ? wraps : undefined;
}

/** Only passkeys have an id. */
export function toWire({ kind, id, generation, sealed }: KeptWrap) {
  return kind === 'passkey' ? { kind, id, generation, sealed } : { kind, generation, sealed };
}
