import type { ReasonAgainst } from '../../methods/choice.ts';

/** Whether a group may take it all the same: everything but too few or too many people is advice. */
export function canBeTaken(reasons: readonly ReasonAgainst[]): boolean {
  return reasons.every(({ kind }) => kind !== 'tooFewPeople' && kind !== 'tooManyPeople');
}
