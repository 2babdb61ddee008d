import { granted, type Result, refused } from '../basics/result.ts';
import { bounds, fit, normalSeconds } from './fit.ts';
import type { FitProblem, People, Plan, Script, ScriptPart } from './script.ts';
import type { AgendaPart, MethodStructure, PhaseStructure } from './structure.ts';

/**
 * A whole meeting: the agenda with the methods in its casus slot, fitted to exactly `plan.seconds`. The methods keep
 * their own times as long as the agenda around them can give or take the difference.
 */
export function compose(plan: Plan): Result<Script, FitProblem> {
  const problem = [plan.agenda, ...plan.methods].map((method) => groupProblem(method, plan.people)).find(Boolean);
  if (problem !== undefined) return refused(problem);
  const people = peopleOf(plan.people);
  const stretches = stretchesOf(plan);
  const around = fitAround(stretches, people, plan.seconds);
  const seconds = around.ok ? around : fit(phasesOf(stretches), people, plan.seconds);
  if (!seconds.ok) return seconds;
  let from = 0;
  const parts = stretches.map((stretch) => {
    const part = asPart(stretch, seconds.value.slice(from, from + stretch.phases.length));
    from += stretch.phases.length;
    return part;
  });
  return granted({ parts });
}

/** The agenda in the time that the methods leave when they take theirs. */
function fitAround(
  stretches: readonly Stretch[],
  people: People,
  seconds: number,
): Result<readonly number[], FitProblem> {
  const own = stretches.map(({ kind, phases }) =>
    kind === 'casus' ? bounds(phases, people).map(({ normal }) => normal) : [],
  );
  const left = seconds - own.flat().reduce((total, one) => total + one, 0);
  const agenda = fit(phasesOf(stretches.filter(({ kind }) => kind === 'agenda')), people, left);
  if (!agenda.ok) return agenda;
  let from = 0;
  const fitted = stretches.map(({ kind, phases }, index) => {
    if (kind === 'casus') return own[index] ?? [];
    from += phases.length;
    return agenda.value.slice(from - phases.length, from);
  });
  return granted(fitted.flat());
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
