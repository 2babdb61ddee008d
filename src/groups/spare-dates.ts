import type { Poll } from './group.ts';
import type { Instant } from './group-ids.ts';
import { mostSpare } from './group-limits.ts';
import type { ChosenDate, SaidNo, SpareDate } from './planning-event.ts';

/**
 * The dates of a poll that were not chosen, for when a meeting has to move: those with most people.
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

/**
 * What stays of the answers when a poll ends with a choice: who said no, to a date that was chosen or may be taken later, so that
 * nobody counts on them. A guest has no account yet, and no letter ties one to the link later on.
 */
export function whoSaidNo(
  { answers }: Pick<Poll, 'answers'>,
  chosen: readonly ChosenDate[],
  spare: readonly SpareDate[],
): readonly SaidNo[] {
  return answers
    .map(({ account, answer }) => {
      const placesIn = (row: readonly { readonly at: Instant }[]) =>
        row.flatMap(({ at }, place) => (answer.no.includes(at) ? [place] : []));
      return { account, dates: placesIn(chosen), spare: placesIn(spare) };
    })
    .filter(({ dates, spare }) => dates.length + spare.length > 0);
}
