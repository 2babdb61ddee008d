import { comes, type DateOption, isThere } from './allowed-dates.ts';
import type { Gaps, SeriesWish } from './series.ts';

/**
 * What a series costs, in one number, so that of two series the one that costs less is the better one. First counts first,
 * and nothing that comes later weighs up against it:
 *
 * 1. how often the one who misses most is missing, from twice on: once is nothing special;
 * 2. how many are missing more than once;
 * 3. how many meetings the one who would chair them misses;
 * 4. who is not there, and who comes only if need be: three who come reluctantly weigh less than one who is not there;
 * 5. how uneven the gaps are: the square of the days by which each differs from what is normal.
 *
 * That every meeting has its quorum and its presenter, and every gap its bounds, is no cost: what has not, is no series.
 */
export interface SeriesCost {
  readonly worst: number;
  readonly often: number;
  readonly chairsMissing: number;
  readonly absence: number;
  readonly unevenness: number;
}

/** Somebody who is not there; who comes if need be costs one. */
export const absenceOfOne = 4;

/** Room for each: 23 gaps that differ by a year, 24 meetings without anybody of 16, 24 chairs, 16 people, 24 times. */
const roomFor = { unevenness: 2 ** 22, absence: 2 ** 11, chairsMissing: 2 ** 5, often: 2 ** 5 } as const;
const perAbsence = roomFor.unevenness;
const perChair = perAbsence * roomFor.absence;
const perOften = perChair * roomFor.chairsMissing;
const perWorst = perOften * roomFor.often;

/** The part that adds up: what a date costs by itself, and what it costs to follow on another. */
export function tollOf<Person>(wish: SeriesWish<Person>, meeting: number, date: DateOption): number {
  const chairMissing = comes(wish.people, date, wish.meetings[meeting]?.chair) ? 0 : perChair;
  return chairMissing + absenceOf(date) * perAbsence;
}

export function tollOfGap({ normal }: Gaps, before: DateOption, date: DateOption): number {
  return (date.dayNumber - before.dayNumber - normal) ** 2;
}

export function absenceOf({ answers }: DateOption): number {
  const away = answers.filter((answer) => !isThere(answer)).length;
  return away * absenceOfOne + answers.filter((answer) => answer === 'ifNeedBe').length;
}

/** Once is no more than never: in a year everyone is ill some day. */
export const onceIsNothing = 1;

export function costOf(worst: number, often: number, toll: number): number {
  return Math.max(worst, onceIsNothing) * perWorst + often * perOften + toll;
}

export function partsOfCost(cost: number): SeriesCost {
  return {
    worst: Math.floor(cost / perWorst),
    often: Math.floor((cost % perWorst) / perOften),
    chairsMissing: Math.floor((cost % perOften) / perChair),
    absence: Math.floor((cost % perChair) / perAbsence),
    unevenness: cost % perAbsence,
  };
}

export function follows({ least, most }: Gaps, before: DateOption, date: DateOption): boolean {
  if (before.stands && date.stands) return true;
  const days = date.dayNumber - before.dayNumber;
  return date.at > before.at && days >= least && days <= most;
}
