import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authority } from '../../engine/authority.ts';
import { type CreateMeeting, routes } from '../../protocol/http-contract.ts';
import { lifetimes } from '../../protocol/limits.ts';
import type { MeetingEntry } from '../storage/storage.ts';
import type { Desk } from './desk.ts';
import { sendProblem } from './problems.ts';
import { readBody } from './read-body.ts';

/** The client made the id, so that asking again after a lost answer opens nothing twice. */
export async function createMeeting({ storage, now }: Desk, request: FastifyRequest, reply: FastifyReply) {
  const body = readBody(routes.createMeeting.body, request);
  if (!body.ok) return sendProblem(reply, 'malformed', body.problem);
  const { meeting, setting, script, admitHash, screenHash } = body.value;
  const createdAt = now();
  const { number, at, command, event } = new Authority().open(meeting, setting, script, createdAt);
  const entry = { id: meeting, createdAt, admitHash, screenHash, eraseAt: createdAt + lifetimes.unstarted };
  const opened = { number, at, command, body: JSON.stringify(event), content: undefined };
  if ((await storage.openMeeting(entry, opened)) === 'opened') return reply.code(201).send({ meeting });

  const earlier = await storage.findMeeting(meeting);
  if (earlier.kind !== 'kept') return sendProblem(reply, 'meetingErased');
  return isSame(earlier.entry, body.value) ? { meeting } : sendProblem(reply, 'meetingTaken');
}

function isSame(entry: MeetingEntry, { admitHash, screenHash }: CreateMeeting): boolean {
  return entry.admitHash === admitHash && entry.screenHash === screenHash;
}
