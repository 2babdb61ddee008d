import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PublicSettings, routes } from '../../protocol/http-contract.ts';
import type { Route } from '../../protocol/http-route.ts';
import { describeHttp } from '../../protocol/openapi.ts';
import { answerAccounts } from '../accounts/account-api.ts';
import { answerGroups } from '../groups/group-api.ts';
import { answerMail } from '../mail/mail-api.ts';
import { answerPlanning } from '../planning/planning-api.ts';
import { createMeeting } from './create-meeting.ts';
import type { Desk } from './desk.ts';
import { isForeign } from './origin.ts';
import { claimPairing, leavePairing } from './pairings.ts';
import { sendProblem } from './problems.ts';

/** Guessing codes is not made easy: people type one, perhaps twice. */
const claimsPerMinute = 20;

export async function answerApi(http: FastifyInstance, desk: Desk): Promise<void> {
  const description = describeHttp(desk.version);
  await http.register(async (api) => {
    await api.register(rateLimit, {
      max: desk.requestsPerMinute,
      timeWindow: '1 minute',
      keyGenerator: ({ raw }) => desk.networkOf(raw),
    });
    api.addHook('onRequest', async (request, reply) => {
      const changes = request.method !== 'GET' && request.method !== 'HEAD';
      return changes && isForeign(request.headers, desk.publicUrl) ? sendProblem(reply, 'strangeOrigin') : undefined;
    });
    answer(api, routes.createMeeting, (request, reply) => createMeeting(desk, request, reply));
    answer(api, routes.leavePairing, (request, reply) => leavePairing(desk, request, reply));
    answer(api, routes.claimPairing, (request, reply) => claimPairing(desk, request, reply), claimsPerMinute);
    const settings = { publicUrl: desk.publicUrl ?? null, backupDays: desk.backupDays ?? null, mails: desk.mails };
    answer(api, routes.readSettings, async (): Promise<PublicSettings> => settings);
    answerAccounts(api, desk);
    answerGroups(api, desk);
    answerMail(api, desk);
    answerPlanning(api, desk);
    answer(api, routes.describe, async () => description);
  });
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function answer(http: FastifyInstance, { method, path }: Route, handler: Answer, perMinute?: number): void {
  const config = perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: '1 minute' } };
  http.route({ method: method === 'get' ? 'GET' : 'POST', url: path, config, handler });
}
