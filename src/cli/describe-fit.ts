import type { FitProblem } from '../methods/script.ts';

/** Why a method does not fit, in words that say what would. */
export function describeFit(name: string, problem: FitProblem): string {
  const { least, most } = problem;
  switch (problem.kind) {
    case 'tooFewPeople':
    case 'tooManyPeople':
      return `${name} is for ${least} to ${most} people, not for ${problem.people}.`;
    case 'tooShort':
      return `${name} needs at least ${inMinutes(least)}; ${inMinutes(problem.seconds)} is too short. At most it takes ${inMinutes(most)}.`;
    case 'tooLong':
      return `${name} takes at most ${inMinutes(most)}; ${inMinutes(problem.seconds)} is too long. At least it needs ${inMinutes(least)}.`;
  }
}

export function inMinutes(seconds: number): string {
  const whole = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (rest === 0) return whole === 1 ? '1 minute' : `${whole} minutes`;
  return whole === 0 ? `${rest} seconds` : `${whole} min ${rest} s`;
}
