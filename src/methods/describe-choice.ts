import type { Instead, ReasonAgainst, ReasonFor, Signal } from './choice.ts';
import { english } from './choice-en.ts';
import { dutch } from './choice-nl.ts';
import type { ChoiceSentences, Say } from './choice-sentences.ts';
import type { Language } from './texts.ts';

/** Why a method is offered, as a person reads it. */
export function describeReasonFor(reason: ReasonFor, language: Language): string {
  return sentencesIn(language).reasonFor(
    reason,
    sayIn(language, (method) => method),
  );
}

/** Why a method falls off. `name` tells how another method is called. */
export function describeReasonAgainst(reason: ReasonAgainst, language: Language, name: Say['name']): string {
  return sentencesIn(language).reasonAgainst(reason, sayIn(language, name));
}

/** Why this is no question for intervisie, and what to do instead. */
export function describeUnfit(signal: Signal, instead: Instead, language: Language): string {
  const { signals, insteads } = sentencesIn(language);
  return `${signals[signal]} ${insteads[instead]}`;
}

function sentencesIn(language: Language): ChoiceSentences {
  return language === 'nl' ? dutch : english;
}

function sayIn(language: Language, name: Say['name']): Say {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const { words } = sentencesIn(language);
  return {
    name,
    words: (answers) => list.format(answers.map((answer) => words[answer])),
    minutes: (seconds) => inMinutes(seconds, language),
    wholeMinutes: (seconds) => inMinutes(Math.max(1, Math.round(seconds / 60)) * 60, language),
  };
}

function inMinutes(seconds: number, language: Language): string {
  const minutes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(seconds / 60);
  const one = language === 'nl' ? 'minuut' : 'minute';
  const more = language === 'nl' ? 'minuten' : 'minutes';
  return `${minutes} ${minutes === '1' ? one : more}`;
}
