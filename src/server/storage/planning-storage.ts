import type { Instant } from '../../engine/ids.ts';
import type { PlannedId, PollId, PollLinkId } from '../../groups/group-ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { Language } from './account-storage.ts';
import type { Hash, Sealed } from './kept-bytes.ts';

/** The words of iCalendar (RFC 5545, 3.2.12). */
export const dateAnswers = ['accepted', 'declined', 'tentative'] as const;
export type DateAnswer = (typeof dateAnswers)[number];

/** A date as the members' browsers gave it. */
export interface GroupDate {
  readonly planned: PlannedId;
  /** Of its last change, as in iCalendar. */
  readonly sequence: number;
  readonly at: Instant;
  readonly minutes: number;
  /** IANA name. */
  readonly zone: string;
  readonly title: string;
  readonly place: string | undefined;
  readonly cancelled: boolean;
  readonly presenter: AccountId | undefined;
  readonly by: AccountId;
  readonly changedAt: Instant;
}

/** Of several dates that are told for the first time: which of those to come this is, counted from one. */
export interface Together {
  readonly place: number;
  readonly of: number;
}

export interface DateReply {
  readonly account: AccountId;
  readonly answer: DateAnswer;
  readonly at: Instant;
}

/** A date for one of its members. */
export interface OwnDate extends GroupDate {
  readonly group: GroupId;
  /** The sequence of the last change that was mailed. */
  readonly told: number;
}

/** What somebody's calendar said, as it came through the mailbox. */
export interface CalendarReply extends Pick<DateReply, 'answer' | 'at'> {
  readonly group: GroupId;
  readonly planned: PlannedId;
  /** Whose calendar it says to be. */
  readonly address: string;
  /** Of the change that was answered. */
  readonly sequence: number;
}

export interface PollMark {
  readonly poll: PollId;
  readonly until: Instant;
  readonly open: boolean;
  /** How many it asks about: with more than before, nobody has answered all of it. Fewer is older news. */
  readonly dates?: number | undefined;
  /** Whoever marks it knows, and gets no mail about it. */
  readonly by?: AccountId | undefined;
}

export interface PollState {
  readonly until: Instant;
  readonly open: boolean;
  /** When mails to those who had not answered were queued last. */
  readonly remindedAt: Instant | undefined;
}

export interface PollLink {
  readonly id: PollLinkId;
  readonly group: GroupId;
  readonly poll: PollId;
  readonly by: AccountId;
  readonly proofHash: Hash;
  readonly createdAt: Instant;
  /** Its own or that of its poll, whichever comes first. */
  readonly until: Instant;
  /** Whether somebody closed the poll. */
  readonly closed: boolean;
  readonly sheet: Sealed;
  readonly answer: Sealed | undefined;
  readonly answeredAt: Instant | undefined;
}

export type PollLinkToKeep = Omit<PollLink, 'closed' | 'answer' | 'answeredAt'>;

export interface Feed {
  readonly account: AccountId;
  readonly language: Language;
  readonly dates: readonly OwnDate[];
}

/** Dates, marks of polls, personal links and feeds: what `Storage` promises holds for these as well. */
export interface PlanningStorage {
  /**
   * Kept if its sequence is the next; the same again is `kept` too. In the same transaction the members' mails are
   * queued, if calendars would show something else.
   */
  keepDate(group: GroupId, date: GroupDate, together?: Together): Promise<'kept' | 'datePassedOn' | 'full'>;
  listDates(group: GroupId): Promise<readonly (GroupDate & { readonly replies: readonly DateReply[] })[]>;
  /** Undefined for who does not belong to its group now. */
  findDate(group: GroupId, planned: PlannedId, member: AccountId): Promise<OwnDate | undefined>;
  /** `passed`: to a time that has changed since, or older than what is known. `unknown`: no such date or member. */
  noteReply(reply: CalendarReply): Promise<'noted' | 'passed' | 'unknown'>;
  /** Queues a mail for everyone else that there is something to look at, once a day for each; how many. */
  askAboutDate(group: GroupId, planned: PlannedId, by: AccountId, now: Instant): Promise<{ readonly mailed: number }>;
  /** What the calendar of this member answered is not so. */
  dropReply(group: GroupId, planned: PlannedId, member: AccountId): Promise<void>;

  /**
   * A poll that is over is not begun anew. In the same transaction mails are queued: to every member when it begins, and
   * when dates came to it to those who had answered all of it.
   */
  keepPoll(group: GroupId, mark: PollMark, now: Instant): Promise<'kept' | 'full'>;
  findPoll(group: GroupId, poll: PollId): Promise<PollState | undefined>;
  /** Queues a mail for everyone else who has not answered; once a day at the most. */
  remindPoll(
    group: GroupId,
    poll: PollId,
    by: AccountId,
    now: Instant,
  ): Promise<{ readonly reminded: number } | 'unknownPoll' | 'pollOver' | 'remindedLately'>;
  /** Once or more often: it is the same. */
  markAnswered(
    group: GroupId,
    poll: PollId,
    member: AccountId,
    now: Instant,
  ): Promise<'marked' | 'unknownPoll' | 'pollOver'>;

  /** The same again is `left` too. */
  leavePollLink(link: PollLinkToKeep): Promise<'left' | 'unknownPoll' | 'pollOver' | 'pollLinkTaken' | 'full'>;
  listPollLinks(group: GroupId): Promise<readonly PollLink[]>;
  findPollLink(id: PollLinkId): Promise<PollLink | undefined>;
  /** Also when its poll is closed, which stays closed. */
  changePollLink(
    group: GroupId,
    link: Pick<PollLink, 'id' | 'sheet' | 'until'>,
  ): Promise<'changed' | 'unknownPollLink'>;
  withdrawPollLink(group: GroupId, id: PollLinkId): Promise<boolean>;
  /** In the place of an earlier answer. */
  answerPollLink(id: PollLinkId, answer: Sealed, now: Instant): Promise<'answered' | 'unknownPollLink' | 'pollOver'>;

  /** An earlier one works no more. */
  keepFeed(account: AccountId, tokenHash: Hash, now: Instant): Promise<void>;
  /** Undefined when there is none. */
  feedSince(account: AccountId): Promise<Instant | undefined>;
  dropFeed(account: AccountId): Promise<void>;
  /** The dates of every group that this account belongs to, the first of them all first. */
  findFeed(tokenHash: Hash): Promise<Feed | undefined>;
}
