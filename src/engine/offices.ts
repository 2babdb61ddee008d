import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { casusInView } from './centre.ts';
import { seatOf, withPlace } from './circle.ts';
import type { Acting, CommandOf } from './command.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { Instant, SeatId } from './ids.ts';
import { countMarks } from './marks.ts';
import type { Meeting } from './meeting.ts';
import type { Refusal } from './refusal.ts';
import { withoutSeat } from './table-turns.ts';
import { dropFromTurns, joinTurns } from './turns.ts';

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
      return setChairPart(meeting, acting.hand, command.takesPart);
    default:
      return unreachable(command);
  }
}

/** Whoever only chairs loses the turn and gives it on; whoever takes part again is offered what was missed. */
function setChairPart(meeting: Meeting, chair: SeatId, takesPart: boolean): Result<readonly MeetingEvent[], Refusal> {
  const set: EventOf<'chairPartSet'> = { kind: 'chairPartSet', takesPart };
  const turns = takesPart ? joinTurns(evolveOffices(meeting, set), chair) : dropFromTurns(meeting, chair);
  return granted([set, ...turns]);
}

function pass(meeting: Meeting, to: SeatId): Result<readonly MeetingEvent[], Refusal> {
  const able = mayChair(meeting, to);
  if (!able.ok) return able;
  const passed: EventOf<'chairPassed'> = { kind: 'chairPassed', to };
  return granted([passed, ...afterPassing(meeting, passed)]);
}

/** The new chair counts the marks; whoever chaired, and only that, is a peer again. */
function afterPassing(before: Meeting, passed: EventOf<'chairPassed'>): readonly MeetingEvent[] {
  const after = evolveOffices(before, passed);
  const turns = before.chair === undefined ? [] : joinTurns(after, before.chair);
  return [...countMarks(after), ...turns];
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
  return granted([called, passed, ...afterPassing(after, passed)]);
}

export function evolveOffices(meeting: Meeting, event: OfficeEvent): Meeting {
  switch (event.kind) {
    case 'chairPassed':
      return { ...withChairAtTable(meeting), chair: event.to, chairTakesPart: true, chairCalls: [] };
    case 'chairCalled': {
      const others = meeting.chairCalls.filter(({ by }) => by !== event.by);
      return { ...meeting, chairCalls: [...others, { by: event.by, to: event.to }] };
    }
    case 'chairPartSet':
      return event.takesPart
        ? { ...withChairAtTable(meeting), chairTakesPart: true }
        : { ...withoutTurnsOfChair(meeting), chairTakesPart: false };
    default:
      return unreachable(event);
  }
}

/** Whoever only chaired sat at none of several tables. */
function withChairAtTable(meeting: Meeting): Meeting {
  const chair = seatOf(meeting, meeting.chair);
  return chair === undefined ? meeting : { ...meeting, tables: withPlace(meeting, chair.id, chair.kind) };
}

function withoutTurnsOfChair(meeting: Meeting): Meeting {
  const { chair } = meeting;
  return chair === undefined ? meeting : { ...meeting, turns: meeting.turns.map((turns) => withoutSeat(turns, chair)) };
}
