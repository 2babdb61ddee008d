import { describe, expect, test } from 'vitest';
import { type AgreementAnswer, agreementBlocks, type BlockId, type ChoiceOf } from '../groups/agreement-blocks.ts';
import { conflictsIn } from '../groups/agreement-conflicts.ts';
import { agreements as english } from './en/agreements.ts';
import { agreements as dutch } from './nl/agreements.ts';

interface Choice {
  /** As a group would say it. */
  readonly label: string;
  /** As it will stand in the agreement. */
  readonly text: string;
}

/** A question or a choice without words does not compile. */
type Blocks = {
  readonly [Id in BlockId]: {
    readonly question: string;
    readonly why?: string;
    readonly choices: Readonly<Record<ChoiceOf<Id>, Choice>>;
  };
};

const everyAnswer: readonly AgreementAnswer[] = agreementBlocks.flatMap(({ id, choices }) =>
  choices.map((choice) => ({ block: id, choice })),
);

describe.each([
  ['Dutch', dutch, dutch.blocks satisfies Blocks],
  ['English', english, english.blocks satisfies Blocks],
])('the agreements in %s', (_language, words, blocks) => {
  test('ask every question of the talk, and no other', () => {
    expect(Object.keys(blocks)).toEqual(agreementBlocks.map(({ id }) => id));
    for (const { id, choices } of agreementBlocks) expect(Object.keys(blocks[id].choices)).toEqual([...choices]);
  });

  test('ask in one breath, and answer in one sentence or two', () => {
    for (const { question, choices } of Object.values(blocks)) {
      expect(question).toMatch(/^[A-Z][^?.!]{5,70}\?$/);
      for (const { label, text } of Object.values<Choice>(choices)) {
        expect(label).toMatch(/^[A-Z][^.!?:]{0,44}$/);
        expect(text).toMatch(/^[A-Z][^!?]{12,150}[.:]$/);
      }
    }
  });

  test('head each stretch of the talk, from its first question on', () => {
    const [first] = agreementBlocks;
    expect(Object.keys(words.headings)[0]).toBe(first.id);
    for (const block of Object.keys(words.headings)) expect(Object.keys(blocks)).toContain(block);
  });

  test('say why two answers contradict each other, for every two that do', () => {
    const pairs = everyAnswer.flatMap((one) => everyAnswer.map((other) => [one, other]));
    const names = new Set(pairs.flatMap((pair) => conflictsIn(pair).map(({ name }) => name)));
    expect(Object.keys(words.conflicts.reasons).toSorted()).toEqual([...names].toSorted());
  });
});
