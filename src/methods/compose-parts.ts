import { granted, type Result, refused } from '../basics/result.ts';
import { asPart, groupProblem, onWish, peopleOf, type Stretch } from './compose.ts';
import { bounds, fit, type PhaseBounds } from './fit.ts';
import type { FitProblem, People, Script } from './script.ts';
import type { MethodStructure, PhaseId, PhaseStructure } from './structure.ts';

/** A part of a meeting as a group arranges it. With `seconds` exactly that long; without, what the others leave. */
export type PlannedPart =
  | { readonly kind: 'agenda'; readonly phase: PhaseId; readonly seconds?: number }
  | { readonly kind: 'casus'; readonly method: MethodStructure; readonly seconds?: number };

/** What composing needs of a meeting whose parts were put in order by people. */
export interface PartsPlan {
  readonly agenda: MethodStructure;
  readonly parts: readonly PlannedPart[];
  readonly people: number;
  /** The whole meeting. */
  readonly seconds: number;
}

/** Why it does not fit: of one part when that cannot take the time reserved for it, else of the whole. */
export type PartsProblem = FitProblem & { readonly part?: number };

/**
 * A meeting in the order that a group chose, of exactly `plan.seconds`. Reserved times are kept to the second. What is
 * left goes to the other parts: the agenda gives or takes first, so that a casus keeps its own time as long as that
 * can be; then all of them do.
 */
export function composeParts(plan: PartsPlan): Result<Script, PartsProblem> {
  const people = peopleOf(plan.people);
  const parts = plan.parts.map((part) => open(part, plan.agenda, people));
  for (const [index, part] of parts.entries()) {
    const problem = partProblem(part, plan.people);
    if (problem !== undefined) return refused({ ...problem, part: index });
  }
  const crowd = groupProblem(plan.agenda, plan.people);
  if (crowd !== undefined) return refused(crowd);
  const within = wholeBounds(parts);
  if (!(plan.seconds >= within.least)) return refused({ kind: 'tooShort', seconds: plan.seconds, ...within });
  if (plan.seconds > within.most) return refused({ kind: 'tooLong', seconds: plan.seconds, ...within });
  const free = parts.filter(({ reserved }) => reserved === undefined);
  const left = Math.floor(plan.seconds) - sum(parts.map(({ reserved }) => reserved ?? 0));
  const given = fitAgendaFirst(free, people, left);
  if (!given.ok) return given;
  const seconds = parts.map((part) => {
    if (part.reserved === undefined) return given.value[free.indexOf(part)] ?? [];
    const fitted = fit(part.phases, people, part.reserved);
    return fitted.ok ? fitted.value : [];
  });
  return granted({ parts: merged(parts, seconds).map((stretch) => asPart(stretch, stretch.seconds)) });
}

/** What such a meeting takes by itself, and what it can take at least and at most, in seconds. */
export function partsBounds(plan: Omit<PartsPlan, 'seconds'>): PhaseBounds {
  return wholeBounds(plan.parts.map((part) => open(part, plan.agenda, peopleOf(plan.people))));
}

/** What each part can take, in seconds, whatever is reserved for it. */
export function eachPartBounds(plan: Omit<PartsPlan, 'seconds'>): readonly PhaseBounds[] {
  return plan.parts.map((part) => open(part, plan.agenda, peopleOf(plan.people)).own);
}

/** Every phase of the agenda in its own order, each casus with a landing after the one before. */
export function standardParts(agenda: MethodStructure, methods: readonly MethodStructure[]): readonly PlannedPart[] {
  const landing = agenda.phases.find(({ part }) => part === 'landing');
  return agenda.phases.flatMap(({ id, part }): readonly PlannedPart[] => {
    if (part === 'casus')
      return methods.flatMap((method, index): readonly PlannedPart[] =>
        index > 0 && landing !== undefined
          ? [
              { kind: 'agenda', phase: landing.id },
              { kind: 'casus', method },
            ]
          : [{ kind: 'casus', method }],
      );
    return part !== undefined && onWish.has(part) ? [] : [{ kind: 'agenda', phase: id }];
  });
}

