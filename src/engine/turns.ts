import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { circleAt, isHushed, seatOf, tableCount, tableForLatecomer, tableOf } from './circle.ts';
import type { Acting, CommandOf } from './command.ts';
import { phaseAt, stepNow } from './cursor.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { SeatId, Table } from './ids.ts';
import type { Meeting, Turns } from './meeting.ts';
import type { Refusal } from './refusal.ts';
import { evolveTable, type TurnEvent, turnEnded, withoutSeat } from './table-turns.ts';

/**
 * Turns at speaking. A round offers everyone the turn, in laps of one contribution each: whoever passes had the offer,
 * whoever says "straks" comes at the end of the lap, whoever is away when it comes is offered it on return. In `ask`
 * the turn is free: whoever wants it gets it, those who asked least first.
 */

type TurnCommand = CommandOf<'wantTurn' | 'giveTurn' | 'endTurn' | 'passTurn' | 'laterTurn'>;

export function turnsAt(meeting: Meeting, table: Table): Turns | undefined {
  return meeting.turns.find((turns) => turns.table === table);
}

/** Everyone was offered all turns of this round, those who are away excepted. */
export function roundIsOver(meeting: Meeting, table: Table): boolean {
  const turns = turnsAt(meeting, table);
  return turns !== undefined && turns.holder === undefined && turns.queue.length === 0;
}

/** What begins with a step that has turns: in a round the first person has the turn at once, or whoever comes in. */
export function openTurns(meeting: Meeting): readonly MeetingEvent[] {
  const step = stepNow(meeting);
  if (step?.activity !== 'round' && step?.activity !== 'ask') return [];
  return Array.from({ length: tableCount(meeting) }, (_, table) => {
    const none: Turns = { table, holder: undefined, queue: [], lap: 0, taken: [], missed: [] };
    if (step.activity === 'ask') return [lapOpened(none)];
    const begun = goOn(meeting, none);
    return begun.length > 0 ? begun : [lapOpened({ ...none, lap: 1 })];
  }).flat();
}

export function decideTurns(
  meeting: Meeting,
  acting: Acting,
  command: TurnCommand,
): Result<readonly MeetingEvent[], Refusal> {
  const isChair = acting.hand === meeting.chair;
  const concerned = command.kind === 'giveTurn' ? command.seat : acting.seat;
  const table = command.kind === 'endTurn' ? command.table : tableOf(meeting, concerned);
  const turns = turnsAt(meeting, table);
  const step = stepNow(meeting);
  if (turns === undefined || step === undefined) return refused('noTurnsHere');
  switch (command.kind) {
    case 'wantTurn':
      return wantTurn(meeting, turns, acting.seat);
    case 'giveTurn':
      return isChair ? giveTurn(meeting, turns, command.seat) : refused('notChair');
    case 'endTurn': {
      if (turns.holder === undefined) return refused('notYourTurn');
      if (!isChair && turns.holder !== acting.seat) return refused('notYourTurn');
      if (!isChair && command.how === 'absent') return refused('notChair');
      return granted(ended(meeting, turns, turns.holder, command.how));
    }
    case 'passTurn':
      if (!awaits(turns, acting.seat)) return refused('notYourTurn');
      return granted(ended(meeting, turns, acting.seat, 'passed'));
    case 'laterTurn':
      if (turns.holder !== acting.seat) return refused('notYourTurn');
      return granted(ended(meeting, turns, acting.seat, 'later'));
    default:
      return unreachable(command);
  }
}

function wantTurn(meeting: Meeting, turns: Turns, seat: SeatId): Result<readonly MeetingEvent[], Refusal> {
  if (!mayHaveTurn(meeting, turns.table, seat)) return refused('notYourStep');
  if (awaits(turns, seat)) return granted([]);
  if (turns.lap > 0 && !turns.missed.includes(seat)) return refused('hadTheTurn');
  return granted(wants(turns, seat));
}

function giveTurn(meeting: Meeting, turns: Turns, seat: SeatId): Result<readonly MeetingEvent[], Refusal> {
  if (!mayHaveTurn(meeting, turns.table, seat)) return refused('notYourStep');
  if (turns.holder === seat) return granted([]);
  const isRound = turns.lap > 0;
  if (isRound && !hasTurnToCome(turns, seat)) return refused('hadTheTurn');
  const { table, holder } = turns;
  const how = isRound ? 'later' : 'spoke';
  const before: readonly MeetingEvent[] = holder === undefined ? [] : [{ kind: 'turnEnded', table, seat: holder, how }];
  return granted([...before, { kind: 'turnGiven', table, seat }]);
}

/** Whom the chair can give the turn at this table now: in a round who still has one to come, in that order. */
export function nextTurns(meeting: Meeting, table: Table): readonly SeatId[] {
  const turns = turnsAt(meeting, table);
  const step = stepNow(meeting);
  if (turns === undefined || step === undefined) return [];
  const waiting = turns.lap > 0 ? [...turns.queue, ...turns.missed] : circleAt(meeting, step.of, table);
  return waiting.filter((seat) => seat !== turns.holder && mayHaveTurn(meeting, table, seat));
}

function hasTurnToCome(turns: Turns, seat: SeatId): boolean {
  return turns.queue.includes(seat) || turns.missed.includes(seat);
}

function mayHaveTurn(meeting: Meeting, table: Table, seat: SeatId): boolean {
  const step = stepNow(meeting);
  return step !== undefined && circleAt(meeting, step.of, table).includes(seat) && !isHushed(meeting, seat);
}

function awaits(turns: Turns, seat: SeatId): boolean {
  return turns.holder === seat || turns.queue.includes(seat);
}

