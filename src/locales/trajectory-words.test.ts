import { describe, expect, test } from 'vitest';
import type { KeptThing, KeptUntil, KeptWhy } from '../groups/existing.ts';
import type { Relation, WayOut } from '../groups/relations.ts';
import type { TurnReason } from '../groups/rota.ts';
import {
  type Aim,
  aims,
  type Chairing,
  type Decision,
  type FollowUpMark,
  type Led,
  type PlannedKind,
  type Scale,
  scales,
  type TrajectoryForm,
  type Turn,
} from '../groups/vocabulary.ts';
import { trajectory as english } from './en/trajectory.ts';
import { trajectory as dutch } from './nl/trajectory.ts';

type For<Word extends string, Words = string> = Readonly<Record<Word, Words>>;
interface Titled {
  readonly title: string;
  readonly detail: string;
}
type Named = (name: string) => string;
type Unsettled = 'nobody' | 'everyoneBrings' | 'elsewhere';

/** A word of a vocabulary that nobody put into a sentence does not compile. */
interface TrajectoryWords {
  readonly forms: For<TrajectoryForm, Titled>;
  readonly kinds: For<PlannedKind>;
  readonly kindHints: For<PlannedKind>;
  readonly led: For<Led>;
  readonly closing: { readonly decisions: For<Decision, Titled> };
  readonly turns: {
    readonly names: For<Turn>;
    readonly has: For<Turn, Named>;
    readonly yours: For<Turn>;
    readonly nobody: For<Turn>;
    readonly why: For<Exclude<TurnReason, Unsettled>, Named>;
    readonly whyYou: For<Exclude<TurnReason, Unsettled>>;
    readonly whyNobody: For<Unsettled>;
    readonly chairing: { readonly choices: For<Chairing> };
    readonly ledger: { readonly owes: For<Turn> };
  };
  readonly composition: {
    readonly relations: For<Relation>;
    readonly waysOut: For<WayOut, Titled>;
    readonly inTheWay: For<'boss' | 'subordinate', Named>;
    readonly toWeigh: For<'partner' | 'dailyCoworker', Named>;
  };
  readonly followUp: { readonly marks: For<FollowUpMark> };
  readonly evaluation: {
    readonly scales: For<Scale, { readonly question: string; readonly low: string; readonly high: string }>;
    readonly aims: { readonly words: For<Aim, { readonly name: string; readonly detail: string }> };
  };
  readonly keeping: {
    readonly things: For<KeptThing>;
    readonly until: For<KeptUntil['kind'], (date: string) => string>;
    readonly why: For<KeptWhy>;
  };
}

describe.each([
  ['Dutch', dutch satisfies TrajectoryWords],
  ['English', english satisfies TrajectoryWords],
])('the trajectory in %s', (_language, words) => {
  test('says why it is somebody’s turn, by name and to the one who has it, and praises nobody', () => {
    expect(Object.keys(words.turns.whyYou)).toEqual(Object.keys(words.turns.why));
    for (const why of Object.values(words.turns.why)) expect(why('Anna')).toMatch(/^[A-Z][^!]{10,90}\.$/);
  });

  test('asks about the aims and the scales in the order of the group', () => {
    expect(Object.keys(words.evaluation.aims.words)).toEqual([...aims]);
    expect(Object.keys(words.evaluation.scales)).toEqual([...scales]);
  });
});
