import type { PartsProblem } from '../../methods/compose-parts.ts';
import type { ChoosingWords } from '../choosing/choosing-words.ts';

/** Why an arrangement cannot be done, with the number that would do. */
export function arrangementProblem(
  problem: PartsProblem,
  titleOf: (part: number) => string,
  { compose }: ChoosingWords,
): string {
  const { part } = problem;
  const title = part === undefined ? compose.meeting : titleOf(part);
  const say = compose.problem;
  switch (problem.kind) {
    case 'tooShort': {
      const least = Math.ceil(problem.least / 60);
      return part === undefined ? say.tooShort(least) : say.partTooShort(title, least);
    }
    case 'tooLong': {
      const most = Math.floor(problem.most / 60);
      return part === undefined ? say.tooLong(most) : say.partTooLong(title, most);
    }
    case 'tooFewPeople':
      return say.tooFewPeople(title, problem.least);
    case 'tooManyPeople':
      return say.tooManyPeople(title, problem.most);
  }
}
