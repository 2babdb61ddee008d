import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { isHushed, seatOf, withPlace } from './circle.ts';
import type { Acting, Actor, CommandOf } from './command.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { SeatId } from './ids.ts';
import type { Meeting, Seat } from './meeting.ts';
import type { Refusal } from './refusal.ts';
import { withoutSeat } from './table-turns.ts';
import { admitToTurns, dropFromTurns, resumeTurns } from './turns.ts';

/** Arriving at the table, standing at the door, going away, coming back, leaving. */

/** Why 12: the largest group of any method in the catalogue's tables, with guests. */
export const mostSeats = 12;
/** Who waits takes no place at the table: strangers with the link cannot fill it. The chair sees all who wait. */
export const mostAtDoor = 12;

type SeatCommand = CommandOf<
  'addSeat' | 'rename' | 'moveSeat' | 'admit' | 'letBack' | 'declineBack' | 'addDevice' | 'leave'
>;
type SeatEvent = EventOf<
  | 'seatTaken'
  | 'renamed'
  | 'seatMoved'
  | 'admitted'
  | 'backAsked'
  | 'backDeclined'
  | 'letBack'
  | 'deviceAdded'
  | 'observerWelcomed'
  | 'steppedOut'
  | 'wentAway'
  | 'cameBack'
  | 'left'
>;
type Door = Extract<Actor, { readonly kind: 'door' }>;

/** Someone who holds the link and has no seat yet. */
export function decideAtDoor(
  meeting: Meeting,
  door: Door,
  command: CommandOf<'takeSeat' | 'askBack'>,
): Result<readonly MeetingEvent[], Refusal> {
  if (meeting.stage === 'ended') return refused('meetingEnded');
  if (command.kind === 'askBack') {
    const seat = seatOf(meeting, command.seat);
    if (seat === undefined || seat.presence === 'left') return refused('unknownSeat');
    if (meeting.returns.some((wish) => wish.device === door.device && wish.seat === seat.id)) return granted([]);
    return granted([{ kind: 'backAsked', seat: seat.id, device: door.device }]);
  }
  const atDoor = meeting.stage === 'underway';
  const free = seatIsNew(meeting, command.seat, atDoor ? doorHasRoom(meeting) : tableHasRoom(meeting));
  if (!free.ok) return free;
  const { seat, as, name } = command;
  return granted([{ kind: 'seatTaken', seat, as, name, device: door.device, atDoor }]);
}

function seatIsNew(meeting: Meeting, id: SeatId, room: Result<undefined, Refusal>): Result<undefined, Refusal> {
  return seatOf(meeting, id) === undefined ? room : refused('seatTaken');
}

function tableHasRoom({ seats }: Meeting): Result<undefined, Refusal> {
  const inside = seats.filter(({ presence }) => presence === 'here' || presence === 'away').length;
  return inside >= mostSeats ? refused('tableFull') : granted(undefined);
}

function doorHasRoom({ seats }: Meeting): Result<undefined, Refusal> {
  const waiting = seats.filter(({ presence }) => presence === 'atDoor').length;
  return waiting >= mostAtDoor ? refused('doorFull') : granted(undefined);
}

export function decideSeats(
  meeting: Meeting,
  acting: Acting,
  command: SeatCommand,
): Result<readonly MeetingEvent[], Refusal> {
  const isChair = acting.hand === meeting.chair;
  switch (command.kind) {
    case 'addSeat': {
      if (!isChair) return refused('notChair');
      const free = seatIsNew(meeting, command.seat, tableHasRoom(meeting));
      if (!free.ok) return free;
      const { seat, name } = command;
      const taken: MeetingEvent = {
        kind: 'seatTaken',
        seat,
        as: 'participant',
        name,
        device: undefined,
        atDoor: false,
      };
      return granted([taken, ...admitToTurns(meeting, seat)]);
    }
    case 'rename':
      if (isHushed(meeting, acting.seat)) return refused('notYourStep');
      return granted([{ kind: 'renamed', seat: acting.seat, name: command.name }]);
    case 'moveSeat':
      if (!isChair) return refused('notChair');
      if (seatOf(meeting, command.seat) === undefined) return refused('unknownSeat');
      return granted([{ kind: 'seatMoved', seat: command.seat, to: command.to }]);
    case 'admit': {
      if (!isChair) return refused('notChair');
      const seat = seatOf(meeting, command.seat);
      if (seat === undefined || seat.presence === 'left') return refused('unknownSeat');
      if (seat.presence !== 'atDoor') return refused('alreadyInside');
      const room = tableHasRoom(meeting);
      if (!room.ok) return room;
      const joinsTurns = seat.kind === 'participant' ? admitToTurns(meeting, seat.id) : [];
      return granted([{ kind: 'admitted', seat: seat.id }, ...joinsTurns]);
    }
    case 'letBack': {
      if (!isChair) return refused('notChair');
      const wish = meeting.returns.find(({ seat, device }) => seat === command.seat && device === command.device);
      if (wish === undefined) return refused('noSuchWish');
      return granted([{ kind: 'letBack', ...wish }]);
    }
    case 'declineBack': {
      const wish = meeting.returns.find(({ seat, device }) => seat === command.seat && device === command.device);
      if (!isChair && command.seat !== acting.seat) return refused('notChair');
      return wish === undefined ? refused('noSuchWish') : granted([{ kind: 'backDeclined', ...wish }]);
    }
    case 'addDevice': {
      const wish = meeting.returns.find(({ seat, device }) => seat === acting.seat && device === command.device);
      if (wish === undefined) return refused('noSuchWish');
      return granted([{ kind: 'deviceAdded', ...wish }]);
    }
    case 'leave':
      return granted([
        { kind: 'left', seat: acting.seat },
        ...notBegunOf(meeting, acting.seat),
        ...dropFromTurns(meeting, acting.seat),
      ]);
    default:
      return unreachable(command);
  }
}

