import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Health, type Readiness, routes } from '../../protocol/http-contract.ts';
import type { Figures, Metrics } from '../metrics/metrics.ts';
import { sameSecret } from '../secrets.ts';
import type { Desk } from './desk.ts';
import { sendProblem } from './problems.ts';
import { askReadiness } from './readiness.ts';

/** What whoever hosts asks, and the programs that watch for them. */
export interface Hosting {
  readonly metrics: Metrics;
  /** What stands in the metrics as it is now. */
  readonly figures: () => Promise<Figures>;
  /** Who shows it may read the metrics from anywhere. */
  readonly metricsToken: string | undefined;
  readonly isStopping: () => boolean;
}

export function answerHosting(http: FastifyInstance, desk: Desk, hosting: Hosting): void {
  const { storage, version } = desk;
  const readiness = askReadiness(() => storage.check(), desk.report);
  // Without a look at the database: to start again heals this process, and no other.
  http.get(routes.health.path, async (): Promise<Health> => ({ status: 'ok', version, storage: storage.kind }));
  http.get(routes.ready.path, async (_request, reply) => {
    const status = hosting.isStopping() ? 'stopping' : await readiness();
    const answer: Readiness = { status };
    return reply.code(status === 'ready' ? 200 : 503).send(answer);
  });
  http.get(routes.readMetrics.path, (request, reply) => tellMetrics(desk, hosting, request, reply));
}

async function tellMetrics(
  desk: Desk,
  { metrics, metricsToken, figures }: Hosting,
  { headers, socket }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (metricsToken === undefined) {
    if (!isThisMachine(socket.remoteAddress) || isPassedOn(desk, headers)) return sendProblem(reply, 'notFound');
  } else if (!sameSecret(headers.authorization ?? '', `Bearer ${metricsToken}`))
    return sendProblem(reply, 'wrongProof');
  return reply.type(metrics.contentType).send(await metrics.page(await figures()));
}

function isThisMachine(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127[.]|^::1$/.test(address);
}

/** A proxy on this machine makes everybody look like this machine, and not every proxy says that it is one. */
function isPassedOn({ publicUrl }: Desk, headers: FastifyRequest['headers']): boolean {
  return publicUrl !== undefined || Object.keys(headers).some((name) => /^(x-)?forwarded|^x-real-ip$|^via$/.test(name));
}
