import { chosen } from './agreement-blocks.ts';
import { agreementInForce, proofIsOn } from './agreements.ts';
import { isToCome, membersHere, plannedOf, trajectoryNow } from './circle-of-members.ts';
import type { Group, LetterOver, SharedCasus } from './group.ts';
import type { GroupEvent } from './group-event.ts';
import type { Instant, PlannedId } from './group-ids.ts';
import { keyLasts } from './group-limits.ts';
import type { AccountId } from './ids.ts';

/**
 * Two clocks. Contents: gone when the meeting is over, unless their presenter keeps them; then six weeks after it was
 * asked how it went. Proof of taking part: only if the agreements say so, six years. The own book has no clock at all.
 */

const day = 86_400_000;
const week = 7 * day;
/** For a meeting that is put off by an evening. */
const afterMeeting = day;
export const keptAfterFollowUp = 6 * week;
/** Where no date is known: groups meet every six to eight weeks, and now and then skip one. */
const withoutDate = 12 * week;
/** What registers ask for is five years, counted from the year after. */
export const proofLasts = 6 * 366 * day;
/** After nobody can answer any more: time to choose, and to ask once more. */
export const pollLasts = 6 * week;
/** Of what goes from one member to the next when somebody lost the keys: whoever is asked looks within a week. */
export const passedOnFor = week;

/** The day on which the server erases this letter by itself. Undefined: as long as the group has it. */
export function eraseAtOf(group: Group, event: GroupEvent, now: Instant): Instant | undefined {
  switch (event.kind) {
    case 'rootGiven': {
      const opened = group.opened.find(({ meeting }) => meeting === event.meeting);
      return Math.max(now, dateOf(group, opened?.planned) ?? now) + keyLasts;
    }
    case 'casusShared':
      return goneAt(dateOf(group, event.planned), now);
    case 'casusKept':
      return askedAt(group, now) + keptAfterFollowUp;
    case 'firstStepSet':
      return Math.max(event.on ?? now, askedAt(group, now)) + keptAfterFollowUp;
    case 'followedUp':
      return now + keptAfterFollowUp;
    case 'aimsTold':
      return (lastDate(group, now) ?? now + 4 * withoutDate) + keptAfterFollowUp;
    case 'meetingHeld':
      return proofIsOn(group) ? now + proofLasts : undefined;
    case 'invitationGiven':
      return event.until;
    case 'pollOpened':
    case 'pollDatesAdded':
      return event.until + pollLasts;
    case 'pollAnswered':
    case 'pollLinkGiven':
      return (group.poll?.until ?? now) + pollLasts;
    case 'presenceTold':
      return goneAt(dateOf(group, event.planned), now);
    case 'restoringBegun':
    case 'shareReturned':
      return now + passedOnFor;
    default:
      return undefined;
  }
}

/**
 * What is asked of a member who looks after the letters: those of his or her own whose time has come, and those of people
 * who left, for nobody else would.
 */
export function lettersOver(group: Group, by: AccountId, now: Instant): readonly number[] {
  const here = new Set(membersHere(group).map(({ account }) => account));
  const isTime = ({ from = now }: LetterOver): boolean => from <= now;
  return group.over
    .filter((over) => isTime(over) && (over.by === by || !here.has(over.by)))
    .map(({ letter }) => letter);
}

/** Casus whose letters go before their meeting, because it was moved since: their authors can show them again. */
export function toShowAgain(group: Group, now: Instant): readonly SharedCasus[] {
  return group.casus.filter(({ planned, kept, at, forDate }) => {
    const date = dateOf(group, planned);
    return !kept && date !== undefined && date >= now && goneAt(forDate, at) < date;
  });
}

/** What the group's agreements say about casus after the meeting; nothing agreed means: erased. */
export function keepsByAgreement(group: Group): boolean {
  return chosen(agreementInForce(group)?.answers ?? [], 'retention') === 'untilFollowUp';
}

function goneAt(date: Instant | undefined, shownAt: Instant): Instant {
  return Math.max(shownAt, date ?? shownAt + withoutDate) + afterMeeting;
}

function dateOf(group: Group, planned: PlannedId | undefined): Instant | undefined {
  return plannedOf(group, planned)?.at;
}

/** When the group will ask how it went: its next meeting. */
export function askedAt(group: Group, now: Instant): Instant {
  const dates = (trajectoryNow(group)?.meetings ?? []).filter(isToCome).map(({ at }) => at ?? 0);
  const later = dates.filter((date) => date > now);
  return later.length === 0 ? now + withoutDate : Math.min(...later);
}

/** The closing meeting, as far as its date is known. */
function lastDate(group: Group, now: Instant): Instant | undefined {
  const date = trajectoryNow(group)?.meetings.at(-1)?.at;
  return date === undefined || date < now ? undefined : date;
}
