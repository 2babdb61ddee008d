import type { Instant } from '../groups/group-ids.ts';
import type { Day, Zone } from './calendar.ts';
import type { Answers } from './poll.ts';

/**
 * A year of dates asked for at once: so many meetings in a row, each with the dates that it may have. A date is an
 * instant: one that the poll asked about, or one that stands already.
 */
export interface SeriesWish<Person> {
  readonly zone: Zone;
  /** In the order in which they are held. */
  readonly meetings: readonly MeetingToDate<Person>[];
  readonly people: readonly Person[];
  readonly answers: Answers<Person>;
  /** With how many a meeting goes on. */
  readonly quorum: number;
  /** Asked and missed like everyone, but they do not make up the number: who guides a group is no participant. */
  readonly notCounted?: readonly Person[];
  /** Before this day nobody can be asked for another date any more. */
  readonly askFrom: Day;
  readonly gaps: Gaps;
}

export interface MeetingToDate<Person> {
  /** Of this meeting alone, or the same for all where they share one row of dates. */
  readonly options: readonly Instant[];
  /** Who brings a casus there is never missing. Where nobody is named, turns are given afterwards. */
  readonly presenter?: Person;
  /** Rather there than not: another can chair. */
  readonly chair?: Person;
  /** This date and no other. */
  readonly locked?: Instant;
  /**
   * Its one date was chosen before: nobody asks any more who comes, or how far it is from others that stand. What is chosen now
   * keeps its distance to it, and who is away from it is spared elsewhere.
   */
  readonly stands?: boolean;
}

/** In days from one meeting to the next, as a calendar on the wall counts them. */
export interface Gaps {
  readonly least: number;
  /** What is even: the rhythm that the group wants. */
  readonly normal: number;
  readonly most: number;
}

/** In days: two meetings are not further apart than a year, and a plan does not go on for more than three. */
export const longestGap = 366;
export const longestSeries = 1_100;

/** What cannot be asked at all, whatever people answered. */
export type WishRefusal =
  | 'noMeetings'
  | 'noPeople'
  | 'tooManyMeetings'
  | 'tooManyPeople'
  | 'tooManyOptions'
  | 'optionsMisshapen'
  | 'tooFarApart'
  | 'gapsMisshapen'
  | 'quorumMisshapen'
  | 'lockedNotOffered'
  | 'unknownPerson';
