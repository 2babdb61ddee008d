import type { MethodId } from './structure.ts';

/**
 * What helps people to choose this method among others. A third thing beside structure and texts: the server and the
 * engine never see it, and no screen shows it as it stands. See decision 025.
 */
export interface Guidance {
  /** The method of which this is a variant: offered under it, and never in its place. */
  readonly variantOf?: MethodId;
  readonly suits: Suits;
  readonly needs: Needs;
  /** A plain form that a new group can learn first. */
  readonly toBeginWith?: true;
}

/**
 * The answers by which a method is found: what somebody can say about the question that is brought, and about what
 * the group wants with it. A closed list, that grows by decision.
 */
export const questionWords = [
  'event',
  'pattern',
  'head',
  'heart',
  'ownPartClear',
  'ownPartUnclear',
  'stuck',
  'values',
  'success',
  'idea',
  'practice',
  'everyone',
  'behaviour',
  'underneath',
  'open',
  'acted',
  'aggression',
] as const;
export type QuestionWord = (typeof questionWords)[number];

/** How well a method suits a question of this sort; about a word that is in none of the three it says nothing. */
export const suitings = ['best', 'well', 'not'] as const;
export type Suiting = (typeof suitings)[number];

export type Suits = Readonly<Record<Suiting, readonly QuestionWord[]>>;

/** What a group has to have before it can work in this way. */
export interface Needs {
  /** How often the group has met before, at least. */
  readonly meetings: number;
  /** Someone who has learned to lead this. */
  readonly facilitator: boolean;
}
