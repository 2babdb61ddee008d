import type { ScriptPart, ScriptPhase } from '../methods/script.ts';
import type { PhaseStructure, StepId, StepStructure } from '../methods/structure.ts';
import type { Place } from './ids.ts';
import type { Cursor, Meeting } from './meeting.ts';

/** Finding one's way in the script. Nothing here changes anything. */

export function partAt(meeting: Meeting, cursor: Cursor | undefined): ScriptPart | undefined {
  return cursor && meeting.script.parts[cursor.part];
}

export function phaseAt(meeting: Meeting, cursor: Cursor | undefined): ScriptPhase | undefined {
  return cursor && partAt(meeting, cursor)?.phases[cursor.phase];
}

export function stepAt(meeting: Meeting, cursor: Cursor | undefined): StepStructure | undefined {
  return cursor && phaseAt(meeting, cursor)?.steps[cursor.step];
}

export function stepNow(meeting: Meeting): StepStructure | undefined {
  return stepAt(meeting, meeting.cursor);
}

export function sameCursor(one: Cursor | undefined, other: Cursor | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return samePhase(one, other) && one.step === other.step;
}

export function samePhase(one: Cursor, other: Cursor): boolean {
  return one.part === other.part && one.phase === other.phase && one.pass === other.pass;
}

/** Names the step and the pass in which something is written; part of what its sealing is bound to. */
export function placeOf(cursor: Cursor, step: StepId): Place {
  return `${cursor.part}/${step}/${cursor.pass}` as Place;
}

/** The place of private notes: they belong to their writer and to no step. */
export const ownPlace = 'own' as Place;

/** The place of the step where the meeting is now, for sealing what is written there. */
export function placeNow(meeting: Meeting): Place | undefined {
  const step = stepNow(meeting);
  return meeting.cursor && step && placeOf(meeting.cursor, step.id);
}

/** A part in which everyone is presenter once: it waits for nobody's casus. */
export function everyoneBrings(part: ScriptPart | undefined): boolean {
  return part?.phases.some(({ repeat }) => repeat?.until === 'everyone') === true;
}

/** Where `next` goes: the first later step that is walked for this casus, or undefined after the last. */
export function following(meeting: Meeting, from: Cursor): Cursor | undefined {
  const step = firstStep(meeting, { ...from, step: from.step + 1 });
  if (step !== undefined) return step;
  const again = nextPass(meeting, from);
  if (again !== undefined && phaseAt(meeting, from)?.repeat?.until === 'everyone') return again;
  return nextPhase(meeting, from);
}

/** The first phase after this one, in this part or a later one. */
export function nextPhase(meeting: Meeting, from: Cursor): Cursor | undefined {
  const phases = partAt(meeting, from)?.phases ?? [];
  for (let phase = from.phase + 1; phase < phases.length; phase += 1) {
    const entry = firstStep(meeting, { ...from, phase, pass: passIn(phases, phase, from), step: 0 });
    if (entry !== undefined) return entry;
  }
  return nextPart(meeting, from.part);
}

