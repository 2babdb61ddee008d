import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { answerMeasurements } from '../rooms/measured-process.ts';

/**
 * A room as the documentation of Socket.IO has it: who comes in says which meeting in the handshake, joins the room of it,
 * and what is said goes to that room. As its pages on performance advise, no request is kept; `wsEngine` stays `ws`.
 */
const http = createServer();
const io = new Server(http, { serveClient: false });

io.engine.on('connection', (connection) => {
  connection.request = null;
});

io.on('connection', (socket) => {
  const meeting = String(socket.handshake.auth.meeting);
  void socket.join(meeting);
  socket.on('say', (outcome: unknown) => io.to(meeting).emit('said', outcome));
});

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  answerMeasurements(typeof address === 'object' && address !== null ? address.port : 0);
});
