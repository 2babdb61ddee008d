import type { Seat } from '../../engine/meeting.ts';
import { words } from '../parts/language.svelte.ts';
import type { SeatLook } from '../parts/seat-look.ts';
import type { RoomView } from './room-view.svelte.ts';

/** Everyone at the table as they are drawn, in the order in which they sit. */
export function seatLooks(room: RoomView): readonly SeatLook[] {
  return room.inside.map((seat) => seatLook(room, seat));
}

/** A place at the table has its colour; who left keeps it occupied, so that nobody changes colour on the way. */
export function seatLook(room: RoomView, seat: Seat): SeatLook {
  const say = words();
  const { offices, turn } = say.room;
  const presenter = room.presenter === seat.id;
  const office = presenter
    ? offices.presenter
    : room.meeting.chair === seat.id
      ? offices.chair
      : seat.kind === 'participant'
        ? undefined
        : offices[seat.kind];
  const away = seat.presence === 'away';
  const me = seat.id === room.seat ? say.frame.you : undefined;
  return {
    id: seat.id,
    name: room.name(seat.id),
    shortName: room.shortName(seat.id),
    colour: (room.meeting.seats.indexOf(seat) % 12) + 1,
    office: away ? offices.away : (office ?? me),
    now: room.turns?.holder === seat.id ? (room.step?.activity === 'ask' ? turn.asks : turn.has) : undefined,
    presenter,
    away,
  };
}
