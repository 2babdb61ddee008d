import type { Group, Member, Planned, Trajectory } from './group.ts';
import type { PlannedId } from './group-ids.ts';
import type { AccountId } from './ids.ts';

/** Who is here now. */
export function membersHere(group: Group): readonly Member[] {
  return group.members.filter(({ here }) => here);
}

/** Those who bring a casus and take turns; a facilitator does not. */
export function participantsHere(group: Group): readonly Member[] {
  return membersHere(group).filter(({ as }) => as === 'participant');
}

export function memberOf(group: Group, account: AccountId | undefined): Member | undefined {
  return group.members.find((member) => member.account === account);
}

export function isHere(group: Group, account: AccountId): boolean {
  return memberOf(group, account)?.here === true;
}

export function withMember(group: Group, account: AccountId, change: (member: Member) => Member): Group {
  return { ...group, members: group.members.map((member) => (member.account === account ? change(member) : member)) };
}

/** The trajectory that is under way. */
export function trajectoryNow(group: Group): Trajectory | undefined {
  const last = group.trajectories.at(-1);
  return last?.closed === undefined ? last : undefined;
}

/** A meeting in the plan of now. */
export function plannedOf(group: Group, id: PlannedId | undefined): Planned | undefined {
  return trajectoryNow(group)?.meetings.find((planned) => planned.id === id);
}

/** Neither held nor cancelled. */
export function isToCome(planned: Planned): boolean {
  return planned.held === undefined && !planned.cancelled;
}

/** Who comes and why not was said for that evening alone: when it is over, or on another one, the letters go. */
export function withoutPresence(group: Group, which: (planned: Planned) => boolean): Group {
  const told = (trajectoryNow(group)?.meetings ?? []).filter(which).flatMap(({ presence }) => presence);
  if (told.length === 0) return group;
  const without = withTrajectory(group, (now) => ({
    ...now,
    meetings: now.meetings.map((planned) => (which(planned) ? { ...planned, presence: [] } : planned)),
  }));
  return { ...without, over: [...group.over, ...told.map(({ letter, by }) => ({ letter, by }))] };
}

export function withTrajectory(group: Group, change: (trajectory: Trajectory) => Trajectory): Group {
  const now = trajectoryNow(group);
  return now === undefined ? group : { ...group, trajectories: [...group.trajectories.slice(0, -1), change(now)] };
}

export function withPlanned(group: Group, id: PlannedId, change: (planned: Planned) => Planned): Group {
  return withTrajectory(group, (trajectory) => ({
    ...trajectory,
    meetings: trajectory.meetings.map((planned) => (planned.id === id ? change(planned) : planned)),
  }));
}