function ended(
  meeting: Meeting,
  turns: Turns,
  seat: SeatId,
  how: EventOf<'turnEnded'>['how'],
): readonly MeetingEvent[] {
  const event: EventOf<'turnEnded'> = { kind: 'turnEnded', table: turns.table, seat, how };
  const after = turnEnded(turns, event);
  return [event, ...(after.holder === undefined ? goOn(meeting, after) : [])];
}

function wants(turns: Turns, seat: SeatId): readonly MeetingEvent[] {
  const { table, holder } = turns;
  if (holder === undefined) return [{ kind: 'turnGiven', table, seat }];
  return [{ kind: 'turnWanted', table, seat }];
}

/** The next turn of this table, with a new lap when everyone had this one; nothing when the round is over. */
function goOn(meeting: Meeting, turns: Turns, gone?: SeatId): readonly MeetingEvent[] {
  const step = stepNow(meeting);
  const { table } = turns;
  if (step === undefined) return [];
  if (turns.queue.length > 0) {
    const next = nextOf(meeting, turns);
    return next === undefined ? [] : [{ kind: 'turnGiven', table, seat: next }];
  }
  if (step.activity !== 'round' || turns.lap >= (step.contributions ?? 1)) return [];
  const order = roundOrder(meeting, table).filter((seat) => seat !== gone);
  if (order.length === 0) return [];
  const lap: Turns = { ...turns, lap: turns.lap + 1, queue: order };
  return [lapOpened(lap), ...goOn(meeting, lap)];
}

function lapOpened({ table, lap, queue }: Turns): EventOf<'lapOpened'> {
  return { kind: 'lapOpened', table, lap, order: queue };
}

function nextOf(meeting: Meeting, turns: Turns): SeatId | undefined {
  const present = turns.queue.filter((seat) => isWithin(meeting, seat));
  if (turns.lap > 0) return present.find((seat) => !hasTheLastWord(meeting, seat)) ?? present[0];
  const spoke = (seat: SeatId): number => turns.taken.find((one) => one.seat === seat)?.spoke ?? 0;
  return present.toSorted((one, other) => spoke(one) - spoke(other))[0];
}

/** In the closing whoever brought a casus speaks last. */
function hasTheLastWord(meeting: Meeting, seat: SeatId): boolean {
  if (phaseAt(meeting, meeting.cursor)?.part !== 'close') return false;
  return meeting.casus.some(({ presenter, status }) => presenter === seat && status === 'done');
}

/** Around one table a phone that fell asleep means nothing: its owner is still there. */
function isWithin(meeting: Meeting, id: SeatId): boolean {
  const seat = seatOf(meeting, id);
  return seat?.presence === 'here' || (seat?.presence === 'away' && meeting.setting === 'together');
}

/** Around the table, beginning beside the presenter. */
function roundOrder(meeting: Meeting, table: Table): readonly SeatId[] {
  const step = stepNow(meeting);
  if (step === undefined) return [];
  const everyone = meeting.seats.map(({ id }) => id);
  const [presenter] = circleAt(meeting, 'presenter', table);
  const start = presenter === undefined ? 0 : everyone.indexOf(presenter) + 1;
  const around = [...everyone.slice(start), ...everyone.slice(0, start)];
  return around.filter((seat) => mayHaveTurn(meeting, table, seat));
}

/** For someone who comes in while a round is going on. */
export function admitToTurns(meeting: Meeting, seat: SeatId): readonly MeetingEvent[] {
  const step = stepNow(meeting);
  if (step?.activity !== 'round' || (step.of !== 'peers' && step.of !== 'everyone')) return [];
  const turns = turnsAt(meeting, tableForLatecomer(meeting));
  return turns === undefined ? [] : wants(turns, seat);
}

/** For someone who came back: the offer that was missed, or that waited. */
export function resumeTurns(meeting: Meeting, seat: SeatId): readonly MeetingEvent[] {
  const turns = turnsAt(meeting, tableOf(meeting, seat));
  if (turns === undefined || turns.holder === seat) return [];
  if (turns.queue.includes(seat)) return turns.holder === undefined ? wants(turns, seat) : [];
  return turns.missed.includes(seat) ? wants(turns, seat) : [];
}

/** For a chair who takes part again while a round is going on: the offer of this lap, unless it was taken. */
export function joinTurns(meeting: Meeting, seat: SeatId): readonly MeetingEvent[] {
  const turns = turnsAt(meeting, tableOf(meeting, seat));
  if (turns === undefined || turns.lap === 0 || !mayHaveTurn(meeting, turns.table, seat)) return [];
  const { spoke, passed } = turns.taken.find((one) => one.seat === seat) ?? { spoke: 0, passed: 0 };
  if (spoke + passed >= turns.lap || awaits(turns, seat) || turns.missed.includes(seat)) return [];
  return isWithin(meeting, seat) ? wants(turns, seat) : [{ kind: 'turnWanted', table: turns.table, seat }];
}

/** For someone who left for good: whoever is next has the turn. */
export function dropFromTurns(meeting: Meeting, seat: SeatId): readonly MeetingEvent[] {
  const turns = turnsAt(meeting, tableOf(meeting, seat));
  if (turns === undefined || (turns.holder !== seat && turns.holder !== undefined)) return [];
  return goOn(meeting, withoutSeat(turns, seat), seat);
}

export function evolveTurns(meeting: Meeting, event: TurnEvent): Meeting {
  const known = turnsAt(meeting, event.table);
  const none: Turns = { table: event.table, holder: undefined, queue: [], lap: 0, taken: [], missed: [] };
  const changed = evolveTable(known ?? none, event);
  return { ...meeting, turns: [...meeting.turns.filter(({ table }) => table !== event.table), changed] };
}
