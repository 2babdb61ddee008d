import { expect, it } from 'vitest';
import { allMethods, theMethod } from '../../tests/support/the-library.ts';
import type { Choosable, Occasion } from './choice.ts';
import { questionsThatMatter } from './questions-that-matter.ts';

const methods: readonly Choosable[] = allMethods().map((method) => ({
  ...method,
  guidance: theMethod(method.id).guidance,
}));
const sixPeople: Occasion = {
  answers: [],
  people: 6,
  seconds: 60 * 60,
  meetings: 0,
  facilitator: false,
  used: [],
  signals: [],
};

it('asks six people who have an hour what they want, and whether it is one event', () => {
  const asked = questionsThatMatter(methods, sixPeople).flat();
  for (const answer of ['success', 'idea', 'practice', 'values', 'stuck', 'event']) expect(asked).toContain(answer);
});

it('asks two people nothing that would not help them', () => {
  expect(questionsThatMatter(methods, { ...sixPeople, people: 2, seconds: 5 * 60 })).toEqual([]);
});

it('keeps every question where it was while somebody answers', () => {
  const answered: Occasion = { ...sixPeople, answers: ['event', 'heart'], signals: ['danger'] };
  expect(questionsThatMatter(methods, answered)).toEqual(questionsThatMatter(methods, sixPeople));
});
