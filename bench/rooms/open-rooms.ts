import type { Room } from './room.ts';

const atOnce = 100;

/** So many rooms, some of them at the same time; `open` gets the number of its room, from 0 on. */
export async function openRooms(many: number, open: (meeting: number) => Promise<Room>): Promise<Room[]> {
  const rooms: Room[] = [];
  let begun = 0;
  const next = async (): Promise<void> => {
    while (begun < many) {
      const meeting = begun;
      begun += 1;
      rooms.push(await open(meeting));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return rooms;
}
