import type { Choosable, Occasion, ReasonAgainst } from './choice.ts';
import { leastOfTurn, onlyWhenSaid } from './choice-table.ts';
import { peopleOf } from './compose.ts';
import { bounds } from './fit.ts';
import { tableSizes } from './tables.ts';

/** Why a method cannot be done by these people in this time. Empty when it can. */
export function obstacles(method: Choosable, occasion: Occasion): readonly ReasonAgainst[] {
  const { people, meetings } = occasion;
  const { needs } = method.guidance;
  const { least, most } = method.people;
  if (!(people >= least)) return [{ kind: 'tooFewPeople', people, least, most }];
  if (people > most) return [{ kind: 'tooManyPeople', people, least, most }];
  const madeFor = method.guidance.suits.best.filter((word) => onlyWhenSaid.has(word));
  const isWanted = madeFor.length === 0 || madeFor.some((word) => occasion.answers.includes(word));
  const reasons: readonly (ReasonAgainst | undefined)[] = [
    isWanted ? undefined : { kind: 'madeFor', answers: madeFor },
    timeProblem(method, occasion),
    needs.facilitator && !occasion.facilitator ? { kind: 'needsFacilitator' } : undefined,
    meetings < needs.meetings ? { kind: 'metTooLittle', meetings, needed: needs.meetings } : undefined,
  ];
  return reasons.filter((reason) => reason !== undefined);
}

/** How often the method is done: once, or once for each when everyone wants a turn and it does not go round itself. */
export function timesDone(method: Choosable, { answers, people }: Occasion): number {
  return !answers.includes('everyone') || turnsInOne(method, people) > 1 ? 1 : people;
}

/** How many turns follow each other at one table until everyone had one. */
export function turnsOf(method: Choosable, people: number): number {
  const turns = turnsInOne(method, people);
  return turns > 1 ? turns : people;
}

/** In how many turns a method goes round by itself; one when it does not. */
function turnsInOne({ phases }: Choosable, people: number): number {
  const turns = phases.flatMap(({ repeat, tables }) => {
    if (repeat?.until !== 'everyone') return [];
    const presenters = tables === undefined ? people : (tableSizes(people, tables.size)[0] ?? people);
    return repeat.atMost >= presenters ? [presenters] : [];
  });
  return Math.max(1, ...turns);
}

/** Whether it can be fitted to exactly this time, as often as it has to be done. */
function timeProblem(method: Choosable, occasion: Occasion): ReasonAgainst | undefined {
  const { people, seconds } = occasion;
  const times = timesDone(method, occasion);
  const each = bounds(method.phases, peopleOf(people));
  const least = sum(each.map((phase) => phase.least)) * times;
  const most = sum(each.map((phase) => phase.most)) * times;
  if (occasion.answers.includes('everyone')) {
    const turns = Math.max(least, Math.ceil(sum(each.map((phase) => phase.normal)) * times * leastOfTurn));
    if (!(seconds >= turns)) return { kind: 'noTurnForEach', least: turns };
  }
  if (!(seconds >= least)) return { kind: 'tooShort', seconds, least, most };
  return seconds > most ? { kind: 'tooLong', seconds, least, most } : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
