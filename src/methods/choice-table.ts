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
];

/** Answers that say what is asked for. They weigh before those that say what the casus is like. */
export const askedFor: ReadonlySet<QuestionWord> = new Set([
  'stuck',
  'values',
  'success',
  'idea',
  'practice',
  'everyone',
]);

/**
 * What ranks the methods that can be done with these people in this time. One answer about what is asked for outweighs
 * all that is said about what the casus is like; habit and variety only tip the scales.
 */
export const points = {
  askedFor: { best: 40, well: 15 },
  casus: { best: 3, well: 1 },
  /** The form that a beginning group is learning: more than one better answer is needed to leave it. */
  learnItWell: 4,
  basicStructure: 1,
  notYetUsed: 1,
  usedLastTime: -2,
} as const;

/**
 * A group that has met less often than this is a beginning one. Hendriksen: one basic structure is learned well before
 * a group varies; guides count four to six meetings until a group can do without them.
 */
export const beginning = 4;

/** How many are suggested: at least so many of those that can be done, and at most. */
export const shown = { least: 3, most: 4 } as const;
