import { granted, type Result, refused } from '../basics/result.ts';
import { asPart, groupProblem, onWish, peopleOf, type Stretch } from './compose.ts';
import { bounds, fit, type PhaseBounds } from './fit.ts';
import type { FitProblem, People, Script } from './script.ts';
import { atEase, shareTime } from './share-time.ts';
import type { MethodStructure, PhaseId } from './structure.ts';

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
 * left is shared by the other parts as `share-time.ts` says.
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
  const given = shareTime(free, people, left);
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

/** What a part can take, in seconds, and with how little it still comes into its own. */
export interface PartBounds extends PhaseBounds {
  readonly atEase: number;
}

/** What each part can take, whatever is reserved for it. */
export function eachPartBounds(plan: Omit<PartsPlan, 'seconds'>): readonly PartBounds[] {
  return plan.parts.map((part) => {
    const { own } = open(part, plan.agenda, peopleOf(plan.people));
    return { ...own, atEase: atEase(own) };
  });
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
