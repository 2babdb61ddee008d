import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { granted, type Result, refused } from '../../basics/result.ts';
import type { AnyReason, Fields, Route } from '../../protocol/http-route.ts';
import { findSession } from '../accounts/session.ts';
import type { KeptSession } from '../storage/account-storage.ts';
import type { Desk } from './desk.ts';
import { sendProblem } from './problems.ts';

/** Not understood; `at` is a name that the contract knows, never one that was sent. */
export interface Malformed {
  readonly reason: 'malformed';
  readonly at: string | undefined;
}

export type Refusal = AnyReason | Malformed;
/** What is answered with the first status of the route, or why not. */
export type Outcome = Result<unknown, Refusal>;

/** One request, and what the answer is made of. */
export interface Visit {
  readonly desk: Desk;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface MemberVisit extends Visit {
  readonly session: KeptSession;
}

export function serve(http: FastifyInstance, desk: Desk, route: Route, answer: (visit: Visit) => Promise<Outcome>) {
  register(http, desk, route, async (request, reply) => settle(route, reply, await answer({ desk, request, reply })));
}

/** Only for who is signed in. */
export function serveMember(
  http: FastifyInstance,
  desk: Desk,
  route: Route,
  answer: (visit: MemberVisit) => Promise<Outcome>,
) {
  register(http, desk, route, async (request, reply) => {
    const session = await findSession(desk, request);
    if (session === undefined) return sendProblem(reply, 'signInFirst');
    return settle(route, reply, await answer({ desk, request, reply, session }));
  });
}

/** People of one office share an address, and a page of a group asks a dozen things: so many times as much. */
const forMembers = 5;

function register(http: FastifyInstance, desk: Desk, { method, path, asks }: Route, handler: Handler): void {
  const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
  const max = desk.requestsPerMinute * forMembers;
  const config = asks === undefined ? {} : { rateLimit: { max, timeWindow: '1 minute' } };
  http.route({ method: methods[method], url, config, handler });
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const methods = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;

function settle({ answers }: Route, reply: FastifyReply, outcome: Outcome): FastifyReply {
  if (outcome.ok) return reply.code(Number(Object.keys(answers)[0])).send(outcome.value);
  const { problem } = outcome;
  return typeof problem === 'string' ? sendProblem(reply, problem) : sendProblem(reply, problem.reason, problem.at);
}

/** Understands a body, the parameters in an address, or what stands behind its question mark. */
export function readFields<const Schema extends Fields>(
  schema: Schema,
  sent: unknown,
): Result<v.InferOutput<Schema>, Malformed> {
  const parsed = v.safeParse(schema, sent, { abortEarly: true });
  if (parsed.success) return granted(parsed.output);
  const key = parsed.issues[0].path?.[0]?.key;
  return refused({ reason: 'malformed', at: Object.keys(schema.entries).find((entry) => entry === key) });
}
