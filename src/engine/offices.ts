import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { casusInView } from './centre.ts';
import { seatOf } from './circle.ts';
import type { Acting, CommandOf } from './command.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { Instant, SeatId } from './ids.ts';
import { countMarks } from './marks.ts';
import type { Meeting } from './meeting.ts';
import type { Refusal } from './refusal.ts';

/** The chair: an office on top of being there, taken in the lobby, handed on, or passed on by the others. */

/** How long the chair must be gone before the others can pass the office on. */
export const chairGoneAfter = 60_000;

type OfficeCommand = CommandOf<'takeChair' | 'passChair' | 'callChair' | 'setChairPart'>;
type OfficeEvent = EventOf<'chairPassed' | 'chairCalled' | 'chairPartSet'>;

export function decideOffices(
  meeting: Meeting,
  acting: Acting,
  command: OfficeCommand,
  now: Instant,
): Result<readonly MeetingEvent[], Refusal> {
  const isChair = acting.hand === meeting.chair;
  switch (command.kind) {
    case 'takeChair': {
      if (meeting.chair !== undefined) return isChair ? granted([]) : refused('chairIsTaken');
      if (meeting.stage !== 'lobby') return refused('notInLobby');
      return pass(meeting, acting.seat);
    }
    case 'passChair':
      return isChair ? pass(meeting, command.to) : refused('notChair');
    case 'callChair':
      return callChair(meeting, acting.seat, command.to, now);
    case 'setChairPart':
      if (!isChair) return refused('notChair');
      return granted([{ kind: 'chairPartSet', takesPart: command.takesPart }]);
    default:
      return unreachable(command);
  }
}

function pass(meeting: Meeting, to: SeatId): Result<readonly MeetingEvent[], Refusal> {
  const able = mayChair(meeting, to);
  if (!able.ok) return able;
  const passed: EventOf<'chairPassed'> = { kind: 'chairPassed', to };
  return granted([passed, ...countMarks(evolveOffices(meeting, passed))]);
}

function mayChair(meeting: Meeting, id: SeatId): Result<undefined, Refusal> {
  const seat = seatOf(meeting, id);
  if (seat === undefined || seat.presence === 'left') return refused('unknownSeat');
  if (seat.presence === 'atDoor') return refused('notPresent');
  if (seat.kind === 'observer') return refused('observerCannot');
  if (seat.device === 'none') return refused('needsDevice');
  const casus = casusInView(meeting);
  if (casus?.presenter === id) return refused('presenterCannotChair');
  return casus !== undefined && seat.outOf.includes(casus.id) ? refused('notPresent') : granted(undefined);
}

/** Whether the others may pass the office on. */
export function chairIsGone(meeting: Meeting, now: Instant): boolean {
  const chair = seatOf(meeting, meeting.chair);
  if (chair === undefined) return true;
  return chair.presence === 'away' && chair.awaySince !== undefined && now - chair.awaySince >= chairGoneAfter;
}

function callChair(meeting: Meeting, by: SeatId, to: SeatId, now: Instant): Result<readonly MeetingEvent[], Refusal> {
  if (!chairIsGone(meeting, now)) return refused('chairIsHere');
  const able = mayChair(meeting, to);
  if (!able.ok) return able;
  const called: EventOf<'chairCalled'> = { kind: 'chairCalled', by, to };
  const after = evolveOffices(meeting, called);
  const voices = meeting.seats.filter(
    ({ kind, device, presence }) => kind !== 'observer' && device === 'own' && presence === 'here',
  );
  const calls = after.chairCalls.filter((call) => call.to === to && voices.some(({ id }) => id === call.by));
  if (calls.length * 2 <= voices.length) return granted([called]);
  const passed: EventOf<'chairPassed'> = { kind: 'chairPassed', to };
  return granted([called, passed, ...countMarks(evolveOffices(after, passed))]);
}

export function evolveOffices(meeting: Meeting, event: OfficeEvent): Meeting {
  switch (event.kind) {
    case 'chairPassed':
      return { ...meeting, chair: event.to, chairCalls: [] };
    case 'chairCalled': {
      const others = meeting.chairCalls.filter(({ by }) => by !== event.by);
      return { ...meeting, chairCalls: [...others, { by: event.by, to: event.to }] };
    }
    case 'chairPartSet':
      return { ...meeting, chairTakesPart: event.takesPart };
    default:
      return unreachable(event);
  }
}
