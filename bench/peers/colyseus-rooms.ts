import { peoplePerRoom } from '../rooms/bare-rooms.ts';
import { FrameTemplate, hole, someSealed } from '../rooms/command-frame.ts';
import { openRooms } from '../rooms/open-rooms.ts';
import { frameOf, RawSocket } from '../rooms/raw-socket.ts';
import { Room, type Talk, type Tally } from '../rooms/room.ts';

/** Kinds of messages, in the first byte of each. */
const joinRoom = 10;
const roomMessage = 13;

/** As `room.send('say', outcome)` writes it: the name of the message, then MessagePack; the content as bytes. */
function colyseusTalk(): Talk {
  const sealed = someSealed();
  const parts = [
    Buffer.from([roomMessage]),
    shortText('say'),
    Buffer.from([0x84]),
    ...['command', 'note', 'content'].flatMap((name) => [shortText(name), shortText(hole)]),
    shortText('sealed'),
    Buffer.from([0xc5, sealed.length >> 8, sealed.length & 255]),
    sealed,
  ];
  const frame = new FrameTemplate(Buffer.concat(parts), 'binary');
  return { outcome: (command) => frame.fill(command), pageToTurn: () => undefined, count: () => 1 };
}

/** Up to 31 letters. */
function shortText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xa0 | text.length]), Buffer.from(text)]);
}

/** Rooms on Colyseus: the first person opens one and the others come in by its id. */
export function openColyseusRooms(port: number, many: number, tally: Tally): Promise<Room[]> {
  return openRooms(many, async () => {
    const room = new Room(colyseusTalk(), tally);
    let way = 'create/meeting';
    for (let seat = 0; seat < peoplePerRoom; seat += 1) {
      const place = await reserve(port, way);
      way = `joinById/${place.roomId}`;
      room.seat(await sitDown(port, place, (message) => room.heard(seat, message)), 0);
    }
    return room;
  });
}

interface Place {
  readonly processId: string;
  readonly roomId: string;
  readonly sessionId: string;
}

async function reserve(port: number, way: string): Promise<Place> {
  const response = await fetch(`http://127.0.0.1:${port}/matchmake/${way}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok) throw new Error(`No place was reserved: ${response.status} ${await response.text()}`);
  return response.json();
}

function sitDown(port: number, place: Place, hear: (message: Buffer) => void): Promise<RawSocket> {
  const { processId, roomId, sessionId } = place;
  return new Promise((resolve, reject) => {
    const take = (message: Buffer, socket: RawSocket): void => {
      const [kind] = message;
      if (kind === roomMessage) hear(message);
      else if (kind === joinRoom) {
        socket.write(frameOf(Buffer.from([joinRoom]), 'binary'));
        resolve(socket);
      } else reject(new Error(`Nobody could sit down: a message of kind ${kind}`));
    };
    RawSocket.open(port, `/${processId}/${roomId}?sessionId=${sessionId}`, take).catch(reject);
  });
}
