import { granted, type Result, refused } from '../basics/result.ts';
import type { Instant } from '../groups/group-ids.ts';
import { mostOptions, mostPeople, mostPlanned } from '../groups/group-limits.ts';
import { type Day, daysBetween, localOf } from './calendar.ts';
import type { Suits } from './poll.ts';
import { longestGap, longestSeries, type MeetingToDate, type SeriesWish, type WishRefusal } from './series.ts';

/** A date as the choice looks at it. People are places in the list of people. */
export interface DateOption {
  readonly at: Instant;
  readonly day: Day;
  /** Counted from the first date of all. */
  readonly dayNumber: number;
  readonly answers: readonly (Suits | undefined)[];
  /** Of a meeting that has its date already. */
  readonly stands: boolean;
  /** How many of those who make up the number will be there, if need be. */
  readonly there: number;
  /** Who said no. Who did not answer is not there either, but nobody knows that he or she would be missing it. */
  readonly missing: readonly number[];
}

/** What was asked, looked at once: the dates of each meeting in order of time, each date once. */
export interface Board {
  readonly people: number;
  readonly columns: readonly (readonly DateOption[])[];
}

export function boardOf<Person>(wish: SeriesWish<Person>): Result<Board, WishRefusal> {
  const problem = whyAbsurd(wish);
  if (problem !== undefined) return refused(problem);
  const instants = [...new Set(wish.meetings.flatMap(({ options }) => options))].toSorted((one, other) => one - other);
  const days = instants.map((at) => localOf(at, wish.zone).day);
  const first = days[0];
  const options = new Map(
    instants.map((at, place) => [at, lookAt(wish, at, days[place] ?? localOf(at, wish.zone).day, first)]),
  );
  if ([...options.values()].some(({ dayNumber }) => dayNumber > longestSeries)) return refused('tooFarApart');
  const columns = wish.meetings.map((meeting) =>
    [...options.values()]
      .filter(({ at }) => meeting.options.includes(at))
      .map((date) => ({ ...date, stands: meeting.stands === true })),
  );
  return granted({ people: wish.people.length, columns });
}

function lookAt<Person>(wish: SeriesWish<Person>, at: Instant, day: Day, first: Day | undefined): DateOption {
  const answers = wish.people.map((person) => wish.answers.get(person)?.get(at));
  const counted = answers.filter((_, person) => isCounted(wish, wish.people[person]));
  return {
    at,
    day,
    dayNumber: first === undefined ? 0 : daysBetween(first, day),
    answers,
    stands: false,
    there: counted.filter(isThere).length,
    missing: answers.flatMap((answer, person) => (answer === 'no' ? [person] : [])),
  };
}

/** Which of the rules that are about one date are kept; the gaps are about two. */
export interface RulesOfADate {
  readonly quorum: number;
  readonly presenters: 'there' | 'anyone';
  readonly locks: 'kept' | 'lifted';
}

/** The dates that each meeting may have by these rules. */
export function allowedDates<Person>(wish: SeriesWish<Person>, board: Board, rules: RulesOfADate): Board['columns'] {
  return wish.meetings.map((meeting, at) =>
    (board.columns[at] ?? []).filter((date) => isAllowed(wish, meeting, date, rules)),
  );
}

function isAllowed<Person>(
  wish: SeriesWish<Person>,
  meeting: MeetingToDate<Person>,
  date: DateOption,
  { quorum, presenters, locks }: RulesOfADate,
): boolean {
  if (date.stands) return true;
  if (date.there < quorum) return false;
  if (locks === 'kept' && meeting.locked !== undefined && meeting.locked !== date.at) return false;
  return presenters === 'anyone' || comes(wish.people, date, meeting.presenter);
}

/** Whether somebody said that he or she comes; nobody in particular always does. */
export function comes<Person>(people: readonly Person[], { answers }: DateOption, person: Person | undefined): boolean {
  if (person === undefined) return true;
  return isThere(answers[people.indexOf(person)]);
}

export function isThere(answer: Suits | undefined): boolean {
  return answer === 'yes' || answer === 'ifNeedBe';
}

function isCounted<Person>({ notCounted = [] }: SeriesWish<Person>, person: Person | undefined): boolean {
  return person !== undefined && !notCounted.includes(person);
}

function whyAbsurd<Person>(wish: SeriesWish<Person>): WishRefusal | undefined {
  const { meetings, people, quorum, gaps } = wish;
  if (meetings.length === 0) return 'noMeetings';
  if (people.length === 0) return 'noPeople';
  if (meetings.length > mostPlanned) return 'tooManyMeetings';
  if (people.length > mostPeople) return 'tooManyPeople';
  if (new Set(meetings.flatMap(({ options }) => options)).size > mostOptions) return 'tooManyOptions';
  if (!meetings.every(({ options }) => options.every(isInstant))) return 'optionsMisshapen';
  const { least, normal, most } = gaps;
  const inOrder = 0 <= least && least <= normal && normal <= most && most <= longestGap;
  if (!inOrder || ![least, normal, most].every(Number.isInteger)) return 'gapsMisshapen';
  const counted = people.filter((person) => isCounted(wish, person)).length;
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > counted) return 'quorumMisshapen';
  if (meetings.some(({ locked, options }) => locked !== undefined && !options.includes(locked)))
    return 'lockedNotOffered';
  const named = meetings.flatMap(({ presenter, chair }) => [presenter, chair]);
  return named.some((person) => person !== undefined && !people.includes(person)) ? 'unknownPerson' : undefined;
}

/** In milliseconds: as far as the calendar of the language reaches, 100 million days from 1970. */
function isInstant(at: Instant): boolean {
  return Number.isInteger(at) && Math.abs(at) <= 8.64e15;
}
