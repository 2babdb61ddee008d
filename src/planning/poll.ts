import type { Instant } from '../groups/group-ids.ts';
import type { PollAnswer } from '../groups/planning-event.ts';

export const suits = ['yes', 'ifNeedBe', 'no'] as const;
/** Whether a date suits somebody. */
export type Suits = (typeof suits)[number];

/** By person, what he or she said of each date; about a date that is not there, nothing was said. */
export type Answers<Person> = ReadonlyMap<Person, ReadonlyMap<Instant, Suits>>;

/** Who answers again takes back all that he or she said before, also of a date that is left open this time. */
export function answersOf<Person>(given: Iterable<readonly [Person, PollAnswer]>): Answers<Person> {
  const answers = new Map<Person, ReadonlyMap<Instant, Suits>>();
  for (const [person, answer] of given) {
    answers.set(person, new Map(suits.flatMap((suit) => answer[suit].map((at) => [at, suit] as const))));
  }
  return answers;
}

export interface Totals<Person> {
  readonly at: Instant;
  readonly yes: readonly Person[];
  readonly ifNeedBe: readonly Person[];
  readonly no: readonly Person[];
  readonly unanswered: readonly Person[];
}

/** Of each date who comes, in the order of the people. What strangers and people who left said is not counted. */
export function totals<Person>(
  options: readonly Instant[],
  people: readonly Person[],
  answers: Answers<Person>,
): readonly Totals<Person>[] {
  return options.map((at) => {
    const who = (said: Suits | undefined) => people.filter((person) => answers.get(person)?.get(at) === said);
    return { at, yes: who('yes'), ifNeedBe: who('ifNeedBe'), no: who('no'), unanswered: who(undefined) };
  });
}

export interface StillToAnswer<Person> {
  /** Said nothing at all. */
  readonly nothing: readonly Person[];
  /** Left some dates open. */
  readonly some: readonly Person[];
}

/** Whom to remind, and nobody else. */
export function stillToAnswer<Person>(
  options: readonly Instant[],
  people: readonly Person[],
  answers: Answers<Person>,
): StillToAnswer<Person> {
  const left = (person: Person) => options.filter((at) => answers.get(person)?.get(at) === undefined).length;
  return {
    nothing: people.filter((person) => options.length > 0 && left(person) === options.length),
    some: people.filter((person) => left(person) > 0 && left(person) < options.length),
  };
}
