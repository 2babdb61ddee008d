import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { maxFrameBytes } from '../../protocol/limits.ts';
import { HeadCount } from '../http/head-count.ts';
import { isOurOrigin } from '../http/origin.ts';
import type { KeptSession } from '../storage/account-storage.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Rooms } from './rooms.ts';
import { SlowReaders } from './slow-readers.ts';
import { Talk } from './talk.ts';

export const livePath = '/api/live';

/** A client of ours sends a message whole; a network cuts it into some fifty pieces. Dust is sent by nobody who means well. */
const smallestPieces = { maxFragments: 64, maxBufferedChunks: 4_096 };

export interface LiveDoor {
  close(): Promise<void>;
}

/**
 * Takes sockets from the server's own pages and from programs. A page of another site is turned away: a browser tells
 * where a page is from, a program says nothing.
 */
export function openLiveDoor(
  server: Server,
  rooms: Rooms,
  { publicUrl, networkOf, sessionOf, isStopping, report }: AtDoor,
): LiveDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    // Compressed, a message would tell its content by its length, and a small one could become a huge one.
    perMessageDeflate: false,
    // `Talk` answers pings: they count like everything that is said.
    autoPong: false,
    ...smallestPieces,
  });
  const heartbeat = new Heartbeat(() => sockets.clients, rooms.limits.heartbeat);

  const strangers = new HeadCount(rooms.limits.mostStrangers);
  const slow = new SlowReaders(rooms.limits.mostWaitingTogether);

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    endWhenBroken(stream);
    if (request.url?.split('?', 1)[0] !== livePath) return turnAway(stream, '404 Not Found');
    if (isStopping()) return turnAway(stream, '503 Service Unavailable');
    if (!isOurOrigin(request.headers, publicUrl)) return turnAway(stream, '403 Forbidden');
    const recognised = strangers.admit(networkOf(request));
    if (recognised === undefined) return turnAway(stream, '429 Too Many Requests');
    stream.once('close', recognised);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      noteThatItLives(socket, heartbeat);
      new Talk({ socket, stream }, rooms, { report, slow, recognised, session: () => sessionOf(request) });
    });
  }

  server.on('upgrade', upgrade);
  return {
    close: async () => {
      // Who comes from here on is turned away as before: of a socket that nobody answers, the server waits for the end.
      heartbeat.stop();
      for (const socket of sockets.clients) socket.close(1012);
      const left = new Promise((resolve) => setTimeout(resolve, 500));
      await Promise.race([left, Promise.all([...sockets.clients].map(closed))]);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

interface AtDoor {
  readonly publicUrl: string | undefined;
  readonly networkOf: (request: IncomingMessage) => string;
  /** Who is signed in at the browser that opens a socket, by its cookie. */
  readonly sessionOf: (request: IncomingMessage) => Promise<KeptSession | undefined>;
  /** Whoever comes now is to knock elsewhere. */
  readonly isStopping: () => boolean;
  readonly report: (fault: unknown) => void;
}

/**
 * What listens to a socket for hours is made out here: made where a socket is opened, it would keep the request and all
 * its headers for as long.
 */
function endWhenBroken(stream: Duplex): void {
  stream.on('error', () => stream.destroy());
}

function noteThatItLives(socket: WebSocket, heartbeat: Heartbeat<WebSocket>): void {
  heartbeat.lives(socket);
  socket.on('pong', () => heartbeat.lives(socket));
}

/** Whoever is turned away does not hold the line: not by leaving it half open, not by never reading the answer. */
function turnAway(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy());
  setTimeout(() => stream.destroy(), 1_000).unref();
}

function closed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}
