import { unreachable } from '../basics/unreachable.ts';
import type { EventOf } from './event.ts';
import type { SeatId } from './ids.ts';
import type { Turns } from './meeting.ts';

/** What becomes of the turns of one table, whoever sits there. */

export type TurnEvent = EventOf<'lapOpened' | 'turnWanted' | 'turnGiven' | 'turnEnded'>;

export function evolveTable(turns: Turns, event: TurnEvent): Turns {
  switch (event.kind) {
    case 'lapOpened':
      return { ...turns, holder: undefined, lap: event.lap, queue: event.order };
    case 'turnWanted':
      return { ...turns, queue: [...turns.queue, event.seat], missed: withoutOne(turns.missed, event.seat) };
    case 'turnGiven':
      return turnGiven(turns, event.seat);
    case 'turnEnded':
      return turnEnded(turns, event);
    default:
      return unreachable(event);
  }
}

/** An offer that waits in the queue is taken before one that was missed: each counts by itself. */
function turnGiven(turns: Turns, seat: SeatId): Turns {
  const waits = turns.queue.includes(seat);
  return {
    ...turns,
    holder: seat,
    queue: turns.queue.filter((one) => one !== seat),
    missed: waits ? turns.missed : withoutOne(turns.missed, seat),
  };
}

function withoutOne(seats: readonly SeatId[], seat: SeatId): readonly SeatId[] {
  const at = seats.indexOf(seat);
  return at < 0 ? seats : seats.toSpliced(at, 1);
}

export function turnEnded(turns: Turns, { seat, how }: EventOf<'turnEnded'>): Turns {
  const rest = { ...withoutSeat(turns, seat), missed: turns.missed };
  if (how === 'later') return { ...rest, queue: [...rest.queue, seat] };
  if (how === 'absent') return { ...rest, missed: [...rest.missed, seat] };
  const before = turns.taken.find((one) => one.seat === seat) ?? { seat, spoke: 0, passed: 0 };
  const counted = how === 'spoke' ? { ...before, spoke: before.spoke + 1 } : { ...before, passed: before.passed + 1 };
  return { ...rest, taken: [...turns.taken.filter((one) => one.seat !== seat), counted] };
}

export function withoutSeat(turns: Turns, seat: SeatId): Turns {
  return {
    ...turns,
    holder: turns.holder === seat ? undefined : turns.holder,
    queue: turns.queue.filter((one) => one !== seat),
    missed: turns.missed.filter((one) => one !== seat),
  };
}
