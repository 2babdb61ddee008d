import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import type { ScriptPhase } from '../methods/script.ts';
import type { PhaseId, StepId } from '../methods/structure.ts';
import { openCasusParts, wordedAtLast } from './casus.ts';
import { casusUnderway } from './centre.ts';
import { isHushed, seatOf } from './circle.ts';
import { leftAt, movesByClock, stepEndsAt } from './clock.ts';
import type { Acting, CommandOf } from './command.ts';
import { everyoneBrings, firstStep, following, nextPart, nextPass, phaseAt, sameCursor, samePhase } from './cursor.ts';
import type { EventOf, MeetingEvent } from './event.ts';
import type { Instant } from './ids.ts';
import { countMarks } from './marks.ts';
import type { Cursor, Meeting } from './meeting.ts';
import { openTogether } from './opened-notes.ts';
import { refitTimes } from './refit.ts';
import type { Refusal } from './refusal.ts';
import { evolveTiming } from './timing.ts';
import { openTurns } from './turns.ts';
import { evolveWalk, tablesFor } from './walk.ts';

/** The walk is the chair's: on, back, past, again, straight to the reaction. None of it opens a shut note early. */

type WalkCommand = CommandOf<
  'start' | 'next' | 'goTo' | 'repeatPhase' | 'goRoundAgain' | 'insertExercise' | 'endCasus' | 'endMeeting'
>;
type Outcome = Result<readonly MeetingEvent[], Refusal>;

export function decideWalk(meeting: Meeting, acting: Acting, command: WalkCommand, now: Instant): Outcome {
  const isChair = acting.hand === meeting.chair;
  if (command.kind === 'endCasus') return endCasus(meeting, acting, command, now);
  if (command.kind === 'insertExercise') return insertExercise(meeting, acting, command, now);
  if (!isChair) return refused('notChair');
  if (command.kind === 'start') return start(meeting, now);
  const { cursor } = meeting;
  if (cursor === undefined) return refused('notUnderway');
  switch (command.kind) {
    case 'next':
      if (!sameCursor(command.from, cursor)) return refused('elsewhere');
      return goOn(meeting, cursor, now);
    case 'goTo':
      return goTo(meeting, cursor, command.to, now);
    case 'repeatPhase': {
      const first = firstStep(meeting, { ...cursor, step: 0 });
      return first === undefined ? refused('noSuchPlace') : enterOffPlan(meeting, first, now);
    }
    case 'goRoundAgain': {
      if (phaseAt(meeting, cursor)?.repeat === undefined) return refused('noRepeatHere');
      const again = nextPass(meeting, cursor);
      return again === undefined ? refused('enoughRounds') : enterOffPlan(meeting, again, now);
    }
    case 'endMeeting':
      return granted([...leavePart(meeting, undefined), { kind: 'ended', at: now }]);
    default:
      return unreachable(command);
  }
}

/** The clock moves on only those who write or sit in silence, and only when the chair set it so. */
export function decideTimeUp(meeting: Meeting, { at }: CommandOf<'timeUp'>, now: Instant): Outcome {
  const { cursor } = meeting;
  if (cursor === undefined || !sameCursor(at, cursor)) return refused('elsewhere');
  const ends = stepEndsAt(meeting);
  if (!movesByClock(meeting) || ends === undefined || now < ends) return refused('notTimeYet');
  return goOn(meeting, cursor, now);
}

function start(meeting: Meeting, now: Instant): Outcome {
  if (meeting.stage !== 'lobby') return refused('alreadyStarted');
  const first = nextPart(meeting, -1);
  if (first === undefined) return refused('noSuchPlace');
  const started: EventOf<'started'> = { kind: 'started', at: now };
  const entered = enter(evolveWalk(meeting, started), first, now);
  return entered.ok ? granted([started, ...entered.value]) : entered;
}

function goOn(meeting: Meeting, cursor: Cursor, now: Instant): Outcome {
  const to = following(meeting, cursor);
  return to === undefined ? refused('nothingAfter') : enter(meeting, to, now);
}

function goTo(meeting: Meeting, cursor: Cursor, wanted: Cursor, now: Instant): Outcome {
  const walkedPass = samePart(wanted, cursor) ? cursor.pass : 0;
  const to = firstStep(meeting, wanted);
  if (to === undefined || to.step !== wanted.step || to.pass > walkedPass) return refused('noSuchPlace');
  return samePhase(to, cursor) ? enter(meeting, to, now) : enterOffPlan(meeting, to, now);
}

function samePart(one: Cursor, other: Cursor): boolean {
  return one.part === other.part;
}

/** A walk that leaves the plan: the phases to come are refitted to the time that is left. */
function enterOffPlan(meeting: Meeting, to: Cursor, now: Instant): Outcome {
  const [refitted] = refitTimes(meeting, to, now);
  if (refitted?.kind !== 'timesRefitted') return enter(meeting, to, now);
  const entered = enter(evolveTiming(meeting, refitted), to, now);
  return entered.ok ? granted([refitted, ...entered.value]) : entered;
}

