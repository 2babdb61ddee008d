import type { memberRefusals } from '../../locales/nl/member-refusals.ts';
import type { Language } from '../../methods/texts.ts';
import type { AccountWords } from './account-words.ts';
import type { AskProblem } from './ask.ts';
import type { ProveProblem } from './proving.ts';

export type MemberRefusalWords = typeof memberRefusals;

/** The sentences for what a server refuses, in this language. */
export async function refusalWords(language: Language): Promise<MemberRefusalWords> {
  return language === 'nl'
    ? (await import('../../locales/nl/member-refusals.ts')).memberRefusals
    : (await import('../../locales/en/member-refusals.ts')).memberRefusals;
}

/** Why something about an account was not done, in words. */
export async function accountProblem(
  problem: AskProblem | ProveProblem | 'noWrap',
  say: AccountWords,
  language: Language,
): Promise<string> {
  switch (problem) {
    case 'wrongProof':
      return say.signIn.wrong;
    case 'noWrap':
      return say.noWrap;
    case 'workerFailed':
    case 'tooHeavy':
    case 'tooWeak':
    case 'wrongSalt':
      return say.workerFailed;
    case 'nothingToStretch':
      return say.open.tooShort;
    default:
      return (await refusalWords(language))[problem];
  }
}
