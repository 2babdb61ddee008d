import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import Fastify, { type FastifyInstance } from 'fastify';
import { maxBodyBytes } from '../../protocol/limits.ts';
import type { Logger } from '../log.ts';
import { answerApi } from './api.ts';
import type { Desk } from './desk.ts';
import { answerHosting, type Hosting } from './hosting.ts';
import { servePages } from './pages.ts';
import { reasonGiven, sendProblem } from './problems.ts';
import { addSecurityHeaders } from './security-headers.ts';

export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

export interface HttpOptions extends Desk, Hosting {
  readonly tls: Tls | undefined;
  /** The folder with the built pages; without it the server answers programs only. */
  readonly pages: string | undefined;
  readonly log: Logger;
}

/** Everything that is asked once. The live socket hangs on the same server; see `live-door.ts`. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { tls, publicUrl, log, report, metrics } = options;
  const http = Fastify({
    serverFactory: (handler) => (tls === undefined ? createServer(handler) : createTlsServer(tls, handler)),
    bodyLimit: maxBodyBytes,
    logger: false,
    // A proxy of our own tells who asks; anybody else who tells so is not believed.
    trustProxy: publicUrl === undefined ? false : ['loopback', 'linklocal', 'uniquelocal'],
    return503OnClosing: true,
    // An address that is none: the answer of the framework would quote it.
    frameworkErrors: (_fault, _request, reply) => sendProblem(reply, 'malformed'),
  });
  addSecurityHeaders(http, options.transport);

  http.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'page';
    const { statusCode: status, elapsedTime } = reply;
    log.info({ method, route, status, ms: Math.round(elapsedTime) });
    metrics.answered({ method, route, status, seconds: elapsedTime / 1_000, reason: reasonGiven(reply) });
  });

  http.setErrorHandler((fault: { readonly statusCode?: number; readonly code?: string }, _request, reply) => {
    const { statusCode = 500, code } = fault;
    if (statusCode === 429) return sendProblem(reply, 'tooFast');
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return sendProblem(reply, 'tooLarge');
    if (statusCode < 500) return sendProblem(reply, 'malformed');
    report(fault);
    return sendProblem(reply, 'fault');
  });
  await answerApi(http, options);
  answerHosting(http, options, options);
  if (options.pages === undefined) http.setNotFoundHandler((_request, reply) => sendProblem(reply, 'notFound'));
  else await servePages(http, options.pages);
  return http;
}
