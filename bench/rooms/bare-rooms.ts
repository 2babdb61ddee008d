import { outcomeFrame } from './command-frame.ts';
import { RawSocket } from './raw-socket.ts';
import { Room, type Talk, type Tally } from './room.ts';

export const peoplePerRoom = 6;

const joinedHead = '{"joined":';

function bareTalk(): Talk {
  const frame = outcomeFrame('0/harvest-0/0');
  return {
    outcome: (command) => frame.fill(command),
    pageToTurn: () => undefined,
    count: (message) => (message[2] === joinedHead.charCodeAt(2) ? numberAt(message, joinedHead.length) : 1),
  };
}

/** Rooms on the bare server; those that join have their own path. */
export async function openBareRooms(
  port: number,
  many: number,
  how: 'plain' | 'joined',
  tally: Tally,
): Promise<Room[]> {
  return Promise.all(
    Array.from({ length: many }, async (_, index) => {
      const room = new Room(bareTalk(), tally);
      const seats = Array.from({ length: peoplePerRoom }, (__, seat) =>
        RawSocket.open(port, `/${how}/${index}`, (message) => room.heard(seat, message)),
      );
      for (const socket of await Promise.all(seats)) room.seat(socket, 0);
      return room;
    }),
  );
}

/** The whole number that stands here in JSON. */
export function numberAt(message: Buffer, from: number): number {
  let number = 0;
  for (let at = from; ; at += 1) {
    const digit = (message[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return number;
    number = number * 10 + digit;
  }
}
