import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Health, type PublicSettings, type Route, routes } from '../../protocol/http-contract.ts';
import { describeHttp } from '../../protocol/openapi.ts';
import { createMeeting } from './create-meeting.ts';
import type { Desk } from './desk.ts';
import { claimPairing, leavePairing } from './pairings.ts';
import { sendProblem } from './problems.ts';

/** Guessing codes is not made easy: people type one, perhaps twice. */
const claimsPerMinute = 20;

export async function answerApi(http: FastifyInstance, desk: Desk): Promise<void> {
  const description = describeHttp(desk.version);
  await http.register(async (api) => {
    await api.register(rateLimit, { max: desk.requestsPerMinute, timeWindow: '1 minute' });
    answer(api, routes.createMeeting, (request, reply) => createMeeting(desk, request, reply));
    answer(api, routes.leavePairing, (request, reply) => leavePairing(desk, request, reply));
    answer(api, routes.claimPairing, (request, reply) => claimPairing(desk, request, reply), claimsPerMinute);
    answer(api, routes.readSettings, async (): Promise<PublicSettings> => ({ publicUrl: desk.publicUrl ?? null }));
    api.get('/api/openapi.json', async () => description);
  });
  answer(http, routes.health, (_request, reply) => health(desk, reply));
}

async function health({ storage, version, report }: Desk, reply: FastifyReply): Promise<Health | FastifyReply> {
  try {
    await storage.check();
    return { status: 'ok', version, storage: storage.kind };
  } catch (fault) {
    report(fault);
    return sendProblem(reply, 'notStored');
  }
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function answer(http: FastifyInstance, { method, path }: Route, handler: Answer, perMinute?: number): void {
  const config = perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: '1 minute' } };
  http.route({ method: method === 'get' ? 'GET' : 'POST', url: path, config, handler });
}
