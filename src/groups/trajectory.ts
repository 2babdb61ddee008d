import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { proofIsOn } from './agreements.ts';
import { isHere, plannedOf, trajectoryNow, withoutPresence, withPlanned, withTrajectory } from './circle-of-members.ts';
import type { Group, LetterOver, Planned, Trajectory } from './group.ts';
import type { LetterOf, PlannedMeeting } from './group-event.ts';
import type { Instant, PlannedId } from './group-ids.ts';
import { mostPlanned } from './group-limits.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import { endPoll } from './poll-ending.ts';
import { withNaysayers } from './staying-away.ts';

/** The row of meetings that a group plans together, from its start meeting to its closing one. */

type TrajectoryKind = 'trajectoryPlanned' | 'meetingAdded' | 'meetingMoved' | 'meetingDropped' | 'trajectoryClosed';

export function judgeTrajectory(group: Group, { event }: LetterOf<TrajectoryKind>): Result<Group, GroupRefusal> {
  const trajectory = trajectoryNow(group);
  if (event.kind === 'trajectoryPlanned') {
    if (trajectory !== undefined) return refused('trajectoryRunning');
    if (group.trajectories.some(({ id }) => id === event.trajectory)) return refused('idTaken');
    const problem = whyMisshapen(group, event.meetings);
    if (problem !== undefined) return refused(problem);
    // Every trajectory begins level: what was brought or chaired in the one before is settled.
    const members = group.members.map((member) => ({ ...member, level: { presenting: 0, chairing: 0 } }));
    const planned = plan(event.trajectory, event.form, event.meetings);
    return granted({ ...group, members, swaps: [], trajectories: [...group.trajectories, planned] });
  }
  if (trajectory === undefined) return refused('noTrajectory');
  switch (event.kind) {
    case 'meetingAdded': {
      if (trajectory.meetings.length >= mostPlanned) return refused('planFull');
      const at = event.before === undefined ? -1 : trajectory.meetings.findIndex(({ id }) => id === event.before);
      if (event.before !== undefined && at < 0) return refused('unknownPlanned');
      const meetings = trajectory.meetings.toSpliced(at < 0 ? trajectory.meetings.length : at, 0, fresh(event.meeting));
      const problem = whyMisshapen(group, meetings, [event.meeting]);
      return problem === undefined ? granted(withTrajectory(group, (now) => ({ ...now, meetings }))) : refused(problem);
    }
    case 'meetingMoved': {
      const toCome = isPlannedToCome(group, event.planned);
      if (!toCome.ok) return toCome;
      const leftOver = group.spare.find(({ at }) => at === event.at);
      return granted(onAnotherDate(group, event.planned, event.at, leftOver?.no));
    }
    case 'meetingDropped': {
      const toCome = isPlannedToCome(group, event.planned);
      if (!toCome.ok) return toCome;
      return granted(
        withTrajectory(
          withoutPresence(group, ({ id }) => id === event.planned),
          (now) => ({
            ...now,
            meetings: now.meetings.filter(({ id }) => id !== event.planned),
          }),
        ),
      );
    }
    case 'trajectoryClosed': {
      const { kind: _, ...closed } = event;
      const over = [...lettersOfTurns(group, trajectory), ...lettersOfAims(group, trajectory)];
      const aims = group.aims.filter((told) => told.trajectory !== trajectory.id);
      const quiet = endPoll(withoutPresence(group, () => true));
      const done = withTrajectory(quiet, (now) => ({ ...now, closed }));
      return granted({ ...done, aims, spare: [], over: [...quiet.over, ...over] });
    }
    default:
      return unreachable(event);
  }
}

/** Who was there served to share turns. Where the group agreed on proof it stays, for as long as proof does. */
function lettersOfTurns(group: Group, { meetings }: Trajectory): readonly LetterOver[] {
  return proofIsOn(group) ? [] : meetings.flatMap(({ held }) => held?.letter ?? []);
}

/** The aims were looked at, then and now; what somebody wants to remember of them is in the own book. */
function lettersOfAims(group: Group, { id }: Trajectory): readonly LetterOver[] {
  return group.aims.filter(({ trajectory }) => trajectory === id).map(({ by, letter }) => ({ letter, by }));
}

export function plan(id: Trajectory['id'], form: Trajectory['form'], meetings: readonly PlannedMeeting[]): Trajectory {
  return { id, form, meetings: meetings.map(fresh), closed: undefined };
}

/** In the plan of now, neither held nor cancelled. */
export function isPlannedToCome(group: Group, id: PlannedId): Result<Planned, GroupRefusal> {
  const planned = plannedOf(group, id);
  if (planned === undefined) return refused('unknownPlanned');
  if (planned.held !== undefined) return refused('alreadyHeld');
  return planned.cancelled ? refused('alreadyCancelled') : granted(planned);
}

/** Why these two in one meeting cannot be: nobody guards the time of the own casus. */
export function whyNotTurns(group: Group, meeting: PlannedMeeting): GroupRefusal | undefined {
  const { presenter, chair } = meeting;
  if ([presenter, chair].some((account) => account !== undefined && !isHere(group, account))) return 'unknownMember';
  if (presenter !== undefined && presenter === chair) return 'chairsOwnCasus';
  if (presenter === undefined) return undefined;
  if (meeting.is !== 'casus') return 'noCasusThere';
  return group.members.some(({ account, as }) => account === presenter && as === 'facilitator')
    ? 'facilitatorCannot'
    : undefined;
}

/** At most one start, and it comes first; at most one closing, and it comes last. */
function whyMisshapen(
  group: Group,
  meetings: readonly PlannedMeeting[],
  added: readonly PlannedMeeting[] = meetings,
): GroupRefusal | undefined {
  const ids = meetings.map(({ id }) => id);
  const used = new Set(group.trajectories.flatMap((past) => past.meetings.map(({ id }) => id)));
  if (new Set(ids).size !== ids.length || added.some(({ id }) => used.has(id))) return 'idTaken';
  const start = meetings.findLastIndex(({ is }) => is === 'start');
  const closing = meetings.findIndex(({ is }) => is === 'closing');
  if (start > 0 || (closing >= 0 && closing < meetings.length - 1)) return 'planMisshapen';
  return added.map((meeting) => whyNotTurns(group, meeting)).find((problem) => problem !== undefined);
}

function fresh(meeting: PlannedMeeting): Planned {
  return {
    ...meeting,
    logistics: {},
    away: [],
    noInPoll: [],
    presence: [],
    anyway: false,
    freed: [],
    held: undefined,
    cancelled: false,
  };
}

/** What stands in the plan of a meeting, without what was said of it since. */
export function asPlanned({ id, is, led, at, presenter, chair }: Planned): PlannedMeeting {
  return {
    id,
    is,
    led,
    ...(at === undefined ? {} : { at }),
    ...(presenter === undefined ? {} : { presenter }),
    ...(chair === undefined ? {} : { chair }),
  };
}

/** Who said something of the old date said nothing of the new one, but for those who said no to it in a poll. */
export function onAnotherDate(
  group: Group,
  id: PlannedId,
  at: Instant | undefined,
  no: readonly AccountId[] = [],
): Group {
  const before = plannedOf(group, id)?.at;
  if (before === at) return group;
  const quiet = before === undefined ? group : withoutPresence(group, (planned) => planned.id === id);
  return withPlanned(quiet, id, ({ at: _, ...planned }) => {
    const dated = {
      ...planned,
      ...(before === undefined ? {} : { away: [], noInPoll: [], anyway: false }),
      ...(at === undefined ? {} : { at }),
    };
    return withNaysayers(group, dated, no);
  });
}
