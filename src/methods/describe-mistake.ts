import { limits } from './limits.ts';
import type { MethodMistake, MethodProblem, MistakeSentences } from './mistake.ts';
import { english } from './mistakes-en.ts';
import { dutch } from './mistakes-nl.ts';
import type { Language } from './texts.ts';

/** A mistake as a person reads it: its place, what is wrong, and the remedy. */
export function describeMistake(mistake: MethodMistake, language: Language): string {
  const place =
    language === 'nl'
      ? `Regel ${mistake.line}, kolom ${mistake.column}`
      : `Line ${mistake.line}, column ${mistake.column}`;
  const path = mistake.path === '' ? '' : ` (${mistake.path})`;
  return `${place}${path}: ${mistakeSentence(mistake, language)}`;
}

/** Without the place, for whoever reads it there. */
export function mistakeSentence(mistake: MethodMistake, language: Language): string {
  return sentenceFor(language === 'nl' ? dutch : english, mistake);
}

/** Said after the list when there are more mistakes than are listed. */
export function describeCap(language: Language): string {
  return language === 'nl'
    ? `Hier staan de eerste ${limits.mistakes} fouten. Los die op en controleer opnieuw.`
    : `These are the first ${limits.mistakes} mistakes. Solve them and check again.`;
}

function sentenceFor<Kind extends MethodProblem['problem']>(
  sentences: MistakeSentences,
  mistake: Extract<MethodProblem, { readonly problem: Kind }>,
): string {
  const sentence: (mistake: Extract<MethodProblem, { readonly problem: Kind }>) => string = sentences[mistake.problem];
  return sentence(mistake);
}
