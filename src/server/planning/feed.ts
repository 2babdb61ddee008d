import type { FastifyReply, FastifyRequest } from 'fastify';
import { granted } from '../../basics/result.ts';
import { isSecret } from '../../protocol/id-schema.ts';
import { planningRates } from '../../protocol/planning-limits.ts';
import type { Desk } from '../http/desk.ts';
import { sendProblem } from '../http/problems.ts';
import type { MemberVisit, Outcome } from '../http/serve.ts';
import { titleFor } from '../mail/title-for.ts';
import { hashBytes, hashOf, newToken } from '../secrets.ts';
import { feedOf } from './calendar-text.ts';

export async function readFeedState({ desk, session }: MemberVisit): Promise<Outcome> {
  const since = await desk.storage.feedSince(session.account);
  return granted(since === undefined ? {} : { since });
}

/** The address is told once; the server keeps its hash. */
export async function makeFeed({ desk, session }: MemberVisit): Promise<Outcome> {
  const token = newToken();
  await desk.storage.keepFeed(session.account, hashOf(token), desk.now());
  return granted({ token });
}

export async function dropFeed({ desk, session }: MemberVisit): Promise<Outcome> {
  await desk.storage.dropFeed(session.account);
  return granted(undefined);
}

/** Looked for when what was asked for is no address at all, so that every no takes as long. */
const nobody = hashOf(newToken());

/**
 * For programs, without a cookie. Revoked, guessed or never an address: the same answer. Found by its hash, so that the
 * time it takes tells nothing about the addresses that there are.
 */
export async function readFeed(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const token = tokenIn(request.params);
  const feed = await desk.storage.findFeed(token === undefined ? nobody : hashOf(token));
  if (feed === undefined) return sendProblem(reply, 'notFound');
  const { publicUrl, version } = desk;
  const dates = feed.dates.map((date) => ({ ...date, title: titleFor(date.title, feed.language) }));
  const tag = `"${hashBytes(Buffer.from(JSON.stringify([version, publicUrl, dates])))}"`;
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  const isKnown = known?.includes(tag) === true;
  const isAllowed = isKnown || (await desk.attempts.take([[`feed ${feed.account}`, planningRates.feed]]));
  if (!isAllowed) return sendProblem(reply, 'tooFast');
  reply.header('cache-control', 'private, no-cache').header('etag', tag);
  if (isKnown) return reply.code(304).send();
  reply.header('content-disposition', 'inline; filename="kring.ics"');
  const text = feedOf(dates, ({ group }) => publicUrl && `${publicUrl}/groups/${group}`);
  return reply.type('text/calendar; charset=utf-8').send(text);
}

function tokenIn(params: unknown): string | undefined {
  const file = typeof params === 'object' && params !== null && 'file' in params ? params.file : undefined;
  const token = typeof file === 'string' && file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : undefined;
  return isSecret(token) ? token : undefined;
}
