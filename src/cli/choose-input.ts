import { granted, type Result, refused } from '../basics/result.ts';
import { type Occasion, type Signal, signals } from '../methods/choice.ts';
import { questions } from '../methods/choice-table.ts';
import { type QuestionWord, questionWords } from '../methods/guidance.ts';
import { limits } from '../methods/limits.ts';
import { nearest } from '../methods/nearest.ts';
import type { MethodId } from '../methods/structure.ts';
import type { Given } from './arguments.ts';

/** What can be said about an occasion; the fields of `--answers` and the flags both become this. */
export type Said = Readonly<Record<string, unknown>>;

/** How a field is called in a complaint: `--people`, or `"people"` in a file. */
type Called = (name: string) => string;

export const occasionFields = ['people', 'minutes', 'answers', 'meetings', 'facilitator', 'used', 'signals'] as const;

const mostMinutes = 24 * 60;
const mostMeetings = 1000;
const mostUsed = 1000;

/** Nothing is guessed: what is not understood is refused by its name, with what would be understood. */
export function readOccasion(said: Said, known: readonly MethodId[], called: Called): Given<Occasion> {
  const strange = Object.keys(said).find((name) => occasionFields.every((field) => field !== name));
  if (strange !== undefined)
    return refused(`There is no field ${called(strange)}.${didYouMean(strange, occasionFields)}`);
  const people = numberIn(said.people, called('people'), 2, limits.people);
  if (!people.ok) return people;
  const minutes = minutesIn(said.minutes, called('minutes'));
  if (!minutes.ok) return minutes;
  const meetings =
    said.meetings === undefined ? granted(0) : numberIn(said.meetings, called('meetings'), 0, mostMeetings);
  if (!meetings.ok) return meetings;
  const answers = wordsIn<QuestionWord>(said.answers, called('answers'), questionWords);
  if (!answers.ok) return answers;
  const both = questions.map((question) => question.filter((word) => answers.value.includes(word)));
  const contradiction = both.find((words) => words.length > 1);
  if (contradiction !== undefined)
    return refused(`${contradiction.map(called).join(' and ')} exclude each other. Leave one of them out.`);
  const unfit = wordsIn<Signal>(said.signals, called('signals'), signals);
  if (!unfit.ok) return unfit;
  const used = wordsIn<MethodId>(said.used, called('used'), known);
  if (!used.ok) return used;
  const { facilitator = false } = said;
  if (typeof facilitator !== 'boolean') return refused(`${called('facilitator')} is true or false.`);
  return granted({
    answers: [...new Set(answers.value)],
    people: people.value,
    seconds: Math.round(minutes.value * 60),
    meetings: meetings.value,
    facilitator,
    used: used.value,
    signals: [...new Set(unfit.value)],
  });
}

function numberIn(value: unknown, name: string, least: number, most: number): Given<number> {
  if (value === undefined) return refused(`${name} is missing.`);
  const isOne = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return isOne ? granted(value) : refused(`${name} is a whole number from ${least} to ${most}, not ${shortly(value)}.`);
}

function minutesIn(value: unknown, name: string): Given<number> {
  if (value === undefined) return refused(`${name} is missing: the time for the method alone.`);
  const isOne = typeof value === 'number' && value * 60 >= 1 && value <= mostMinutes;
  return isOne
    ? granted(value)
    : refused(`${name} is a number of minutes, more than 0 and at most ${mostMinutes}, not ${shortly(value)}.`);
}

function wordsIn<Word extends string>(
  value: unknown,
  name: string,
  known: readonly Word[],
): Result<readonly Word[], string> {
  if (value === undefined) return granted([]);
  if (!Array.isArray(value) || value.length > mostUsed) return refused(`${name} is a list of words.`);
  const words: Word[] = [];
  for (const item of value) {
    const word = known.find((candidate) => candidate === item);
    if (word === undefined) {
      const near = typeof item === 'string' ? didYouMean(item, known) : '';
      return refused(`${name} does not know ${shortly(item)}.${near} Choose from: ${known.join(', ')}.`);
    }
    words.push(word);
  }
  return granted(words);
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

function shortly(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}
