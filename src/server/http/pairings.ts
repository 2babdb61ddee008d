import type { FastifyReply, FastifyRequest } from 'fastify';
import { routes } from '../../protocol/http-contract.ts';
import { lifetimes } from '../../protocol/limits.ts';
import { proves } from '../secrets.ts';
import type { Desk } from './desk.ts';
import { sendProblem } from './problems.ts';
import { readBody } from './read-body.ts';

/** Only who has the link may leave a parcel: others would fill the shelf, or lie to a screen. */
export async function leavePairing({ storage, rooms, now }: Desk, request: FastifyRequest, reply: FastifyReply) {
  const body = readBody(routes.leavePairing.body, request);
  if (!body.ok) return sendProblem(reply, 'malformed', body.problem);
  const { meeting, admit, rendezvous, parcel } = body.value;
  const found = await rooms.find(meeting);
  if (found.kind === 'erased') return sendProblem(reply, 'meetingErased');
  if (found.kind === 'unknown') return sendProblem(reply, 'unknownMeeting');
  if (!proves(admit, found.entry.admitHash)) return sendProblem(reply, 'wrongProof');
  const outcome = await storage.leavePairing({ rendezvous, parcel, expiresAt: now() + lifetimes.pairing });
  return outcome === 'taken' ? sendProblem(reply, 'pairingTaken') : reply.code(204).send();
}

export async function claimPairing({ storage, now }: Desk, request: FastifyRequest, reply: FastifyReply) {
  const body = readBody(routes.claimPairing.body, request);
  if (!body.ok) return sendProblem(reply, 'malformed', body.problem);
  const parcel = await storage.claimPairing(body.value.rendezvous, now());
  return parcel === undefined ? sendProblem(reply, 'unknownPairing') : { parcel };
}
