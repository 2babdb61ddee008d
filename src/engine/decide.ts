import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { decideBringing } from './bringing.ts';
import { decideCasus } from './casus.ts';
import { decideChoice } from './choosing.ts';
import { seatOf } from './circle.ts';
import type { Acting, Actor, Command, CommandKind } from './command.ts';
import type { MeetingEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { Instant, SeatId } from './ids.ts';
import { decideLens } from './lenses.ts';
import { countMarks, decideMarks } from './marks.ts';
import type { Meeting } from './meeting.ts';
import { decideNotes } from './notes.ts';
import { decideOffices } from './offices.ts';
import type { Refusal } from './refusal.ts';
import { decideScript } from './scripting.ts';
import { decideAtDoor, decideConnection, decideSeats } from './seats.ts';
import { decideTiming } from './timing.ts';
import { decideTurns } from './turns.ts';
import { decideTimeUp, decideWalk } from './walking.ts';

/**
 * Says what a command would make happen, or why it is refused; changes nothing. A granted command may have nothing to
 * change. `by` comes from the connection; `now` is the caller's clock.
 */
export function decide(
  meeting: Meeting,
  by: Actor,
  command: Command,
  now: Instant,
): Result<readonly MeetingEvent[], Refusal> {
  switch (by.kind) {
    case 'door':
      if (command.kind !== 'takeSeat' && command.kind !== 'askBack') return refused('notInMeeting');
      return decideAtDoor(meeting, by, command);
    case 'host':
      if (command.kind !== 'connect' && command.kind !== 'disconnect') return refused('notInMeeting');
      return decideConnection(meeting, command, now);
    case 'clock':
      if (command.kind !== 'timeUp') return refused('notInMeeting');
      return meeting.stage === 'underway' ? decideTimeUp(meeting, command, now) : refused('notUnderway');
    case 'seat': {
      const acting = whoActs(meeting, by.seat, command);
      if (!acting.ok) return acting;
      const fitting = inItsTime(meeting, command.kind);
      return fitting.ok ? counted(meeting, command.kind, decideInside(meeting, acting.value, command, now)) : fitting;
    }
    default:
      return unreachable(by);
  }
}

/** What an observer may do: be there, stop the clock like anyone, and go. */
const forObservers: readonly CommandKind[] = ['stop', 'rename', 'addDevice', 'leave'];
/** What someone at the door may do besides waiting. */
const atTheDoor: readonly CommandKind[] = ['rename', 'addDevice', 'leave'];

/** Everyone acts for the own seat; the chair also for people who have no device, and for who is not there to leave. */
function whoActs(meeting: Meeting, hand: SeatId, command: Command): Result<Acting, Refusal> {
  const own = seatOf(meeting, hand);
  if (own === undefined || own.presence === 'left') return refused('notInMeeting');
  if (own.presence === 'atDoor' && !atTheDoor.includes(command.kind)) return refused('notPresent');
  if (own.kind === 'observer' && !forObservers.includes(command.kind)) return refused('observerCannot');
  const other = 'for' in command ? command.for : undefined;
  if (other === undefined || other === hand) return granted({ seat: hand, hand });
  if (hand !== meeting.chair) return refused('notYourSeat');
  const seat = seatOf(meeting, other);
  if (seat === undefined || seat.presence === 'left') return refused('unknownSeat');
  if (seat.device === 'none') return granted({ seat: other, hand });
  const isGone = seat.presence === 'atDoor' || seat.presence === 'away';
  return command.kind === 'leave' && isGone ? granted({ seat: other, hand }) : refused('onlyForSeatsWithoutDevice');
}

/** What still makes sense when the meeting is over: keeping what may be kept, and taking back. */
const afterwards: readonly CommandKind[] = [
  'allowKeeping',
  'withdrawCasus',
  'strike',
  'handOver',
  'leave',
  'addDevice',
  'letBack',
  'declineBack',
];
/** What belongs to arriving: possible before the first phase too. */
const beforehand: readonly CommandKind[] = [
  'addSeat',
  'rename',
  'moveSeat',
  'letBack',
  'declineBack',
  'addDevice',
  'leave',
  'takeChair',
  'passChair',
  'callChair',
  'setChairPart',
  'planScript',
  'chooseMethod',
  'addCasusPart',
  'bringWords',
  'start',
  'setAutomatic',
  'offerCasus',
  'retractCasus',
  'wordQuestion',
  'setCasusState',
  'sealField',
  'writeNote',
  'strike',
];

function inItsTime(meeting: Meeting, kind: CommandKind): Result<undefined, Refusal> {
  switch (meeting.stage) {
    case 'lobby':
      return beforehand.includes(kind) ? granted(undefined) : refused('notUnderway');
    case 'underway':
      return granted(undefined);
    case 'ended':
      return afterwards.includes(kind) ? granted(undefined) : refused('meetingEnded');
    default:
      return unreachable(meeting.stage);
  }
}

/** After these others can mark than before: the chair's count says so at once. */
const changesWhoMarks: readonly CommandKind[] = ['admit', 'letBack', 'leave', 'stepOut', 'setChairPart'];

function counted(
  meeting: Meeting,
  kind: CommandKind,
  decision: Result<readonly MeetingEvent[], Refusal>,
): Result<readonly MeetingEvent[], Refusal> {
  if (!decision.ok || !changesWhoMarks.includes(kind)) return decision;
  const after = decision.value.reduce(evolve, meeting);
  const { count, of } = meeting.markCount ?? { count: 0, of: 0 };
  const news = countMarks(after).filter(({ marks }) => marks.count !== count || marks.of !== of);
  return granted([...decision.value, ...news]);
}

function decideInside(
  meeting: Meeting,
  acting: Acting,
  command: Command,
  now: Instant,
): Result<readonly MeetingEvent[], Refusal> {
  switch (command.kind) {
    case 'takeSeat':
    case 'askBack':
      return refused('alreadyInside');
    case 'connect':
    case 'disconnect':
    case 'timeUp':
      return refused('notYourSeat');
    case 'addSeat':
    case 'rename':
    case 'moveSeat':
    case 'admit':
    case 'letBack':
    case 'declineBack':
    case 'addDevice':
    case 'leave':
      return decideSeats(meeting, acting, command);
    case 'takeChair':
    case 'passChair':
    case 'callChair':
    case 'setChairPart':
      return decideOffices(meeting, acting, command, now);
    case 'planScript':
    case 'chooseMethod':
    case 'addCasusPart':
    case 'chooseModule':
      return decideScript(meeting, acting, command, now);
    case 'start':
    case 'next':
    case 'goTo':
    case 'repeatPhase':
    case 'goRoundAgain':
    case 'insertExercise':
    case 'endCasus':
    case 'endMeeting':
      return decideWalk(meeting, acting, command, now);
    case 'bringWords':
      return decideBringing(meeting, acting, command);
    case 'layLens':
    case 'takeLens':
      return decideLens(meeting, acting, command);
    case 'pause':
    case 'resume':
    case 'extend':
    case 'refit':
    case 'setAutomatic':
    case 'stop':
      return decideTiming(meeting, acting, command, now);
    case 'writeNote':
    case 'writeOutcome':
    case 'readOut':
    case 'sortNote':
    case 'strike':
    case 'handOver':
      return decideNotes(meeting, acting, command);
    case 'mark':
    case 'unmark':
      return decideMarks(meeting, acting, command);
    case 'wantTurn':
    case 'giveTurn':
    case 'endTurn':
    case 'passTurn':
    case 'laterTurn':
      return decideTurns(meeting, acting, command);
    case 'offerCasus':
    case 'retractCasus':
    case 'vote':
    case 'closeVote':
    case 'proposeCasus':
    case 'acceptCasus':
    case 'declineCasus':
      return decideChoice(meeting, acting, command);
    case 'setCasusState':
    case 'wordQuestion':
    case 'sealField':
    case 'hold':
    case 'release':
    case 'allowKeeping':
    case 'withdrawCasus':
    case 'welcomeObserver':
    case 'stepOut':
      return decideCasus(meeting, acting, command);
    default:
      return unreachable(command);
  }
}
