import type { FastifyReply, FastifyRequest } from 'fastify';
import { granted, type Result, refused } from '../../basics/result.ts';
import type { MeetingId } from '../../engine/ids.ts';
import { routes } from '../../protocol/http-contract.ts';
import { lifetimes } from '../../protocol/limits.ts';
import { findSession } from '../accounts/session.ts';
import { hashOf, newToken, proves } from '../secrets.ts';
import type { Desk } from './desk.ts';
import { sendProblem } from './problems.ts';
import { readBody } from './read-body.ts';

/**
 * Only who has the link may leave a parcel: others would fill the shelf, or lie to a screen. In a room of a group a member
 * does, and the display comes in through him or her.
 */
export async function leavePairing(desk: Desk, request: FastifyRequest, reply: FastifyReply) {
  const { storage, rooms, now } = desk;
  const body = readBody(routes.leavePairing.body, request);
  if (!body.ok) return sendProblem(reply, 'malformed', body.problem);
  const { meeting, admit, rendezvous, parcel } = body.value;
  const found = await rooms.find(meeting);
  if (found.kind === 'erased') return sendProblem(reply, 'meetingErased');
  if (found.kind === 'unknown') return sendProblem(reply, 'unknownMeeting');
  if (!proves(admit, found.entry.admitHash)) return sendProblem(reply, 'wrongProof');
  const pass = found.entry.group === undefined ? granted(undefined) : await passFor(desk, request, meeting);
  if (!pass.ok) return sendProblem(reply, pass.problem);
  const expiresAt = now() + lifetimes.pairing;
  const outcome = await storage.leavePairing({ rendezvous, parcel, expiresAt, pass: pass.value });
  return outcome === 'taken' ? sendProblem(reply, 'pairingTaken') : reply.code(204).send();
}

export async function claimPairing({ storage, now }: Desk, request: FastifyRequest, reply: FastifyReply) {
  const body = readBody(routes.claimPairing.body, request);
  if (!body.ok) return sendProblem(reply, 'malformed', body.problem);
  const claimed = await storage.claimPairing(body.value.rendezvous, now());
  if (claimed === undefined) return sendProblem(reply, 'unknownPairing');
  const { parcel, pass } = claimed;
  return pass === undefined ? { parcel } : { parcel, pass };
}

async function passFor(
  desk: Desk,
  request: FastifyRequest,
  meeting: MeetingId,
): Promise<Result<string, 'signInFirst' | 'notMember' | 'full'>> {
  const session = await findSession(desk, request);
  if (session === undefined) return refused('signInFirst');
  const pass = newToken();
  const kept = await desk.storage.keepPass(meeting, { hash: hashOf(pass), kind: 'screen', by: session.account });
  return kept === 'kept' ? granted(pass) : refused(kept);
}
