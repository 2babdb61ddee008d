import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { isOurs, networkOf, type Proxies, plain } from './address.ts';
import { HeadCount } from './head-count.ts';

export interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** How long the server waits for a caller, in milliseconds, and how many callers of one network it hears at once. */
export interface CallLimits {
  /** For the head of a request, from the first byte or from the last answer on. */
  readonly headWithin: number;
  /** For all of a request. */
  readonly requestWithin: number;
  /** For the next byte, in either direction; a live socket has heartbeats instead. */
  readonly silentFor: number;
  /** Connections of one network, and those of them on which nothing was asked yet. */
  readonly mostConnections: number;
  readonly mostUnasked: number;
}

export const usualCallLimits: CallLimits = {
  headWithin: 10_000,
  requestWithin: 30_000,
  silentFor: 120_000,
  mostConnections: 10_000,
  mostUnasked: 1_000,
};

/** Longer than any proxy keeps a connection that it does not use: else one asks on what we just closed. */
const keptForProxies = 150_000;
const mostHeaders = 100;

/** Hears callers, and hangs up on who only holds the line. */
export function openListener(
  answer: RequestListener,
  tls: Tls | undefined,
  proxies: Proxies | undefined,
  limits: CallLimits,
): Server {
  const options = {
    headersTimeout: limits.headWithin,
    requestTimeout: limits.requestWithin,
    connectionsCheckingInterval: Math.min(5_000, limits.headWithin),
    ...(proxies !== undefined && { keepAliveTimeout: keptForProxies }),
  };
  const server =
    tls === undefined
      ? createServer(options, answer)
      : createTlsServer({ ...options, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: limits.headWithin }, answer);
  server.maxHeadersCount = mostHeaders;
  server.setTimeout(Math.max(limits.silentFor, proxies === undefined ? 0 : keptForProxies), (socket) => {
    socket.destroy();
  });
  countCallers(server, proxies, limits);
  return server;
}

/** People behind a proxy of ours come over its connections: those are not counted. */
function countCallers(server: Server, proxies: Proxies | undefined, limits: CallLimits): void {
  const connected = new HeadCount(limits.mostConnections);
  const unasked = new HeadCount(limits.mostUnasked);
  const asking = new Map<string, () => void>();

  server.on('connection', (socket: Socket) => {
    if (proxies !== undefined && isOurs(plain(socket.remoteAddress ?? ''), proxies)) return;
    const network = networkOf({ headers: {}, socket }, undefined);
    const left = connected.admit(network);
    const asked = left && unasked.admit(network);
    if (left === undefined || asked === undefined) {
      left?.();
      socket.destroy();
      return;
    }
    const caller = nameOf(socket);
    asking.set(caller, asked);
    socket.once('close', () => {
      left();
      asked();
      asking.delete(caller);
    });
  });
  server.prependListener('request', ({ socket }) => asking.get(nameOf(socket))?.());
  server.prependListener('upgrade', ({ socket }) => asking.get(nameOf(socket))?.());
}

/** The same for a connection and for what is spoken over it under TLS. */
function nameOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
