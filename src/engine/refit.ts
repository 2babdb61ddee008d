import { bounds, fit } from '../methods/fit.ts';
import { passesOf } from '../methods/passes.ts';
import type { People, Script, ScriptPhase } from '../methods/script.ts';
import { seatsAt } from './circle.ts';
import { firstStep } from './cursor.ts';
import type { MeetingEvent } from './event.ts';
import type { Instant } from './ids.ts';
import type { Cursor, Meeting, PhaseSeconds } from './meeting.ts';

/** What the phases to come may take, after the walk left the plan: towards the planned end, never beyond the plan. */

interface Ahead {
  readonly part: number;
  readonly index: number;
  readonly phase: ScriptPhase;
  readonly passes: number;
}

/** Seconds of a phase as the plan is now, over all its passes. */
export function plannedSeconds(meeting: Meeting, part: number, phase: number): number {
  const refitted = meeting.refitted.find((one) => one.part === part && one.phase === phase);
  return refitted?.seconds ?? meeting.script.parts[part]?.phases[phase]?.seconds ?? 0;
}

/** What the clock of one pass through a phase begins with, in seconds. */
export function secondsOfPass(meeting: Meeting, at: Cursor): number {
  const phases = meeting.script.parts[at.part]?.phases ?? [];
  const passes = passesOf(phases, peopleOf(meeting))[at.phase] ?? 1;
  return Math.floor(plannedSeconds(meeting, at.part, at.phase) / passes);
}

export function totalSeconds(script: Script): number {
  return script.parts.flatMap(({ phases }) => phases).reduce((total, { seconds }) => total + seconds, 0);
}

/**
 * The times of all phases from `from` on. When time is short they shrink together as far as they can; when there is
 * time again they grow back to the plan, no further: whoever is early is early.
 */
export function refitTimes(meeting: Meeting, from: Cursor, now: Instant): readonly MeetingEvent[] {
  if (meeting.plannedEnd === undefined) return [];
  const ahead = phasesFrom(meeting, from);
  const phases = ahead.map(({ phase, passes }) => ({ ...phase, passes }));
  const people = peopleOf(meeting);
  const planned = ahead.map(({ phase }) => phase.seconds);
  const most = planned.reduce((total, seconds) => total + seconds, 0);
  const least = bounds(phases, people).reduce((total, phase) => total + phase.least, 0);
  const left = Math.floor((meeting.plannedEnd - now) / 1000);
  const fitted = left >= most ? planned : shrink(phases, people, Math.max(least, left), planned);
  const changed = ahead
    .map(({ part, index }, at): PhaseSeconds => ({ part, phase: index, seconds: fitted[at] ?? 0 }))
    .filter(({ part, phase, seconds }) => plannedSeconds(meeting, part, phase) !== seconds);
  return changed.length === 0 ? [] : [{ kind: 'timesRefitted', seconds: changed }];
}

function shrink(
  phases: readonly (ScriptPhase & { readonly passes: number })[],
  people: People,
  seconds: number,
  planned: readonly number[],
): readonly number[] {
  const fitted = fit(phases, people, seconds);
  return fitted.ok ? fitted.value : planned;
}

function phasesFrom(meeting: Meeting, from: Cursor): readonly Ahead[] {
  return meeting.script.parts.flatMap(({ phases }, part) => {
    const passes = passesOf(phases, peopleOf(meeting));
    return phases.flatMap((phase, index): readonly Ahead[] => {
      if (part < from.part || (part === from.part && index < from.phase)) return [];
      const walked = firstStep(meeting, { part, phase: index, pass: 0, step: 0 }) !== undefined;
      return walked ? [{ part, index, phase, passes: passes[index] ?? 1 }] : [];
    });
  });
}

function peopleOf(meeting: Meeting): People {
  const everyone = Math.max(1, seatsAt({ ...meeting, tables: [] }, 0).length);
  return { everyone, peers: Math.max(1, everyone - 1) };
}
