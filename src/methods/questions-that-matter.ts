import type { Choosable, Occasion } from './choice.ts';
import { questions } from './choice-table.ts';
import { chooseMethod } from './choose-method.ts';
import type { QuestionWord } from './guidance.ts';
import type { MethodId } from './structure.ts';

/**
 * The questions worth asking these people with this time: those of which an answer changes what is offered first. The
 * most telling come first. What was answered already makes no difference, so that no question moves or goes while
 * somebody answers.
 */
export function questionsThatMatter(
  methods: readonly Choosable[],
  occasion: Occasion,
): readonly (readonly QuestionWord[])[] {
  const offered = (answers: readonly QuestionWord[]) => offeredFor(methods, { ...occasion, answers, signals: [] });
  const unasked = offered([]);
  return questions
    .map((answers) => ({ answers, tells: sum(answers.map((answer) => differences(unasked, offered([answer])))) }))
    .filter(({ tells }) => tells > 0)
    .sort((one, other) => other.tells - one.tells)
    .map(({ answers }) => answers);
}

function offeredFor(methods: readonly Choosable[], occasion: Occasion): readonly MethodId[] {
  const choice = chooseMethod(methods, occasion);
  return choice.kind === 'fit' ? choice.suggested.map(({ method }) => method) : [];
}

/** At how many places two lists say something else. */
function differences(one: readonly MethodId[], other: readonly MethodId[]): number {
  const places = Math.max(one.length, other.length);
  return Array.from({ length: places }, (_, place) => one[place] !== other[place]).filter(Boolean).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
