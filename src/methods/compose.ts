import { granted, type Result, refused } from '../basics/result.ts';
import { fit, normalSeconds } from './fit.ts';
import type { FitProblem, People, Plan, Script, ScriptPart } from './script.ts';
import { shareTime } from './share-time.ts';
import type { AgendaPart, MethodStructure, PhaseStructure } from './structure.ts';

/**
 * A whole meeting: the agenda with the methods in its casus slot, fitted to exactly `plan.seconds`, shared between the
 * two as `share-time.ts` says.
 */
export function compose(plan: Plan): Result<Script, FitProblem> {
  const problem = [plan.agenda, ...plan.methods].map((method) => groupProblem(method, plan.people)).find(Boolean);
  if (problem !== undefined) return refused(problem);
  const people = peopleOf(plan.people);
  const stretches = stretchesOf(plan);
  const seconds = shareTime(stretches, people, plan.seconds);
  if (!seconds.ok) return seconds;
  return granted({ parts: stretches.map((stretch, index) => asPart(stretch, seconds.value[index] ?? [])) });
}

function phasesOf(stretches: readonly Stretch[]): readonly PhaseStructure[] {
  return stretches.flatMap(({ phases }) => phases);
}

/** The same meeting in the time that it takes when nobody asks for another. */
export function composeNormal(plan: Omit<Plan, 'seconds'>): Result<Script, FitProblem> {
  return compose({ ...plan, seconds: normalMeetingSeconds(plan) });
}

/** How long the meeting takes when nobody asks for another time, in seconds. */
export function normalMeetingSeconds(plan: Omit<Plan, 'seconds'>): number {
  return normalSeconds(phasesOf(stretchesOf(plan)), peopleOf(plan.people));
}

/** One casus with a method, fitted to exactly the seconds that are left for it; without seconds, to its own time. */
export function composeCasus(
  method: MethodStructure,
  people: number,
  seconds?: number,
): Result<ScriptPart, FitProblem> {
  const problem = groupProblem(method, people);
  if (problem !== undefined) return refused(problem);
  const counted = peopleOf(people);
  const fitted = fit(method.phases, counted, seconds ?? normalSeconds(method.phases, counted));
  if (!fitted.ok) return fitted;
  return granted(asPart({ kind: 'casus', method, phases: method.phases }, fitted.value));
}

/** Every casus has one presenter; all others are peers, whoever chairs. */
export function peopleOf(everyone: number): People {
  return { everyone, peers: Math.max(0, everyone - 1) };
}

/** Parts of the agenda that no meeting has by itself. */
export const onWish: ReadonlySet<AgendaPart> = new Set(['landing', 'break']);

/** A stretch of the meeting before it has its times. */
export interface Stretch {
  readonly kind: 'agenda' | 'casus';
  readonly method: MethodStructure;
  readonly phases: readonly PhaseStructure[];
}

function stretchesOf(plan: Omit<Plan, 'seconds'>): readonly Stretch[] {
  const { agenda } = plan;
  const phases = agenda.phases.filter(({ part }) => part === undefined || !onWish.has(part));
  const slot = phases.findIndex((phase) => phase.part === 'casus');
  const until = slot < 0 ? phases.length : slot;
  const stretches: readonly Stretch[] = [
    { kind: 'agenda', method: agenda, phases: phases.slice(0, until) },
    ...plan.methods.map((method): Stretch => ({ kind: 'casus', method, phases: method.phases })),
    { kind: 'agenda', method: agenda, phases: phases.slice(until + 1) },
  ];
  return stretches.filter((stretch) => stretch.phases.length > 0);
}

export function asPart(stretch: Stretch, seconds: readonly number[]): ScriptPart {
  return {
    kind: stretch.kind,
    method: stretch.method.id,
    phases: stretch.phases.map((phase, index) => ({ ...phase, seconds: seconds[index] ?? 0 })),
    modules: stretch.method.modules,
    sealedFields: stretch.method.sealedFields,
  };
}

/** Why this method is not for so many people. */
export function groupProblem(method: MethodStructure, people: number): FitProblem | undefined {
  const { least, most } = method.people;
  if (!(people >= least)) return { kind: 'tooFewPeople', people, least, most };
  if (people > most) return { kind: 'tooManyPeople', people, least, most };
  return undefined;
}
