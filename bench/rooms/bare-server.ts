import { type WebSocket, WebSocketServer } from 'ws';
import { answerMeasurements } from './measured-process.ts';

/**
 * What stored rooms are held against: `ws` sends every message to everyone in the room and forgets it. A room under
 * `/joined/` sends what came in one turn of the event loop as one message, as a server may that waits for nobody.
 */
const rooms = new Map<string, Set<WebSocket>>();
const waiting = new Map<string, string[]>();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

server.on('connection', (socket, request) => {
  const path = request.url ?? '';
  const room = rooms.get(path) ?? new Set();
  rooms.set(path, room.add(socket));
  const joins = path.startsWith('/joined/');
  socket.on('message', (message) => {
    if (joins) join(path, room, message.toString());
    else for (const one of room) one.send(message, { binary: false });
  });
  socket.on('close', () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(path);
  });
});

function join(path: string, room: ReadonlySet<WebSocket>, message: string): void {
  const messages = waiting.get(path);
  if (messages !== undefined) {
    messages.push(message);
    return;
  }
  const first = [message];
  waiting.set(path, first);
  setImmediate(() => {
    waiting.delete(path);
    const text = `{"joined":${first.length},"messages":[${first}]}`;
    for (const one of room) one.send(text);
  });
}

server.on('listening', () => {
  const address = server.address();
  answerMeasurements(typeof address === 'object' && address !== null ? address.port : 0);
});