/** Nobody else can bring it, and the part of the script that waited for it is free again. */
function notBegunOf(meeting: Meeting, seat: SeatId): readonly MeetingEvent[] {
  return meeting.casus
    .filter(({ presenter, status }) => presenter === seat && (status === 'offered' || status === 'accepted'))
    .map(({ id }) => ({ kind: 'casusRetracted', casus: id }));
}

/** What the server says about connections: a seat is away when its last device is gone. */
export function decideConnection(
  meeting: Meeting,
  command: CommandOf<'connect' | 'disconnect'>,
  now: number,
): Result<readonly MeetingEvent[], Refusal> {
  const seat = seatOf(meeting, command.seat);
  if (seat === undefined) return refused('unknownSeat');
  if (command.kind === 'disconnect') {
    return granted(seat.presence === 'here' ? [{ kind: 'wentAway', seat: seat.id, at: now }] : []);
  }
  if (seat.presence !== 'away') return granted([]);
  return granted([{ kind: 'cameBack', seat: seat.id }, ...resumeTurns(meeting, seat.id)]);
}

export function evolveSeats(meeting: Meeting, event: SeatEvent): Meeting {
  const change = (update: (seat: Seat) => Seat): Meeting => ({
    ...meeting,
    seats: meeting.seats.map((seat) => (seat.id === event.seat ? update(seat) : seat)),
  });
  switch (event.kind) {
    case 'seatTaken':
      return {
        ...meeting,
        seats: [
          ...meeting.seats,
          {
            id: event.seat,
            kind: event.as,
            name: event.name,
            device: event.device === undefined ? 'none' : 'own',
            presence: event.atDoor ? 'atDoor' : 'here',
            awaySince: undefined,
            welcomeAt: [],
            outOf: [],
          },
        ],
        tables: event.atDoor ? meeting.tables : withPlace(meeting, event.seat, event.as),
      };
    case 'renamed':
      return change((seat) => ({ ...seat, name: event.name }));
    case 'seatMoved':
      return { ...meeting, seats: moved(meeting.seats, event.seat, event.to) };
    case 'admitted': {
      const kind = seatOf(meeting, event.seat)?.kind ?? 'participant';
      const inside = change((seat) => ({ ...seat, presence: 'here' }));
      return { ...inside, tables: withPlace(meeting, event.seat, kind) };
    }
    case 'backAsked':
      return {
        ...meeting,
        returns: [
          ...meeting.returns.filter(({ device }) => device !== event.device),
          { seat: event.seat, device: event.device },
        ],
      };
    case 'backDeclined':
      return { ...meeting, returns: meeting.returns.filter(({ device }) => device !== event.device) };
    case 'letBack':
    case 'deviceAdded': {
      const back = change((seat) => ({ ...seat, device: 'own' }));
      return { ...back, returns: meeting.returns.filter(({ device }) => device !== event.device) };
    }
    case 'observerWelcomed':
      return change((seat) => ({ ...seat, welcomeAt: [...seat.welcomeAt, event.casus] }));
    case 'steppedOut':
      return {
        ...change((seat) => ({ ...seat, outOf: [...seat.outOf, event.casus] })),
        turns: meeting.turns.map((turns) => withoutSeat(turns, event.seat)),
      };
    case 'wentAway':
      return change((seat) => ({ ...seat, presence: 'away', awaySince: event.at }));
    case 'cameBack': {
      const back = change((seat) => ({ ...seat, presence: 'here', awaySince: undefined }));
      return event.seat === meeting.chair ? { ...back, chairCalls: [] } : back;
    }
    case 'left': {
      const gone = change((seat) => ({ ...seat, presence: 'left', awaySince: undefined }));
      return {
        ...gone,
        chair: meeting.chair === event.seat ? undefined : meeting.chair,
        chairCalls: meeting.chairCalls.filter(({ by, to }) => by !== event.seat && to !== event.seat),
        returns: meeting.returns.filter(({ seat }) => seat !== event.seat),
        turns: meeting.turns.map((turns) => withoutSeat(turns, event.seat)),
      };
    }
    default:
      return unreachable(event);
  }
}

function moved(seats: readonly Seat[], id: SeatId, to: number): readonly Seat[] {
  const others = seats.filter((seat) => seat.id !== id);
  const seat = seats.filter((one) => one.id === id);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), ...seat, ...others.slice(at)];
}
