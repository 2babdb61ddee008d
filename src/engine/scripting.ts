import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { scriptLimits } from '../methods/limits.ts';
import type { ModuleId } from '../methods/structure.ts';
import type { Acting, CommandOf } from './command.ts';
import { partAt } from './cursor.ts';
import type { MeetingEvent } from './event.ts';
import type { Instant } from './ids.ts';
import type { Meeting } from './meeting.ts';
import { refitTimes } from './refit.ts';
import type { Refusal } from './refusal.ts';
import { evolveWalk } from './walk.ts';

/** What is picked beforehand is a proposal: the chair takes another until the casus starts. Then the text is frozen. */

type ScriptCommand = CommandOf<'planScript' | 'chooseMethod' | 'addCasusPart' | 'chooseModule'>;
type Outcome = Result<readonly MeetingEvent[], Refusal>;

export function decideScript(meeting: Meeting, acting: Acting, command: ScriptCommand, now: Instant): Outcome {
  if (acting.hand !== meeting.chair) return refused('notChair');
  switch (command.kind) {
    case 'planScript':
      if (meeting.stage !== 'lobby') return refused('alreadyStarted');
      return granted([{ kind: 'scriptPlanned', script: command.script }]);
    case 'chooseMethod':
      return chooseMethod(meeting, command, now);
    case 'addCasusPart':
      return addCasusPart(meeting, command, now);
    case 'chooseModule':
      return chooseModule(meeting, command.module);
    default:
      return unreachable(command);
  }
}

function chooseMethod(meeting: Meeting, { part, method }: CommandOf<'chooseMethod'>, now: Instant): Outcome {
  if (meeting.script.parts[part]?.kind !== 'casus' || method.kind !== 'casus') return refused('noSuchPlace');
  if (hasBegun(meeting, part)) return refused('casusStarted');
  const chosen: MeetingEvent = { kind: 'methodChosen', part, method };
  return granted([chosen, ...refitAhead(evolveWalk(meeting, chosen), now)]);
}

/** Also when the walk went back from it since: what was written there was written under the rules of its own method. */
function hasBegun(meeting: Meeting, part: number): boolean {
  if (meeting.cursor !== undefined && part <= meeting.cursor.part) return true;
  if (meeting.notes.some(({ place }) => place.startsWith(`${part}/`))) return true;
  return meeting.casus.some((casus) => casus.part === part && (casus.status === 'underway' || casus.status === 'done'));
}

function addCasusPart(meeting: Meeting, { method }: CommandOf<'addCasusPart'>, now: Instant): Outcome {
  if (method.kind !== 'casus' || meeting.script.parts.length >= scriptLimits.parts) return refused('noSuchPlace');
  const last = meeting.script.parts.findLastIndex(({ kind }) => kind === 'casus');
  const part = Math.max(last, meeting.cursor?.part ?? -1) + 1;
  const added: MeetingEvent = { kind: 'casusPartAdded', part, method };
  return granted([added, ...refitAhead(evolveWalk(meeting, added), now)]);
}

function refitAhead(meeting: Meeting, now: Instant): readonly MeetingEvent[] {
  if (meeting.cursor === undefined) return [];
  return refitTimes(meeting, { ...meeting.cursor, phase: meeting.cursor.phase + 1, pass: 0, step: 0 }, now);
}

/** The module fills the first socket that is still to come in this casus. */
function chooseModule(meeting: Meeting, module: ModuleId): Outcome {
  const { cursor } = meeting;
  if (cursor === undefined) return refused('notUnderway');
  const phases = partAt(meeting, cursor)?.phases ?? [];
  const phase = phases.findIndex(({ socket }, index) => index > cursor.phase && socket?.includes(module) === true);
  if (phase < 0) return refused('noSocketHere');
  return granted([{ kind: 'moduleChosen', part: cursor.part, phase, module }]);
}
