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
  const [asked, { writing }, ruled] = await Promise.all([
    refusalWords(language),
    groupWords('groups', language),
    language === 'nl' ? import('../../locales/nl/group-refusals.ts') : import('../../locales/en/group-refusals.ts'),
  ]);
  const sentences: Readonly<Record<Problem, string>> = { ...asked, ...ruled.groupRefusals, ...writing };
  return sentences[problem];
}
