import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { maxFrameBytes } from '../../protocol/limits.ts';
import { isOurOrigin } from '../http/origin.ts';
import type { KeptSession } from '../storage/account-storage.ts';
import { addressOf } from './address.ts';
import type { Rooms } from './rooms.ts';
import { Strangers } from './strangers.ts';
import { Talk } from './talk.ts';

export const livePath = '/api/live';

export interface LiveDoor {
  close(): Promise<void>;
}

/**
 * Takes sockets from the server's own pages and from programs. A page of another site is turned away: a browser tells
 * where a page is from, a program says nothing.
 */
export function openLiveDoor(server: Server, rooms: Rooms, { publicUrl, sessionOf, report }: AtDoor): LiveDoor {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const heartbeats = setInterval(() => beat(sockets), rooms.limits.heartbeat);

  const strangers = new Strangers(rooms.limits.mostStrangers);

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    if (request.url?.split('?', 1)[0] !== livePath) return turnAway(stream, '404 Not Found');
    if (!isOurOrigin(request.headers, publicUrl)) return turnAway(stream, '403 Forbidden');
    const recognised = strangers.admit(addressOf(request, publicUrl !== undefined));
    if (recognised === undefined) return turnAway(stream, '429 Too Many Requests');
    stream.once('close', recognised);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      alive.add(socket);
      socket.on('pong', () => alive.add(socket));
      new Talk(socket, rooms, { report, recognised, session: () => sessionOf(request) });
    });
  }

  server.on('upgrade', upgrade);
  return {
    close: async () => {
      server.off('upgrade', upgrade);
      clearInterval(heartbeats);
      for (const socket of sockets.clients) socket.close(1012);
      const left = new Promise((resolve) => setTimeout(resolve, 500));
      await Promise.race([left, Promise.all([...sockets.clients].map(closed))]);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

interface AtDoor {
  readonly publicUrl: string | undefined;
  /** Who is signed in at the browser that opens a socket, by its cookie. */
  readonly sessionOf: (request: IncomingMessage) => Promise<KeptSession | undefined>;
  readonly report: (fault: unknown) => void;
}

/** Sockets that said something since the last beat. */
const alive = new WeakSet<WebSocket>();

function beat(sockets: WebSocketServer): void {
  for (const socket of sockets.clients) {
    if (!alive.delete(socket)) socket.terminate();
    else socket.ping();
  }
}

function turnAway(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}