function enter(meeting: Meeting, to: Cursor, now: Instant): Outcome {
  const ready = readyFor(meeting, to);
  if (!ready.ok) return ready;
  const within = meeting.cursor !== undefined && samePhase(to, meeting.cursor) && to.step !== meeting.cursor.step;
  const entry: EventOf<'stepEntered' | 'phaseEntered'> = within
    ? { kind: 'stepEntered', to, at: now }
    : { kind: 'phaseEntered', to, at: now, tables: tablesFor(meeting, to) };
  const there = evolveWalk(meeting, entry);
  return granted([...leavePart(meeting, to), entry, ...opening(there)]);
}

/** What opens by itself where the meeting has just arrived. */
function opening(meeting: Meeting): readonly MeetingEvent[] {
  return [...openCasusParts(meeting), ...openTogether(meeting), ...openTurns(meeting), ...countMarks(meeting)];
}

/** A casus cannot begin without someone who said yes to bringing it, nor with that person in the chair. */
function readyFor(meeting: Meeting, to: Cursor): Result<undefined, Refusal> {
  const part = meeting.script.parts[to.part];
  if (part?.kind !== 'casus' || everyoneBrings(part)) return granted(undefined);
  const casus = meeting.casus.find((one) => one.part === to.part);
  if (casus === undefined) return refused('noCasusChosen');
  if (casus.status === 'erased') return refused('casusGone');
  if (casus.closed) return refused('casusClosed');
  return casus.presenter === meeting.chair ? refused('handChairOnFirst') : granted(undefined);
}

function leavePart(meeting: Meeting, to: Cursor | undefined): readonly MeetingEvent[] {
  const casus = casusUnderway(meeting);
  if (casus?.status !== 'underway' || casus.part === to?.part) return [];
  return [...wordedAtLast(casus), { kind: 'casusEnded', casus: casus.id, closed: false }];
}

/** The presenter ends the own casus, and may have it erased at once; the meeting goes on behind it. */
function endCasus(meeting: Meeting, acting: Acting, { erase }: CommandOf<'endCasus'>, now: Instant): Outcome {
  const casus = casusUnderway(meeting);
  if (casus === undefined || meeting.cursor === undefined) return refused('noCasusChosen');
  const gone = seatOf(meeting, casus.presenter)?.presence === 'left';
  if (casus.presenter !== acting.seat && !(gone && acting.hand === meeting.chair)) return refused('notPresenter');
  const ending: readonly MeetingEvent[] = erase
    ? [{ kind: 'casusErased', casus: casus.id }]
    : [...wordedAtLast(casus), { kind: 'casusEnded', casus: casus.id, closed: true }];
  const to = firstReady(meeting, meeting.cursor.part);
  if (to === undefined) return granted(ending);
  const entry: EventOf<'phaseEntered'> = { kind: 'phaseEntered', to, at: now, tables: tablesFor(meeting, to) };
  return granted([...ending, entry, ...opening(evolveWalk(meeting, entry))]);
}

function firstReady(meeting: Meeting, after: number): Cursor | undefined {
  const to = nextPart(meeting, after);
  if (to === undefined) return undefined;
  return readyFor(meeting, to).ok ? to : firstReady(meeting, to.part);
}

/**
 * The chair or a facilitator brings something in; it comes after the phase that is going on, and the phases behind it
 * give the time for it as far as they can.
 */
function insertExercise(meeting: Meeting, acting: Acting, command: CommandOf<'insertExercise'>, now: Instant): Outcome {
  const isFacilitator = seatOf(meeting, acting.seat)?.kind === 'facilitator';
  if (acting.hand !== meeting.chair && !isFacilitator) return refused('notChair');
  if (isHushed(meeting, acting.seat)) return refused('notYourStep');
  const { cursor } = meeting;
  if (cursor === undefined) return refused('notUnderway');
  const name = `exercise-${meeting.exercises.length + 1}`;
  const time = { fixed: command.seconds, each: 0 };
  const phase: ScriptPhase = {
    id: name as PhaseId,
    time: { normal: time, least: time, most: time },
    counts: 'everyone',
    steps: [{ id: name as StepId, activity: 'talk', speaks: ['everyone'], silent: [], of: 'everyone' }],
    seconds: command.seconds,
  };
  const { part } = cursor;
  const before = cursor.phase + 1;
  const inserted: MeetingEvent = { kind: 'exerciseInserted', part, before, phase, title: command.title };
  const ends = now + Math.max(0, leftAt(meeting.clock, now));
  const behind = { ...cursor, phase: before, pass: 0, step: 0 };
  return granted([inserted, ...refitTimes(evolveWalk(meeting, inserted), behind, ends)]);
}
