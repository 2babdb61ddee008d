import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { memberOf, plannedOf, withoutPresence, withPlanned } from './circle-of-members.ts';
import { notReady } from './composition.ts';
import type { EndedMeeting, Group, OpenedMeeting } from './group.ts';
import type { GroupEventOf, LetterOf } from './group-event.ts';
import type { Instant } from './group-ids.ts';
import { keepingLasts, keyLasts } from './group-limits.ts';
import type { GroupRefusal } from './group-refusal.ts';
import { isPlannedToCome } from './trajectory.ts';

/** A meeting of the group is opened (whoever reads the letter has its link), and afterwards told: held, or cancelled. */

type MeetingKind = 'meetingOpened' | 'rootGiven' | 'meetingEnded' | 'meetingHeld' | 'meetingCancelled';

export function judgeMeetings(
  group: Group,
  { number, by, at, event }: LetterOf<MeetingKind>,
): Result<Group, GroupRefusal> {
  switch (event.kind) {
    case 'meetingOpened': {
      if (group.opened.some(({ meeting }) => meeting === event.meeting)) return refused('idTaken');
      // Two who open it at the same moment: one room, that of whoever was first.
      if (event.planned !== undefined && group.opened.some(({ planned }) => planned === event.planned)) {
        return refused('alreadyOpen');
      }
      const planned = event.planned === undefined ? undefined : isPlannedToCome(group, event.planned);
      if (planned?.ok === false) return planned;
      const starts = planned?.value.is === 'start';
      if (!group.started && !starts) return refused('startMeetingFirst');
      if (starts && notReady(group).length > 0) return refused('waitsForReady');
      const { meeting } = event;
      const opened: OpenedMeeting = { meeting, root: undefined, by, planned: event.planned, at, letter: undefined };
      return granted({ ...group, started: true, opened: [...group.opened, opened] });
    }
    case 'rootGiven': {
      const opened = group.opened.find(({ meeting }) => meeting === event.meeting);
      if (opened === undefined) return refused('unknownMeeting');
      // One meeting has one key: a second letter cannot lead some members into another room.
      if (opened.by !== by) return refused('notYours');
      if (opened.root !== undefined) return refused('alreadyGiven');
      const given = { ...opened, root: event.root, letter: number };
      return granted({ ...group, opened: group.opened.map((one) => (one === opened ? given : one)) });
    }
    case 'meetingEnded':
      if (!group.opened.some(({ meeting }) => meeting === event.meeting)) return refused('unknownMeeting');
      return granted(shut(group, ({ meeting }) => meeting === event.meeting, keptUntil(event, at)));
    case 'meetingHeld': {
      const problem = whyNotHeld(group, event);
      if (problem !== undefined) return refused(problem);
      // Whoever tells it was there. Anyone who was can put it right: the last telling holds.
      if (!event.present.includes(by)) return refused('wasNotThere');
      const { kind: _, planned, meeting: __, endedAt: ___, ...held } = event;
      const before = plannedOf(group, planned)?.held;
      const told = withPlanned(
        withoutPresence(group, ({ id }) => id === planned),
        planned,
        (one) => ({
          ...one,
          held: { ...held, at: before?.at ?? at, letter: { letter: number, by } },
        }),
      );
      const corrected = before?.letter === undefined ? told : { ...told, over: [...told.over, before.letter] };
      return granted(
        withoutUnkeptCasus(
          shut(corrected, (one) => one.planned === planned, keptUntil(event, at)),
          event,
        ),
      );
    }
    case 'meetingCancelled': {
      const toCome = isPlannedToCome(group, event.planned);
      if (!toCome.ok) return toCome;
      const quiet = withoutPresence(group, ({ id }) => id === event.planned);
      const cancelled = withPlanned(quiet, event.planned, (planned) => ({ ...planned, cancelled: true }));
      return granted(shut(cancelled, ({ planned }) => planned === event.planned));
    }
    default:
      return unreachable(event);
  }
}

function whyNotHeld(group: Group, event: GroupEventOf<'meetingHeld'>): GroupRefusal | undefined {
  const { present, presenters, chair } = event;
  const planned = plannedOf(group, event.planned);
  if (planned === undefined) return 'unknownPlanned';
  if (planned.cancelled) return 'alreadyCancelled';
  if (present.length === 0) return 'nobodyThere';
  const named = [...present, ...presenters.map(({ member }) => member), ...(chair === undefined ? [] : [chair])];
  if (named.some((account) => memberOf(group, account) === undefined)) return 'unknownMember';
  if (named.some((account) => !present.includes(account))) return 'wasNotThere';
  // With two casus the office is handed on; with one, whoever brought it did not chair.
  if (presenters.length > 0 && presenters.every(({ member }) => member === chair)) return 'chairsOwnCasus';
  return planned.held === undefined && planned.is === 'start' && !group.started ? 'startMeetingFirst' : undefined;
}

/** Meetings in which one can go now, the last one opened last: with their key, and not from some earlier day. */
export function openMeetings(group: Group, now: Instant): readonly OpenedMeeting[] {
  return group.opened.filter(({ root, at, planned }) => {
    return root !== undefined && now < Math.max(at, plannedOf(group, planned)?.at ?? at) + keyLasts;
  });
}

/** Over, but with a room that still waits for who wants to keep something. The last one to end stands last. */
export function endedMeetings(group: Group, now: Instant): readonly EndedMeeting[] {
  return group.ended.filter(({ root, until }) => root !== undefined && now < until);
}

/** As long as its room waits. Of a meeting that was not told from its room, nothing is left to go back for. */
function keptUntil({ endedAt }: { readonly endedAt?: Instant }, at: Instant): Instant | undefined {
  return endedAt === undefined ? undefined : Math.min(endedAt, at) + keepingLasts;
}

/** The key of a meeting goes with its room, and with the key all that was written there. */
function shut(group: Group, which: (one: OpenedMeeting) => boolean, until?: Instant): Group {
  const over = group.opened.filter(which);
  const from = until === undefined ? {} : { from: until };
  const keys = over.flatMap(({ letter, by }) => (letter === undefined ? [] : [{ letter, by, ...from }]));
  return {
    ...group,
    opened: group.opened.filter((one) => !over.includes(one)),
    ended: [...group.ended, ...(until === undefined ? [] : over.map((one) => ({ ...one, until })))],
    over: [...group.over, ...keys],
  };
}

/** By default contents go when the meeting is over: only what its presenter keeps, stays. */
function withoutUnkeptCasus(group: Group, held: GroupEventOf<'meetingHeld'>): Group {
  const brought = held.presenters.map(({ casus }) => casus);
  const over = group.casus.filter(({ id, by, planned, kept }) => {
    const own = held.presenters.some(({ member }) => member === by);
    return !kept && own && (brought.includes(id) || planned === held.planned);
  });
  return {
    ...group,
    casus: group.casus.filter((casus) => !over.includes(casus)),
    over: [...group.over, ...over.map(({ letter, by }) => ({ letter, by }))],
  };
}
