import type { Choosable, Occasion, ReasonAgainst } from './choice.ts';
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
  const reasons: readonly (ReasonAgainst | undefined)[] = [
    timeProblem(method, occasion),
    needs.facilitator && !occasion.facilitator ? { kind: 'needsFacilitator' } : undefined,
    meetings < needs.meetings ? { kind: 'metTooLittle', meetings, needed: needs.meetings } : undefined,
  ];
  return reasons.filter((reason) => reason !== undefined);
}

/** How often the method is done: once, or once for each when everyone wants a turn and it does not go round itself. */
export function timesDone({ phases }: Choosable, { answers, people }: Occasion): number {
  if (!answers.includes('everyone')) return 1;
  const goesRound = phases.some(({ repeat, tables }) => {
    if (repeat?.until !== 'everyone') return false;
    const presenters = tables === undefined ? people : (tableSizes(people, tables.size)[0] ?? people);
    return repeat.atMost >= presenters;
  });
  return goesRound ? 1 : people;
}

/** Whether it can be fitted to exactly this time, as often as it has to be done. */
function timeProblem(method: Choosable, occasion: Occasion): ReasonAgainst | undefined {
  const { people, seconds } = occasion;
  const times = timesDone(method, occasion);
  const each = bounds(method.phases, peopleOf(people));
  const least = sum(each.map((phase) => phase.least)) * times;
  const most = sum(each.map((phase) => phase.most)) * times;
  if (!(seconds >= least))
    return times > 1 ? { kind: 'noTurnForEach', least } : { kind: 'tooShort', seconds, least, most };
  return seconds > most ? { kind: 'tooLong', seconds, least, most } : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
