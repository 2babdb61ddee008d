import type { FastifyReply } from 'fastify';
import type { Problem, ProblemReason } from '../../protocol/http-contract.ts';

/** One status for each reason, everywhere. */
const statuses: Readonly<Record<ProblemReason, number>> = {
  malformed: 400,
  tooLarge: 413,
  tooFast: 429,
  notFound: 404,
  unknownMeeting: 404,
  meetingTaken: 409,
  meetingErased: 410,
  wrongProof: 403,
  pairingTaken: 409,
  unknownPairing: 404,
  notStored: 503,
  fault: 500,
};

export function problem(reason: ProblemReason, at?: string): Problem {
  const base = { type: `urn:kring:problem:${reason}`, reason, status: statuses[reason] };
  return at === undefined ? base : { ...base, at };
}

/** Answers by problem details (RFC 9457): never a sentence, and nothing of what was sent. */
export function sendProblem(reply: FastifyReply, reason: ProblemReason, at?: string): FastifyReply {
  const body = problem(reason, at);
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}
