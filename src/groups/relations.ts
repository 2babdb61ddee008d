import type { AccountId } from './ids.ts';

/** What somebody answers in private, one question for each person in the circle. */
export const relations = ['none', 'boss', 'subordinate', 'partner', 'dailyCoworker'] as const;
export type Relation = (typeof relations)[number];

/** In a letter to oneself. No group ever sees it. */
export interface RelationAnswer {
  readonly person: AccountId;
  readonly relation: Relation;
}

/** What one can do with a boss or a subordinate in the circle, for that person alone to read. The order is no advice. */
export const waysOut = ['talkTogether', 'oneStepsBack', 'otherGroup', 'askFacilitator'] as const;
export type WayOut = (typeof waysOut)[number];

export interface Weighed {
  /** May say to the group: nothing is in the way. */
  readonly ready: boolean;
  readonly unanswered: readonly AccountId[];
  /** Why this person cannot become ready: nobody is assessed by someone who heard the casus. */
  readonly inTheWay: readonly RelationAnswer[];
  readonly waysOut: readonly WayOut[];
  /** No block: something to raise in the start meeting, for the group to weigh. */
  readonly toWeigh: readonly RelationAnswer[];
}

/** What the answers of one person mean for the circle, told to nobody else. `circle` may hold the person too. */
export function weighRelations(
  self: AccountId,
  answers: readonly RelationAnswer[],
  circle: readonly AccountId[],
): Weighed {
  const others = circle.filter((account) => account !== self);
  const last = new Map(answers.map((answer) => [answer.person, answer]));
  const given = others.flatMap((person) => last.get(person) ?? []);
  const unanswered = others.filter((person) => !last.has(person));
  const inTheWay = given.filter(({ relation }) => relation === 'boss' || relation === 'subordinate');
  return {
    ready: unanswered.length === 0 && inTheWay.length === 0,
    unanswered,
    inTheWay,
    waysOut: inTheWay.length === 0 ? [] : waysOut,
    toWeigh: given.filter(({ relation }) => relation === 'partner' || relation === 'dailyCoworker'),
  };
}

/** The letter to the group: the same for everyone whom nothing stops, whatever he or she answered about whom. */
export function readiedFor(circle: readonly AccountId[]) {
  return { kind: 'readied', circle: circle.toSorted() } as const;
}
