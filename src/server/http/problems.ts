import type { FastifyReply } from 'fastify';
import { type AnyReason, type Problem, statusOf } from '../../protocol/http-route.ts';

export function problem(reason: AnyReason, at?: string): Problem {
  const base = { type: `urn:kring:problem:${reason}`, reason, status: statusOf(reason) };
  return at === undefined ? base : { ...base, at };
}

/** Answers by problem details (RFC 9457): never a sentence, and nothing of what was sent. */
export function sendProblem(reply: FastifyReply, reason: AnyReason, at?: string): FastifyReply {
  const body = problem(reason, at);
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}
