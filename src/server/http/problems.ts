import type { FastifyReply } from 'fastify';
import { type AnyReason, type Problem, statusOf } from '../../protocol/http-route.ts';

export function problem(reason: AnyReason, at?: string): Problem {
  const base = { type: `urn:kring:problem:${reason}`, reason, status: statusOf(reason) };
  return at === undefined ? base : { ...base, at };
}

const given = new WeakMap<FastifyReply, AnyReason>();

/** Why this was not done; nothing when it was. */
export function reasonGiven(reply: FastifyReply): AnyReason | undefined {
  return given.get(reply);
}

/** Answers by problem details (RFC 9457): never a sentence, and nothing of what was sent. */
export function sendProblem(reply: FastifyReply, reason: AnyReason, at?: string): FastifyReply {
  const body = problem(reason, at);
  given.set(reply, reason);
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}
