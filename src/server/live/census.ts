import type { Room } from './room.ts';

/** How many there are at this moment, on this process. */
export interface Census {
  readonly meetings: number;
  /** Seats with at least one device. */
  readonly people: number;
  readonly devices: Readonly<Record<'seat' | 'door' | 'screen', number>>;
}

export function censusOf(rooms: Iterable<Room>): Census {
  const devices = { seat: 0, door: 0, screen: 0 };
  let [meetings, people] = [0, 0];
  for (const room of rooms) {
    meetings += 1;
    const seats = new Set<string>();
    for (const { guest } of room.company) {
      if (guest.kind !== 'stranger') devices[guest.kind] += 1;
      if (guest.kind === 'seat') seats.add(guest.seat);
    }
    people += seats.size;
  }
  return { meetings, people, devices };
}
