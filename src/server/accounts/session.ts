import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountId } from '../../groups/ids.ts';
import { isSecret } from '../../protocol/id-schema.ts';
import { memberLifetimes } from '../../protocol/member-limits.ts';
import { type Asking, clearCookie, readCookie, setCookie } from '../http/cookies.ts';
import type { Desk } from '../http/desk.ts';
import { hashOf, newId, newToken } from '../secrets.ts';
import type { KeptSession } from '../storage/account-storage.ts';
import { deviceOf } from './device.ts';
import { knownProof } from './known-browser.ts';
import { sessionEnd } from './session-end.ts';

const sessionCookie = 'kring';
export const knownCookie = 'kring-known';
const sessionDays = memberLifetimes.session / 86_400_000;
const knownDays = 400;

/** How exactly it is known when a session was last used: once an hour is written down. */
const precision = 3_600_000;

export async function beginSession(desk: Desk, request: FastifyRequest, reply: FastifyReply, account: AccountId) {
  const token = newToken();
  const now = desk.now();
  const device = deviceOf(request.headers['user-agent'] ?? '');
  const times = { openedAt: now, usedAt: now };
  await desk.storage.openSession({ id: newId(), account, tokenHash: hashOf(token), device, ...times });
  setCookie(reply, sessionCookie, token, sessionDays, desk.transport);
  setCookie(reply, knownCookie, knownProof(desk.secret, account), knownDays, desk.transport);
}

export function endSessionHere(desk: Desk, reply: FastifyReply): void {
  clearCookie(reply, sessionCookie, desk.transport);
}

/** Undefined without a cookie, with one that was made up, and when the session is over. */
export async function findSession(
  desk: Pick<Desk, 'storage' | 'now' | 'transport'>,
  request: Asking,
): Promise<KeptSession | undefined> {
  const token = readCookie(request, sessionCookie, desk.transport);
  if (!isSecret(token)) return undefined;
  const session = await desk.storage.findSession(hashOf(token));
  const now = desk.now();
  if (session === undefined) return undefined;
  if (sessionEnd(session) <= now) return undefined;
  if (session.usedAt <= now - precision) await desk.storage.useSession(session.tokenHash, now);
  return session;
}