export function nextPart(meeting: Meeting, after: number): Cursor | undefined {
  for (let part = after + 1; part < meeting.script.parts.length; part += 1) {
    if (isBehind(meeting, part)) continue;
    const phases = meeting.script.parts[part]?.phases ?? [];
    for (let phase = 0; phase < phases.length; phase += 1) {
      const entry = firstStep(meeting, { part, phase, pass: 0, step: 0 });
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
}

/** A casus that is over, when the next one was chosen, and one that was erased: going on does not walk it once more. */
function isBehind({ casus }: Meeting, part: number): boolean {
  const status = casus.find((one) => one.part === part)?.status;
  if (status === 'erased') return true;
  return status === 'done' && casus.some((one) => one.status === 'accepted' && (one.part ?? 0) > part);
}

/** One step back: where `next` would have come from. Undefined at the very first step. */
export function preceding(meeting: Meeting, from: Cursor): Cursor | undefined {
  const phases = partAt(meeting, from)?.phases ?? [];
  const within = lastStep(meeting, from, from.step);
  if (within !== undefined) return within;
  const again = phases.findIndex(({ repeat }, at) => at >= from.phase && repeat?.from === phases[from.phase]?.id);
  const before = from.pass > 0 && again >= 0 ? { ...from, phase: again, pass: from.pass - 1 } : undefined;
  const pass = before && lastStep(meeting, before);
  if (pass !== undefined) return pass;
  for (let phase = from.phase - 1; phase >= 0; phase -= 1) {
    const last = lastStep(meeting, { ...from, phase, pass: passIn(phases, phase, from) });
    if (last !== undefined) return last;
  }
  return lastBefore(meeting, from.part);
}

function lastBefore(meeting: Meeting, part: number): Cursor | undefined {
  for (let at = part - 1; at >= 0; at -= 1) {
    const phases = meeting.script.parts[at]?.phases ?? [];
    for (let phase = phases.length - 1; phase >= 0; phase -= 1) {
      const last = lastStep(meeting, { part: at, phase, pass: 0, step: 0 });
      if (last !== undefined) return last;
    }
  }
  return undefined;
}

/** The last step of this phase, before `end` if that is given, that is walked for this casus. */
function lastStep(meeting: Meeting, { part, phase, pass }: Cursor, end = Number.POSITIVE_INFINITY): Cursor | undefined {
  const steps = phaseAt(meeting, { part, phase, pass, step: 0 })?.steps.length ?? 0;
  for (let step = Math.min(end, steps) - 1; step >= 0; step -= 1) {
    if (firstStep(meeting, { part, phase, pass, step })?.step === step) return { part, phase, pass, step };
  }
  return undefined;
}

/** Back to the first of a repeated stretch that is walked for this casus, when another pass is allowed. */
export function nextPass(meeting: Meeting, from: Cursor): Cursor | undefined {
  const phases = partAt(meeting, from)?.phases ?? [];
  const repeat = phases[from.phase]?.repeat;
  if (repeat === undefined) return undefined;
  const passes = repeat.until === 'everyone' ? Math.min(repeat.atMost, longestTable(meeting)) : repeat.atMost;
  if (from.pass + 1 >= passes) return undefined;
  const start = phases.findIndex(({ id }) => id === repeat.from);
  for (let phase = start; phase >= 0 && phase <= from.phase; phase += 1) {
    const entry = firstStep(meeting, { part: from.part, phase, pass: from.pass + 1, step: 0 });
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** This place itself or the first step behind it in the same phase that is walked for this casus. */
export function firstStep(meeting: Meeting, from: Cursor): Cursor | undefined {
  const phase = phaseAt(meeting, from);
  if (phase === undefined || !walked(meeting, from.part, phase)) return undefined;
  for (let step = from.step; step < phase.steps.length; step += 1) {
    const candidate = phase.steps[step];
    if (candidate !== undefined && walked(meeting, from.part, candidate)) return { ...from, step };
  }
  return undefined;
}

function walked(meeting: Meeting, part: number, which: { readonly when?: 'open' | 'acted' }): boolean {
  if (which.when === undefined) return true;
  const casus = meeting.casus.find((one) => one.part === part);
  return which.when === (casus?.state ?? 'open');
}

function passIn(phases: readonly PhaseStructure[], phase: number, from: Cursor): number {
  const end = phases.findIndex((candidate, index) => index >= phase && candidate.repeat !== undefined);
  const start = phases.findIndex(({ id }) => id === phases[end]?.repeat?.from);
  return end >= 0 && start <= from.phase && from.phase <= end && start <= phase ? from.pass : 0;
}

function longestTable(meeting: Meeting): number {
  const inside = meeting.seats.filter(
    ({ kind, presence }) => kind === 'participant' && presence !== 'left' && presence !== 'atDoor',
  );
  return Math.max(0, ...(meeting.tables.length > 0 ? meeting.tables.map(({ length }) => length) : [inside.length]));
}
