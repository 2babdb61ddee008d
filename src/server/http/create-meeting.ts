import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authority } from '../../engine/authority.ts';
import type { GroupId } from '../../groups/ids.ts';
import { type CreateMeeting, routes } from '../../protocol/http-contract.ts';
import { lifetimes } from '../../protocol/limits.ts';
import type { MeetingEntry } from '../storage/storage.ts';
import type { Desk } from './desk.ts';
import { sendProblem } from './problems.ts';
import { readBody } from './read-body.ts';

/** A meeting with a link: whoever holds it comes in. */
export async function createMeeting(desk: Desk, request: FastifyRequest, reply: FastifyReply) {
  const body = readBody(routes.createMeeting.body, request);
  if (!body.ok) return sendProblem(reply, 'malformed', body.problem);
  const { meeting } = body.value;
  const outcome = await openRoom(desk, body.value, undefined);
  if (outcome !== 'opened' && outcome !== 'openedBefore') return sendProblem(reply, outcome);
  return reply.code(outcome === 'opened' ? 201 : 200).send({ meeting });
}

/** The client made the id, so that asking again after a lost answer opens nothing twice. */
export async function openRoom(
  { storage, now }: Desk,
  wish: CreateMeeting,
  group: GroupId | undefined,
): Promise<'opened' | 'openedBefore' | 'meetingErased' | 'meetingTaken'> {
  const { meeting, setting, script, admitHash, screenHash } = wish;
  const createdAt = now();
  const { number, at, command, event } = new Authority().open(meeting, setting, script, createdAt);
  const eraseAt = createdAt + lifetimes.unstarted;
  const entry = { id: meeting, createdAt, admitHash, screenHash, eraseAt, group };
  const opened = { number, at, command, body: JSON.stringify(event), content: undefined };
  if ((await storage.openMeeting(entry, opened)) === 'opened') return 'opened';

  const earlier = await storage.findMeeting(meeting);
  if (earlier.kind !== 'kept') return 'meetingErased';
  return isSame(earlier.entry, entry) ? 'openedBefore' : 'meetingTaken';
}

function isSame(entry: MeetingEntry, { admitHash, screenHash, group }: MeetingEntry): boolean {
  return entry.admitHash === admitHash && entry.screenHash === screenHash && entry.group === group;
}
