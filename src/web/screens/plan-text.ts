import type { FitProblem } from '../../methods/script.ts';
import { startWords } from '../parts/chapters.svelte.ts';
import { spokenLocale } from '../parts/language.svelte.ts';

/** Why a plan does not fit, with the number that would. */
export function problemText(problem: FitProblem | 'unknownMethod'): string {
  const { fit } = startWords();
  if (problem === 'unknownMethod') return fit.unknownMethod;
  switch (problem.kind) {
    case 'tooShort':
      return fit.tooShort(Math.ceil(problem.least / 60));
    case 'tooLong':
      return fit.tooLong(Math.floor(problem.most / 60));
    case 'tooFewPeople':
      return fit.tooFewPeople(problem.least);
    case 'tooManyPeople':
      return fit.tooManyPeople(problem.most);
  }
}

/** The time on the wall, some minutes from now. */
export function clockTime(minutesFromNow: number, now = Date.now()): string {
  return new Intl.DateTimeFormat(spokenLocale(), { hour: '2-digit', minute: '2-digit' }).format(
    now + minutesFromNow * 60_000,
  );
}
