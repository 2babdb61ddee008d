import type { Instant, PlannedId, PollId, PollLinkId } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import type { RegisterId } from './vocabulary.ts';

/** What letters say of dates: which suit, which were chosen, where it is and who comes (decision 082). */
export type PlanningEvent =
  // Polls
  | ({ readonly kind: 'pollOpened'; readonly poll: PollId } & PollSheet)
  /** More dates while it runs, and if need be a later last day. What was answered stands, and only these are asked. */
  | {
      readonly kind: 'pollDatesAdded';
      readonly poll: PollId;
      readonly options: readonly Instant[];
      readonly until: Instant;
    }
  /** The last answer of a member counts. */
  | ({ readonly kind: 'pollAnswered'; readonly poll: PollId } & PollAnswer)
  /** For somebody without an account. The secret lies with the group, so that any member can open the answer. */
  | {
      readonly kind: 'pollLinkGiven';
      readonly poll: PollId;
      readonly link: PollLinkId;
      /** 32 bytes as base64url. */
      readonly secret: string;
      readonly for: string;
    }
  | { readonly kind: 'pollLinkWithdrawn'; readonly link: PollLinkId }
  /** Without a choice. */
  | { readonly kind: 'pollEnded'; readonly poll: PollId }
  /** For one meeting or the whole row, out of a poll or not. The poll ends with it. */
  | {
      readonly kind: 'datesChosen';
      readonly poll?: PollId;
      readonly dates: readonly ChosenDate[];
      /** Others of the poll, for when a meeting has to move. */
      readonly spare?: readonly SpareDate[];
      /** Who said no to which of these: the answers themselves go. A letter of before this was known has none. */
      readonly no?: readonly SaidNo[];
    }
  // Where, how long, and what calendars may show
  | ({ readonly kind: 'calendarSet' } & CalendarSettings)
  /** Of one planned meeting, or as usual. What is not said is not set. */
  | ({ readonly kind: 'logisticsSet'; readonly planned?: PlannedId } & Logistics)
  // Who comes
  /** Besides `absenceTold`: comes later, leaves earlier, or why. With none of these it is taken back. */
  | ({ readonly kind: 'presenceTold'; readonly planned: PlannedId } & Presence)
  /** With fewer than the group agreed: it was asked, and goes on. */
  | { readonly kind: 'meetsAnyway'; readonly planned: PlannedId }
  /** In which registers somebody is; the last of a member holds, and with none it is taken back. */
  | { readonly kind: 'registersTold'; readonly registers: readonly RegisterId[] }
  // For who came later (`telling.ts`)
  | ({ readonly kind: 'calendarTold' } & CalendarSettings)
  | ({ readonly kind: 'logisticsTold'; readonly planned?: PlannedId } & Logistics)
  | ({
      readonly kind: 'pollTold';
      readonly poll: PollId;
      readonly by: AccountId;
      /** Where dates were added: until when it was open at first. */
      readonly firstUntil?: Instant;
    } & PollSheet)
  | ({ readonly kind: 'pollAnswerTold'; readonly poll: PollId; readonly account: AccountId } & PollAnswer);

export type PlanningEventKind = PlanningEvent['kind'];

export interface PollSheet {
  /** The meetings that need a date, in order. */
  readonly planned: readonly PlannedId[];
  /** Beginnings, from early to late, none twice. */
  readonly options: readonly Instant[];
  readonly minutes: number;
  /** IANA name: in which the dates were thought of. */
  readonly zone: string;
  /** After it nobody answers. */
  readonly until: Instant;
  /** How far apart the meetings should be, so that whoever chooses later chooses by what was wished. */
  readonly gaps?: WishedGaps;
}

/** In days, from one meeting to the next. */
export interface WishedGaps {
  readonly least: number;
  readonly normal: number;
  readonly most: number;
}

/** Options by what suits; about what is in none of the three, nothing was said. */
export interface PollAnswer {
  readonly yes: readonly Instant[];
  readonly ifNeedBe: readonly Instant[];
  readonly no: readonly Instant[];
}

export interface ChosenDate {
  readonly planned: PlannedId;
  readonly at: Instant;
}

/** A date that was not chosen, and how many members it would have suited. */
export interface SpareDate {
  readonly at: Instant;
  readonly could: number;
}

/** By their places in the rows of the letter, so that sixteen people and all dates fit in one. */
export interface SaidNo {
  readonly account: AccountId;
  readonly dates: readonly number[];
  readonly spare: readonly number[];
}

export const calendarTitles = ['neutral', 'groupName'] as const;
export type CalendarTitle = (typeof calendarTitles)[number];

export interface CalendarSettings {
  /** Whether the server knows the dates, so that they stand in calendars and people are reminded. */
  readonly dates: 'inCalendars' | 'hereOnly';
  readonly zone: string;
  readonly title: CalendarTitle;
  readonly place: 'shown' | 'hidden';
}

export interface Logistics {
  readonly place?: string;
  /** How to get in there: for members alone, never in a calendar. */
  readonly directions?: string;
  /** Where people meet online outside Kring; never in a calendar. */
  readonly link?: string;
  readonly minutes?: number;
}

export interface Presence {
  /** Minutes after the beginning. */
  readonly late?: number;
  /** Minutes before the end. */
  readonly leaves?: number;
  readonly why?: string;
}
