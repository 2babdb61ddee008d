import type { QuestionWord } from './guidance.ts';

/** The questions, each with the answers that exclude each other. Every word of the language is asked once. */
export const questions: readonly (readonly QuestionWord[])[] = [
  ['event', 'pattern'],
  ['head', 'heart'],
  ['ownPartClear', 'ownPartUnclear'],
  ['behaviour', 'underneath'],
  ['open', 'acted'],
  ['stuck'],
  ['values'],
  ['success'],
  ['idea'],
  ['practice'],
  ['everyone'],
  ['aggression'],
];

/** Answers that say what a group wants of this hour. They weigh before those that say what the casus is like. */
export const askedFor: ReadonlySet<QuestionWord> = new Set(['values', 'success', 'idea', 'practice', 'everyone']);

/** What a method is made for that is best for one of these, is nothing for a group that did not say that word. */
export const onlyWhenSaid: ReadonlySet<QuestionWord> = new Set(['aggression']);

/**
 * What ranks the methods that can be done with these people in this time. How many answers a method suits counts first,
 * and an answer about what is asked for counts for three; then how well it suits them. Habit and variety only tip the
 * scales.
 */
export const points = {
  askedFor: { best: 40, well: 30 },
  casus: { best: 13, well: 10 },
  /** The form that a beginning group is learning: one more answer that is suited is needed to leave it. */
  learnItWell: 8,
  basicStructure: 1,
  notYetUsed: 1,
  usedLastTime: -2,
} as const;

/**
 * A group that has met less often than this is a beginning one. Hendriksen: one basic structure is learned well before
 * a group varies; guides count four to six meetings until a group can do without them.
 */
export const beginning = 4;

/** How many are suggested: at least so many of those that can be done, and at most; and of those that nearly are. */
export const shown = { least: 3, most: 4, almost: 2 } as const;

/** A turn is no turn any more when it has less than this of its own time. Our own proposal. */
export const leastOfTurn = 2 / 3;
