import { unreachable } from '../basics/unreachable.ts';
import { plannedOf, trajectoryNow, withPlanned } from './circle-of-members.ts';
import type { Group } from './group.ts';
import type { GroupEvent, GroupEventOf } from './group-event.ts';
import { fits } from './polls.ts';

/** What a newcomer is told of dates, so that he or she can answer a poll that is open and knows where to go. */

type ToldDates = GroupEventOf<'calendarTold' | 'logisticsTold' | 'pollTold' | 'pollAnswerTold'>;

/** The first telling of each counts, as long as no letter said it. */
export function knowingDates(group: Group, event: ToldDates): Group {
  switch (event.kind) {
    case 'calendarTold': {
      const { kind: _, ...calendar } = event;
      return { ...group, calendar: group.calendar ?? calendar };
    }
    case 'logisticsTold': {
      const { kind: _, planned, ...logistics } = event;
      const isSaid = (before: object) => Object.keys(before).length > 0;
      if (planned === undefined) return isSaid(group.usual) ? group : { ...group, usual: logistics };
      if (isSaid(plannedOf(group, planned)?.logistics ?? {})) return group;
      return withPlanned(group, planned, (one) => ({ ...one, logistics }));
    }
    case 'pollTold': {
      if (group.poll !== undefined) return group;
      const { kind: _, poll: id, firstUntil = event.until, ...sheet } = event;
      return { ...group, poll: { id, ...sheet, firstUntil, answers: [], links: [], added: [], letter: undefined } };
    }
    case 'pollAnswerTold': {
      const { poll } = group;
      const { kind: _, poll: id, account, ...answer } = event;
      if (poll?.id !== id || poll.answers.some((one) => one.account === account) || !fits(poll, answer)) return group;
      return { ...group, poll: { ...poll, answers: [...poll.answers, { account, answer, letter: undefined }] } };
    }
    default:
      return unreachable(event);
  }
}

/** A letter each: together they could be too long for one. Who has a personal link is not told. */
export function tellDates(group: Group): readonly GroupEvent[] {
  const { calendar, usual, poll } = group;
  const meetings = trajectoryNow(group)?.meetings ?? [];
  const ofMeetings = meetings
    .filter(({ cancelled, held, logistics }) => !cancelled && held === undefined && Object.keys(logistics).length > 0)
    .map(({ id, logistics }): GroupEvent => ({ kind: 'logisticsTold', planned: id, ...logistics }));
  return [
    ...(calendar === undefined ? [] : [{ kind: 'calendarTold' as const, ...calendar }]),
    ...(Object.keys(usual).length === 0 ? [] : [{ kind: 'logisticsTold' as const, ...usual }]),
    ...ofMeetings,
    ...(poll === undefined ? [] : tellPoll(poll)),
  ];
}

function tellPoll({ answers, ...poll }: NonNullable<Group['poll']>): readonly GroupEvent[] {
  const { id, links: _, added: __, letter: ___, firstUntil, ...sheet } = poll;
  return [
    { kind: 'pollTold', poll: id, ...sheet, ...(firstUntil !== sheet.until && { firstUntil }) },
    ...answers.map(({ account, answer }): GroupEvent => ({ kind: 'pollAnswerTold', poll: id, account, ...answer })),
  ];
}
