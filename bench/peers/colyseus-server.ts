import { createServer } from 'node:http';
import { type Client, Room, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { peoplePerRoom } from '../rooms/bare-rooms.ts';
import { answerMeasurements } from '../rooms/measured-process.ts';

/**
 * A room as the documentation of Colyseus has it for what is said and not kept: messages and no synchronised state. Its
 * usual settings, its usual transport.
 */
class Meeting extends Room {
  override maxClients = peoplePerRoom;

  override onCreate(): void {
    this.onMessage('say', (_: Client, outcome: unknown) => this.broadcast('said', outcome));
  }
}

const http = createServer();
const colyseus = new Server({ transport: new WebSocketTransport({ server: http }), greet: false });
colyseus.define('meeting', Meeting);

await colyseus.listen(0, '127.0.0.1');
const address = http.address();
answerMeasurements(typeof address === 'object' && address !== null ? address.port : 0);
