import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import type { Group, Poll } from './group.ts';
import type { GroupEventOf, LetterOf } from './group-event.ts';
import { mostOptions, mostPollDays, mostPollExtraDays, mostPollLinks } from './group-limits.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { PollAnswer } from './planning-event.ts';
import { endPoll, letterOf } from './poll-ending.ts';
import { isPlannedToCome, onAnotherDate } from './trajectory.ts';

/** Which dates suit everyone: one poll at a time, for a row of meetings, and what came of it. */

type RunningKind = 'pollDatesAdded' | 'pollAnswered' | 'pollLinkGiven' | 'pollLinkWithdrawn' | 'pollEnded';
type PollKind = 'pollOpened' | RunningKind | 'datesChosen';

const day = 86_400_000;

export function judgePolls(group: Group, letter: LetterOf<PollKind>): Result<Group, GroupRefusal> {
  const { event } = letter;
  switch (event.kind) {
    case 'pollOpened':
      return open(group, { ...letter, event });
    case 'datesChosen':
      return choose(group, event);
    case 'pollDatesAdded':
    case 'pollAnswered':
    case 'pollLinkGiven':
    case 'pollLinkWithdrawn':
    case 'pollEnded':
      if (group.poll === undefined || ('poll' in event && group.poll.id !== event.poll)) return refused('unknownPoll');
      return judgeRunning(group, group.poll, { ...letter, event });
    default:
      return unreachable(event);
  }
}

function judgeRunning(group: Group, poll: Poll, letter: LetterOf<RunningKind>): Result<Group, GroupRefusal> {
  const { number, by, at, event } = letter;
  switch (event.kind) {
    case 'pollDatesAdded':
      return addDates(group, poll, { ...letter, event });
    case 'pollAnswered': {
      if (at > poll.until) return refused('pollOver');
      const { kind: _, poll: __, ...answer } = event;
      if (!fits(poll, answer)) return refused('unknownOption');
      const before = poll.answers.filter(({ account }) => account === by);
      const answers = [
        ...poll.answers.filter(({ account }) => account !== by),
        { account: by, answer, letter: number },
      ];
      return granted({ ...group, poll: { ...poll, answers }, over: [...group.over, ...before.flatMap(letterOf)] });
    }
    case 'pollLinkGiven': {
      if (at > poll.until) return refused('pollOver');
      if (poll.links.some(({ id }) => id === event.link)) return refused('idTaken');
      if (poll.links.length >= mostPollLinks) return refused('pollLinksFull');
      const { link: id, secret } = event;
      return granted(withLinks(group, poll, [...poll.links, { id, secret, for: event.for, by, letter: number }]));
    }
    case 'pollLinkWithdrawn': {
      const link = poll.links.find(({ id }) => id === event.link);
      if (link === undefined) return refused('unknownPollLink');
      const kept = poll.links.filter((one) => one !== link);
      return granted({ ...withLinks(group, poll, kept), over: [...group.over, { letter: link.letter, by: link.by }] });
    }
    case 'pollEnded':
      return granted(endPoll(group));
    default:
      return unreachable(event);
  }
}

function open(group: Group, { number, by, at, event }: LetterOf<'pollOpened'>): Result<Group, GroupRefusal> {
  if (group.poll !== undefined) return refused('pollRunning');
  if (event.until <= at) return refused('pollPast');
  if (event.until > at + mostPollDays * day) return refused('pollTooLong');
  if (event.options.length > mostOptions) return refused('tooManyOptions');
  if (event.options.some((option) => option <= at)) return refused('optionPast');
  for (const planned of event.planned) {
    const toCome = isPlannedToCome(group, planned);
    if (!toCome.ok) return toCome;
  }
  const { kind: _, poll: id, ...sheet } = event;
  const begun = { answers: [], links: [], added: [], firstUntil: event.until, letter: number };
  return granted({ ...group, poll: { id, by, ...sheet, ...begun } });
}

/**
 * By any member, also after the last day: that is when it shows that there is no series. Two who add at the same time both
 * do, and nobody's last day comes earlier.
 */
function addDates(
  group: Group,
  poll: Poll,
  { number, by, at, event }: LetterOf<'pollDatesAdded'>,
): Result<Group, GroupRefusal> {
  if (event.until <= at) return refused('pollPast');
  if (event.until > poll.firstUntil + mostPollExtraDays * day) return refused('pollTooLong');
  if (event.options.some((option) => option <= at)) return refused('optionPast');
  const options = [...new Set([...poll.options, ...event.options])].toSorted((one, other) => one - other);
  if (options.length > mostOptions) return refused('tooManyOptions');
  const until = Math.max(poll.until, event.until);
  const added = [...poll.added, { by, letter: number }];
  return granted({ ...group, poll: { ...poll, options, until, added } });
}

/** The poll need not be known: its letters may be gone, while the dates it gave stand. */
function choose(
  group: Group,
  { poll, dates, spare, no = [] }: GroupEventOf<'datesChosen'>,
): Result<Group, GroupRefusal> {
  for (const { planned } of dates) {
    const toCome = isPlannedToCome(group, planned);
    if (!toCome.ok) return toCome;
  }
  const whoIn = (row: 'dates' | 'spare', place: number) =>
    no.filter((said) => said[row].includes(place)).map(({ account }) => account);
  const dated = dates.reduce(
    (before, { planned, at }, place) => onAnotherDate(before, planned, at, whoIn('dates', place)),
    group,
  );
  const left = spare?.map((one, place) => ({ ...one, no: whoIn('spare', place) }));
  const kept = { ...dated, spare: left ?? (poll === undefined ? group.spare : []) };
  return granted(poll !== undefined && group.poll?.id === poll ? endPoll(kept) : kept);
}

/** Whether every option that is answered is one of the poll. */
export function fits(poll: Pick<Poll, 'options'>, { yes, ifNeedBe, no }: PollAnswer): boolean {
  return [...yes, ...ifNeedBe, ...no].every((option) => poll.options.includes(option));
}

function withLinks(group: Group, poll: Poll, links: Poll['links']): Group {
  return { ...group, poll: { ...poll, links } };
}
