import type { Poll } from './group.ts';
import { mostSpare } from './group-limits.ts';
import type { ChosenDate, SpareDate } from './planning-event.ts';

/**
 * The dates of a poll that were not chosen, for when a meeting has to move: those with most people, without who said what.
 * The answers themselves go when a poll ends. Guests by a link are not counted; on a date for one nobody meets.
 */
export function spareDates({ options, answers }: Poll, chosen: readonly ChosenDate[]): readonly SpareDate[] {
  return options
    .filter((at) => chosen.every((date) => date.at !== at))
    .map((at) => ({
      at,
      could: answers.filter(({ answer }) => answer.yes.includes(at) || answer.ifNeedBe.includes(at)).length,
    }))
    .filter(({ could }) => could > 1)
    .toSorted((one, other) => other.could - one.could)
    .slice(0, mostSpare)
    .toSorted((one, other) => one.at - other.at);
}
