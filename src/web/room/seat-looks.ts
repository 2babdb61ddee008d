import { presenterAt, tableCount, tableOf } from '../../engine/circle.ts';
import type { Seat } from '../../engine/meeting.ts';
import { turnsAt } from '../../engine/turns.ts';
import { words } from '../parts/language.svelte.ts';
import type { SeatLook } from '../parts/seat-look.ts';
import { placeOfPresenter } from './presenter-place.ts';
import type { RoomView } from './room-view.svelte.ts';

/** As many as the theme has. */
const colours = 12;

/** Everyone at the table as they are drawn, in the order in which they sit. */
export function seatLooks(room: RoomView): readonly SeatLook[] {
  return room.inside.map((seat) => seatLook(room, seat));
}

/** At which of several tables somebody sits, for who does not sit there too. */
function elsewhere(room: RoomView, table: number): string | undefined {
  const isNear = room.seat !== undefined && room.table === table;
  return tableCount(room.meeting) === 1 || isNear ? undefined : words().room.tables.at(table + 1);
}

/**
 * A member of the group has the same colour everywhere. Any other place has its own: one that no member has, as far as there
 * are; who left keeps it occupied, so that nobody changes colour on the way.
 */
function colourOf({ live, meeting }: RoomView, seat: Seat): number {
  const own = live.speakers.colourOf(seat.id);
  if (own !== undefined) return own;
  const taken = new Set(meeting.seats.map(({ id }) => live.speakers.colourOf(id)));
  const others = meeting.seats.filter(({ id }) => live.speakers.colourOf(id) === undefined);
  const free = Array.from({ length: colours }, (_, index) => index + 1).filter((colour) => !taken.has(colour));
  return free[others.indexOf(seat) % Math.max(1, free.length)] ?? 1;
}

/** A place at the table as it is drawn. */
export function seatLook(room: RoomView, seat: Seat): SeatLook {
  const say = words();
  const { offices, turn } = say.room;
  const { meeting } = room;
  const table = tableOf(meeting, seat.id);
  const presenter = presenterAt(meeting, table) === seat.id;
  const sits = presenter ? placeOfPresenter(room) : undefined;
  const office = presenter
    ? sits === undefined
      ? offices.presenter
      : say.room.sits.short[sits]
    : room.meeting.chair === seat.id
      ? offices.chair
      : seat.kind === 'participant'
        ? elsewhere(room, table)
        : offices[seat.kind];
  const away = seat.presence === 'away';
  const me = seat.id === room.seat ? say.frame.you : undefined;
  const guest = room.live.speakers.isGuest(seat.id) ? offices.guest : undefined;
  return {
    id: seat.id,
    name: room.name(seat.id),
    shortName: room.shortName(seat.id),
    colour: colourOf(room, seat),
    office: away ? offices.away : (office ?? me ?? guest),
    now:
      turnsAt(meeting, table)?.holder === seat.id ? (room.step?.activity === 'ask' ? turn.asks : turn.has) : undefined,
    presenter,
    sits,
    away,
  };
}
