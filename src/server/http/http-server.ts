import type { Duplex } from 'node:stream';
import Fastify, { type FastifyInstance } from 'fastify';
import { maxBodyBytes } from '../../protocol/limits.ts';
import type { Logger } from '../log.ts';
import { isOutage } from '../storage/is-outage.ts';
import { isOurs, type Proxies, plain } from './address.ts';
import { answerApi } from './api.ts';
import type { Desk } from './desk.ts';
import { answerHosting, type Hosting } from './hosting.ts';
import { type CallLimits, openListener, type Tls, usualCallLimits } from './listener.ts';
import { servePages } from './pages.ts';
import { problem, reasonGiven, sendProblem } from './problems.ts';
import { addSecurityHeaders, headersOf } from './security-headers.ts';

export interface HttpOptions extends Desk, Hosting {
  readonly tls: Tls | undefined;
  readonly proxies: Proxies | undefined;
  readonly callLimits?: Partial<CallLimits> | undefined;
  /** The folder with the built pages; without it the server answers programs only. */
  readonly pages: string | undefined;
  readonly log: Logger;
}

/** Everything that is asked once. The live socket hangs on the same server; see `live-door.ts`. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { tls, proxies, callLimits, log, report, metrics } = options;
  const http = Fastify({
    serverFactory: (handler) => openListener(handler, tls, proxies, { ...usualCallLimits, ...callLimits }),
    bodyLimit: maxBodyBytes,
    logger: false,
    // Who asks is found out by `address.ts`; of other headers that a proxy may write none is read.
    trustProxy: false,
    return503OnClosing: true,
    // An address that is none: the answer of the framework would quote it.
    frameworkErrors: (_fault, _request, reply) => sendProblem(reply.headers(headersOf(options.transport)), 'malformed'),
    clientErrorHandler: (fault: NodeJS.ErrnoException, socket) => hangUp(fault, socket),
  });
  addSecurityHeaders(http, options.transport);
  tellOfStrangeProxy(http, proxies, log);

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
    return sendProblem(reply, isOutage(fault) ? 'notStored' : 'fault');
  });
  await answerApi(http, options);
  answerHosting(http, options, options);
  if (options.pages === undefined) http.setNotFoundHandler((_request, reply) => sendProblem(reply, 'notFound'));
  else await servePages(http, options.pages);
  return http;
}

/** Once: who forgot to say that there is a proxy finds everybody counted as one address, and should know why. */
function tellOfStrangeProxy(http: FastifyInstance, proxies: Proxies | undefined, log: Logger): void {
  let isTold = false;
  http.addHook('onRequest', async ({ headers, socket }) => {
    if (isTold || headers['x-forwarded-for'] === undefined) return;
    if (proxies !== undefined && isOurs(plain(socket.remoteAddress ?? ''), proxies)) return;
    isTold = true;
    log.warn({ setting: 'TRUSTED_PROXY', problem: 'notTrusted' });
  });
}

/** What is no HTTP: as short an answer as there is. */
function hangUp({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  // Nothing was asked in time. A browser opens lines beforehand, and takes what it hears on one for the answer to what it asks
  // later: somebody would read it in the place of a page. Where it hears nothing, it asks again over another line.
  const isTooLate = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  if (isTooLate || code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = problem(code === 'HPE_HEADER_OVERFLOW' ? 'tooLarge' : 'malformed');
  const body = JSON.stringify(refusal);
  const head = [`HTTP/1.1 ${refusal.status} Refused`, 'Connection: close', 'Content-Type: application/problem+json'];
  socket.end(`${head.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n${body}`, () => socket.destroy());
}
