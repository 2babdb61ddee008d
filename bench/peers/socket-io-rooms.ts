import { peoplePerRoom } from '../rooms/bare-rooms.ts';
import { FrameTemplate, hole, someSealed } from '../rooms/command-frame.ts';
import { openRooms } from '../rooms/open-rooms.ts';
import { RawSocket } from '../rooms/raw-socket.ts';
import { Room, type Talk, type Tally } from '../rooms/room.ts';

const zero = '0'.charCodeAt(0);

/** As `socket.emit('say', outcome)` writes it. The content is a text: as bytes it would be a second frame. */
function socketIoTalk(): Talk {
  const outcome = { command: hole, note: hole, content: hole, sealed: someSealed().toString('base64url') };
  const frame = new FrameTemplate(Buffer.from(`42${JSON.stringify(['say', outcome])}`), 'text');
  return { outcome: (command) => frame.fill(command), pageToTurn: () => undefined, count: () => 1 };
}

/** Rooms on Socket.IO, over its own protocol (Engine.IO 4) on WebSocket from the first message on. */
export function openSocketIoRooms(port: number, many: number, tally: Tally): Promise<Room[]> {
  return openRooms(many, async (meeting) => {
    const room = new Room(socketIoTalk(), tally);
    const seats = Array.from({ length: peoplePerRoom }, (_, seat) =>
      sitDown(port, `${meeting}`, (message) => room.heard(seat, message)),
    );
    for (const socket of await Promise.all(seats)) room.seat(socket, 0);
    return room;
  });
}

/** A packet begins with the digit of its kind: open 0, ping 2, message 4, and in a message connect 0, event 2. */
function sitDown(port: number, meeting: string, hear: (message: Buffer) => void): Promise<RawSocket> {
  return new Promise((resolve, reject) => {
    const take = (message: Buffer, socket: RawSocket): void => {
      const kind = (message[0] ?? 0) - zero;
      const of = (message[1] ?? 0) - zero;
      if (kind === 4 && of === 2) hear(message);
      else if (kind === 4 && of === 0) resolve(socket);
      else if (kind === 0) socket.say(`40${JSON.stringify({ meeting })}`);
      else if (kind === 2) socket.say('3');
      else reject(new Error(`Nobody could sit down: ${message}`));
    };
    RawSocket.open(port, '/socket.io/?EIO=4&transport=websocket', take).catch(reject);
  });
}
