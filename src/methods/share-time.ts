import { granted, type Result, refused } from '../basics/result.ts';
import { bounds, fitWithin, type PhaseBounds } from './fit.ts';
import type { FitProblem, People } from './script.ts';
import type { PhaseStructure } from './structure.ts';

/** A piece of a meeting that may give or take time. */
export interface SharingStretch {
  readonly kind: 'agenda' | 'casus';
  readonly phases: readonly PhaseStructure[];
}

/** A part keeps so much of its own time before another kind of part is asked to give. Our own proposal. */
const kept = 2 / 3;
/** And so much longer it gets, before another kind of part does. */
const grown = 3 / 2;

/**
 * Divides exactly `seconds` over stretches in the seconds of their phases. When there is less than all of them take,
 * the agenda gives first, then the casus, each until two thirds of its own time; only then all of them go towards
 * their least. When there is more, the agenda gets up to half as much again, then the casus as much as it can hold.
 */
export function shareTime(
  stretches: readonly SharingStretch[],
  people: People,
  seconds: number,
): Result<readonly (readonly number[])[], FitProblem> {
  const phases = stretches.flatMap((stretch) =>
    bounds(stretch.phases, people).map((own): SharedPhase => ({ kind: stretch.kind, own })),
  );
  const asked = Math.floor(seconds);
  const [least, most] = [total(phases.map(({ own }) => own.least)), total(phases.map(({ own }) => own.most))];
  if (!(asked >= least)) return refused({ kind: 'tooShort', seconds, least, most });
  if (asked > most) return refused({ kind: 'tooLong', seconds, least, most });
  const levels = levelsOf(phases);
  const above = levels.findIndex((level) => total(level) >= asked);
  const [upper = [], lower = upper] = [levels[above], levels[above - 1]];
  // Between two levels every phase goes the same part of its way.
  const between = fitWithin(
    upper.map((high, index) => ({ least: lower[index] ?? high, normal: high, most: high })),
    asked,
  );
  if (!between.ok) return between;
  let from = 0;
  const dealt = stretches.map((stretch) => {
    from += stretch.phases.length;
    return between.value.slice(from - stretch.phases.length, from);
  });
  return granted(dealt);
}

/** What a stretch is left with before other kinds of parts are asked to give, in seconds. */
export function atEase(own: PhaseBounds): number {
  return Math.max(own.least, Math.ceil(own.normal * kept));
}

interface SharedPhase {
  readonly kind: SharingStretch['kind'];
  readonly own: PhaseBounds;
}

/** From the least to the most, each at least as long as the one before in every phase. */
function levelsOf(phases: readonly SharedPhase[]): readonly (readonly number[])[] {
  const level = (agenda: (own: PhaseBounds) => number, casus: (own: PhaseBounds) => number): readonly number[] =>
    phases.map(({ kind, own }) => (kind === 'agenda' ? agenda(own) : casus(own)));
  const least = (own: PhaseBounds): number => own.least;
  const normal = (own: PhaseBounds): number => own.normal;
  const roomy = (own: PhaseBounds): number => Math.min(own.most, Math.floor(own.normal * grown));
  const most = (own: PhaseBounds): number => own.most;
  return [
    level(least, least),
    level(atEase, atEase),
    level(atEase, normal),
    level(normal, normal),
    level(roomy, normal),
    level(roomy, most),
    level(most, most),
  ];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