interface OpenPart extends Stretch {
  readonly own: PhaseBounds;
  readonly reserved: number | undefined;
}

function open(part: PlannedPart, agenda: MethodStructure, people: People): OpenPart {
  const method = part.kind === 'casus' ? part.method : agenda;
  const phases =
    part.kind === 'casus'
      ? method.phases
      : method.phases.filter(({ id, steps }) => id === part.phase && steps.length > 0);
  const own = total(bounds(phases, people));
  const reserved = part.seconds === undefined ? undefined : Math.floor(part.seconds);
  return { kind: part.kind, method, phases, own, reserved };
}

function partProblem({ kind, method, own, reserved }: OpenPart, people: number): FitProblem | undefined {
  const crowd = kind === 'casus' ? groupProblem(method, people) : undefined;
  if (crowd !== undefined || reserved === undefined) return crowd;
  const { least, most } = own;
  if (!(reserved >= least)) return { kind: 'tooShort', seconds: reserved, least, most };
  return reserved > most ? { kind: 'tooLong', seconds: reserved, least, most } : undefined;
}

/** Each casus in its own time as long as the agenda between can give or take the rest; else all of them together. */
function fitAgendaFirst(
  free: readonly OpenPart[],
  people: People,
  seconds: number,
): Result<readonly (readonly number[])[], FitProblem> {
  const kept = free.map(({ kind, phases }) =>
    kind === 'casus' ? bounds(phases, people).map(({ normal }) => normal) : [],
  );
  const agenda = free.filter(({ kind }) => kind === 'agenda');
  const around = fit(phasesOf(agenda), people, seconds - sum(kept.flat()));
  if (around.ok) {
    const dealt = deal(agenda, around.value);
    return granted(free.map((part, index) => dealt[agenda.indexOf(part)] ?? kept[index] ?? []));
  }
  const all = fit(phasesOf(free), people, seconds);
  return all.ok ? granted(deal(free, all.value)) : all;
}

/** The seconds of all phases in a row, handed out to the parts that they belong to. */
function deal(parts: readonly Stretch[], seconds: readonly number[]): readonly (readonly number[])[] {
  let from = 0;
  return parts.map(({ phases }) => {
    from += phases.length;
    return seconds.slice(from - phases.length, from);
  });
}

interface TimedStretch extends Stretch {
  readonly seconds: readonly number[];
}

/** Neighbouring pieces of the agenda become one part, as long as no phase is in it twice. */
function merged(parts: readonly OpenPart[], seconds: readonly (readonly number[])[]): readonly TimedStretch[] {
  const stretches: TimedStretch[] = [];
  for (const [index, { kind, method, phases }] of parts.entries()) {
    const own = seconds[index] ?? [];
    const before = stretches.at(-1);
    const isNew = phases.every(({ id }) => before?.phases.every((phase) => phase.id !== id) === true);
    if (before?.kind === 'agenda' && kind === 'agenda' && isNew)
      stretches[stretches.length - 1] = {
        ...before,
        phases: [...before.phases, ...phases],
        seconds: [...before.seconds, ...own],
      };
    else stretches.push({ kind, method, phases, seconds: own });
  }
  return stretches.filter(({ phases }) => phases.length > 0);
}

function wholeBounds(parts: readonly OpenPart[]): PhaseBounds {
  return total(
    parts.map(({ own, reserved }) =>
      reserved === undefined ? own : { least: reserved, normal: reserved, most: reserved },
    ),
  );
}

function total(each: readonly PhaseBounds[]): PhaseBounds {
  return {
    least: sum(each.map(({ least }) => least)),
    normal: sum(each.map(({ normal }) => normal)),
    most: sum(each.map(({ most }) => most)),
  };
}

function phasesOf(parts: readonly Stretch[]): readonly PhaseStructure[] {
  return parts.flatMap(({ phases }) => phases);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
