import { groupRefusals as known } from '../../locales/nl/group-refusals.ts';
import type { Language } from '../../methods/texts.ts';
import type { OwnRowProblem } from '../account/own-row.svelte.ts';
import { refusalWords } from '../account/problem-text.ts';
import type { RequestProblem } from '../live/requests.ts';
import { spokenLanguage } from '../parts/language.svelte.ts';
import type { WriteProblem } from './group-row.svelte.ts';
import { groupWords } from './group-words.ts';

type Problem = WriteProblem | OwnRowProblem | RequestProblem;

/** Why something was not written to the group, or to oneself: what happened, what is safe, what to do. */
export async function writeProblem(problem: Problem, language: Language = spokenLanguage()): Promise<string> {
  if (problem === 'falsified') return (await groupWords('groups', language)).falsified.detail;
  const refusals = await refusalWords(language);
  if (problem === 'cannotRotate') return refusals.fault;
  return isOfTheGroup(problem) ? (await groupRefusalWords(language))[problem] : refusals[problem];
}

export { writeProblem as writeProblemText };

/** A rule of the group said no, or nobody could have read the letter; what the server says has its own words. */
function isOfTheGroup(problem: Problem): problem is keyof typeof known {
  return Object.hasOwn(known, problem);
}

async function groupRefusalWords(language: Language): Promise<typeof known> {
  return language === 'nl' ? known : (await import('../../locales/en/group-refusals.ts')).groupRefusals;
}
