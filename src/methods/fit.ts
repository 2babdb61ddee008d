import { granted, type Result, refused } from '../basics/result.ts';
import { passesOf } from './passes.ts';
import type { FitProblem, People } from './script.ts';
import type { PhaseStructure, TimeFormula } from './structure.ts';
import { tableSizes } from './tables.ts';

/**
 * What fitting needs of a phase. `passes` says how often it is walked; left out, a loop that gives everyone a turn is
 * counted in full, and any other phase once.
 */
export type FittedPhase = Pick<PhaseStructure, 'id' | 'time' | 'counts' | 'repeat' | 'tables'> & {
  readonly passes?: number;
};

/** The seconds one phase can take, over all its passes together. Always `0 <= least <= normal <= most`. */
export interface PhaseBounds {
  readonly least: number;
  readonly normal: number;
  readonly most: number;
}

/**
 * Divides `seconds` over the phases: every phase within its bounds, the sum exact to the second, and exactly the
 * normal times when they add up to `seconds`. What has to come off or be added is shared in proportion to the room
 * that each phase leaves, by largest remainder; of equal remainders the earlier phase goes first. Never throws; a
 * fraction of a second is dropped.
 */
export function fit(
  phases: readonly FittedPhase[],
  people: People,
  seconds: number,
): Result<readonly number[], FitProblem> {
  return fitWithin(bounds(phases, people), seconds);
}

/** The same for phases of which it is known already what each can be. */
export function fitWithin(each: readonly PhaseBounds[], seconds: number): Result<readonly number[], FitProblem> {
  const least = sum(each.map((phase) => phase.least));
  const normal = sum(each.map((phase) => phase.normal));
  const most = sum(each.map((phase) => phase.most));
  const asked = Math.floor(seconds);
  if (!(asked >= least)) return refused({ kind: 'tooShort', seconds, least, most });
  if (asked > most) return refused({ kind: 'tooLong', seconds, least, most });
  const rooms = each.map((phase) => (asked < normal ? phase.normal - phase.least : phase.most - phase.normal));
  const sign = asked < normal ? -1 : 1;
  const shares = share(Math.abs(asked - normal), rooms);
  return granted(each.map((phase, index) => phase.normal + sign * (shares[index] ?? 0)));
}

/** The time the phases take together when nobody asks for another, in seconds. */
export function normalSeconds(phases: readonly FittedPhase[], people: People): number {
  return sum(bounds(phases, people).map((phase) => phase.normal));
}

/** What each phase can be for these people. Bounds that contradict each other give way to the normal time. */
export function bounds(phases: readonly FittedPhase[], people: People): readonly PhaseBounds[] {
  const passes = passesOf(phases, people);
  return phases.map((phase, index) => {
    const times = phase.passes ?? passes[index] ?? 1;
    const counted = counts(phase, people);
    const normal = evaluate(phase.time.normal, counted) * times;
    return {
      normal,
      least: Math.min(normal, evaluate(phase.time.least, counted) * times),
      most: Math.max(normal, evaluate(phase.time.most, counted) * times),
    };
  });
}

/** At several tables the largest sets the time: all tables walk on one clock. */
function counts(phase: FittedPhase, people: People): number {
  const everyone =
    phase.tables === undefined ? people.everyone : (tableSizes(people.everyone, phase.tables.size)[0] ?? 0);
  if (phase.counts === 'everyone') return everyone;
  return phase.tables === undefined ? people.peers : everyone - 1;
}

/** No phase takes longer than a day: it keeps the sums exact whatever the formula says. */
const day = 86_400;

function evaluate(formula: TimeFormula, people: number): number {
  return Math.min(day, Math.max(0, Math.floor(formula.fixed + formula.each * Math.max(0, people)) || 0));
}

/** Whole seconds in proportion to `rooms`, together exactly `amount`, none larger than its room. */
function share(amount: number, rooms: readonly number[]): readonly number[] {
  const all = sum(rooms);
  if (amount === 0 || all === 0) return rooms.map(() => 0);
  const quotas = rooms.map((room, index) => ({
    index,
    whole: Math.floor((amount * room) / all),
    rest: (amount * room) % all,
  }));
  const missing = amount - sum(quotas.map((quota) => quota.whole));
  const first = new Set(
    [...quotas]
      .sort((one, other) => other.rest - one.rest || one.index - other.index)
      .slice(0, missing)
      .map((quota) => quota.index),
  );
  return quotas.map((quota) => quota.whole + (first.has(quota.index) ? 1 : 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
