import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrame } from './socket-frame.ts';

it('a text of any length arrives as it was, also one in which a letter takes several bytes', async () => {
  const texts = [
    '',
    'a',
    ...[125, 126, 127, 65_535, 65_536].flatMap((length) => ['b'.repeat(length), `é${'c'.repeat(length - 2)}`]),
  ];
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  server.on('connection', (_, { socket }) => {
    for (const text of texts) socket.write(textFrame(text));
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const reader = new WebSocket(`ws://127.0.0.1:${port}`);
  const read: string[] = [];
  await new Promise<void>((resolve, reject) => {
    reader.on('error', reject);
    reader.on('message', (bytes, isBinary) => {
      expect(isBinary).toBe(false);
      read.push(bytes.toString());
      if (read.length === texts.length) resolve();
    });
  });
  expect(read).toEqual(texts);
  reader.terminate();
  server.close();
});
