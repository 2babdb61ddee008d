import { isToCome, membersHere, trajectoryNow } from '../../groups/circle-of-members.ts';
import type { Group, Planned } from '../../groups/group.ts';
import type { Instant, PlannedId } from '../../groups/group-ids.ts';
import type { WishedGaps } from '../../groups/planning-event.ts';
import { daysLater, localOf, type Zone } from '../../planning/calendar.ts';
import { answersOf, type Suits, stillToAnswer } from '../../planning/poll.ts';
import type { MeetingToDate, SeriesWish } from '../../planning/series.ts';
import type { GuestAnswer } from './poll-links.ts';

/** Somebody who is asked: a member by the account, a guest by the link. */
export type Asked = string;

/** What whoever chooses asked for, besides what people answered. */
export interface WaysOfChoosing {
  readonly quorum: number;
  readonly gaps: WishedGaps;
  readonly locks: ReadonlyMap<PlannedId, Instant>;
  /** Where somebody else may bring a casus. */
  readonly anyPresenter: readonly PlannedId[];
}

export interface WishOfGroup {
  readonly wish: SeriesWish<Asked>;
  /** The meetings of the wish, in its order. */
  readonly planned: readonly PlannedId[];
}

/** Who is asked, in the order in which they are shown. */
export function askedIn(group: Group): readonly Asked[] {
  return [...membersHere(group).map(({ account }) => account), ...(group.poll?.links ?? []).map(({ id }) => id)];
}

/** What was answered, by members and by guests. */
export function answersIn(group: Group, guests: readonly GuestAnswer[]) {
  return answersOf<Asked>([
    ...(group.poll?.answers ?? []).map(({ account, answer }) => [account, answer] as const),
    ...guests.map(({ link, answer }) => [link, answer] as const),
  ]);
}

/** Whether everyone who is asked said something. */
export function nobodyToWaitFor(group: Group, guests: readonly GuestAnswer[]): boolean {
  const answers = answersIn(group, guests);
  return stillToAnswer(group.poll?.options ?? [], askedIn(group), answers).nothing.length === 0;
}

/**
 * The whole row of dates to find: the meetings of the poll, between those that have a date already. To such a date everyone
 * comes who did not say otherwise.
 */
export function wishOf(
  group: Group,
  guests: readonly GuestAnswer[],
  { quorum, gaps, locks, anyPresenter }: WaysOfChoosing,
  zone: Zone,
  now: Instant,
): WishOfGroup {
  const { poll } = group;
  const options = (poll?.options ?? []).filter((at) => at > now);
  const row = meetingsToDate(group, now);
  const people = askedIn(group);
  const answers = new Map([...answersIn(group, guests)].map(([person, said]) => [person, new Map(said)]));
  for (const { at, away } of row) {
    if (at === undefined) continue;
    for (const person of people) {
      const said: Map<Instant, Suits> = answers.get(person) ?? new Map();
      const stays = away.some((account) => account === person);
      answers.set(person, said.set(at, stays ? 'no' : 'yes'));
    }
  }
  const meetings = row.map((planned): MeetingToDate<Asked> => {
    const lock = locks.get(planned.id);
    const { presenter } = planned;
    const chair = chairOf(group, planned);
    return {
      options: planned.at === undefined ? options : [planned.at],
      ...(presenter !== undefined && planned.at === undefined && !anyPresenter.includes(planned.id) && { presenter }),
      ...(chair !== undefined && { chair }),
      ...(planned.at === undefined ? lock !== undefined && { locked: lock } : { stands: true }),
    };
  });
  // Who guides the group does not make up the number; a guest is somebody of the circle without an account yet.
  const notCounted = membersHere(group).flatMap(({ account, as }) => (as === 'facilitator' ? [account] : []));
  // Whoever is asked today comes tomorrow at the earliest.
  const askFrom = daysLater(localOf(now, zone).day, 1);
  const wish = { zone, meetings, people, answers, quorum, notCounted, gaps, askFrom };
  return { wish, planned: row.map(({ id }) => id) };
}

/** The same for the same wish: the page looks for answers again and again, and mostly there is nothing new. */
export function wishInText(wish: SeriesWish<Asked>): string {
  return JSON.stringify(wish, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** Those of the poll that still have no date, and those to come that have one, as the plan has them. */
function meetingsToDate(group: Group, now: Instant): readonly Planned[] {
  const asked = group.poll?.planned ?? [];
  return (trajectoryNow(group)?.meetings ?? []).filter((planned) => {
    if (!isToCome(planned)) return false;
    return planned.at === undefined ? asked.includes(planned.id) : planned.at > now;
  });
}

/** Whom the group would rather have there, besides who brings a casus. */
function chairOf(group: Group, { chair, led }: Planned): Asked | undefined {
  if (chair !== undefined) return chair;
  return led === 'byMember' ? undefined : membersHere(group).find(({ as }) => as === 'facilitator')?.account;
}
