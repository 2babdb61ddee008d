import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { isToCome, memberOf, membersHere, plannedOf, trajectoryNow, withPlanned } from './circle-of-members.ts';
import { isReady } from './composition.ts';
import type { Group, Member } from './group.ts';
import type { GroupEvent, GroupEventOf, LetterOf } from './group-event.ts';
import type { Instant, PlannedId } from './group-ids.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import { knowingDates, tellDates } from './telling-dates.ts';
import { asPlanned, plan } from './trajectory.ts';

/**
 * A newcomer reads from his or her entry on, and still has to know who these people are, what to sign and whose turn it
 * is. A member tells it, in letters that are signed like any. Whoever read the first letter of the group ignores them;
 * for a newcomer the first telling of each thing counts, as long as no letter said it. Nothing of any casus is told.
 *
 * Telling takes several letters, and a browser may be closed between two of them. The last one names whom it was for: so
 * everyone sees who still waits, and anyone who knows what was before tells it all once more.
 */

type ToldKind =
  | 'groupTold'
  | 'agreementTold'
  | 'trajectoryTold'
  | 'heldTold'
  | 'calendarTold'
  | 'logisticsTold'
  | 'pollTold'
  | 'pollAnswerTold';

export function judgeTelling(group: Group, { by, at, event }: LetterOf<ToldKind>): Result<Group, GroupRefusal> {
  if (event.kind === 'groupTold') return granted(afterTelling(withStarting(group, event, by, at), event));
  if (group.fromTheStart) return granted(group);
  switch (event.kind) {
    case 'agreementTold': {
      if (group.agreements.length > 0) return granted(group);
      const { agreement, version, answers, signed } = event;
      // What somebody else says that others signed is what he or she says: the own name only comes by an own letter.
      const told = { agreement, version, by, at: undefined, answers, signed, agreed: true };
      return granted({ ...group, agreements: [told] });
    }
    case 'trajectoryTold': {
      if (trajectoryNow(group) !== undefined) return granted(group);
      const { trajectory, form, meetings } = event;
      return granted({ ...group, trajectories: [...group.trajectories, plan(trajectory, form, meetings)] });
    }
    case 'heldTold': {
      const planned = plannedOf(group, event.planned);
      if (planned === undefined) return refused('unknownPlanned');
      if (planned.held !== undefined) return granted(group);
      const { kind: _, planned: id, ...held } = event;
      return granted(
        withPlanned(group, id, (one) => ({ ...one, held: { ...held, at: undefined, letter: undefined } })),
      );
    }
    case 'calendarTold':
    case 'logisticsTold':
    case 'pollTold':
    case 'pollAnswerTold':
      return granted(knowingDates(group, event));
    default:
      return unreachable(event);
  }
}

function afterTelling(group: Group, event: GroupEventOf<'groupTold'>): Group {
  const untold = group.untold.filter((account) => !event.to.includes(account));
  if (group.fromTheStart || group.told) return { ...group, untold };
  const members = group.members.map((member) => knowing(member, event, group));
  const about = event.about ?? group.about;
  const started = group.started || event.started;
  return { ...group, untold, told: true, about, started, fixedChair: event.fixedChair ?? group.fixedChair, members };
}

/** Whoever comes in during a start meeting finds its door like the others, and nobody finds one that was not opened. */
function withStarting(group: Group, { starting }: GroupEventOf<'groupTold'>, by: AccountId, at: Instant): Group {
  if (starting === undefined || group.fromTheStart || group.told) return group;
  const { meeting, planned } = starting;
  const isKnown = group.opened.some((one) => one.planned === planned);
  if (isKnown || !isStartToCome(group, planned)) return group;
  return { ...group, opened: [...group.opened, { meeting, root: undefined, by, planned, at, letter: undefined }] };
}

function isStartToCome(group: Group, id: PlannedId | undefined): boolean {
  const planned = plannedOf(group, id);
  return planned?.is === 'start' && isToCome(planned);
}

/** Somebody came, or lost the keys to everything. Before the first letter there is nothing to tell. */
export function awaitTelling(group: Group, account: AccountId): Group {
  if (group.number === 0 || group.untold.includes(account)) return group;
  return { ...group, untold: [...group.untold, account] };
}

export function needsNoTelling(group: Group, account: AccountId): Group {
  return { ...group, untold: group.untold.filter((one) => one !== account) };
}

/** Whom this member can tell what was before: nobody, as long as he or she does not know it. */
export function toTell(group: Group, by: AccountId): readonly AccountId[] {
  return group.fromTheStart || group.told ? group.untold.filter((account) => account !== by) : [];
}

function knowing(member: Member, { members }: GroupEventOf<'groupTold'>, group: Group): Member {
  const told = members.find(({ account }) => account === member.account);
  if (told === undefined) return member;
  const readyWith = told.ready ? membersHere(group).map(({ account }) => account) : undefined;
  return {
    ...member,
    name: member.name ?? told.name,
    as: told.as,
    chairing: told.chairing,
    readyWith: member.readyWith ?? readyWith,
    level: told.level,
  };
}

/** The letters that tell the group as it is now to who came later: each is small enough for one letter. */
export function tellGroup(group: Group, to: readonly AccountId[]): readonly GroupEvent[] {
  const { about, started, fixedChair } = group;
  const members = membersHere(group).map(({ account, name, as, chairing, level }) => ({
    account,
    ...(name === undefined ? {} : { name }),
    as,
    chairing,
    ready: isReady(group, account),
    level,
  }));
  const card: GroupEventOf<'groupTold'> = {
    kind: 'groupTold',
    to: to.toSorted(),
    ...(about === undefined ? {} : { about }),
    started,
    ...tellStarting(group),
    ...(fixedChair === undefined ? {} : { fixedChair }),
    members,
  };
  return [...tellAgreement(group), ...tellTrajectory(group), ...tellDates(group), card];
}

function tellStarting(group: Group): Pick<GroupEventOf<'groupTold'>, 'starting'> {
  const start = group.opened.find(({ planned }) => isStartToCome(group, planned));
  if (start?.planned === undefined) return {};
  return { starting: { meeting: start.meeting, planned: start.planned } };
}

function tellAgreement(group: Group): readonly GroupEvent[] {
  const latest = group.agreements.at(-1);
  if (latest === undefined) return [];
  const { agreement, version, answers, signed } = latest;
  const here = signed.filter((account) => memberOf(group, account)?.here === true);
  return [{ kind: 'agreementTold', agreement, version, answers, signed: here }];
}

function tellTrajectory(group: Group): readonly GroupEvent[] {
  const trajectory = trajectoryNow(group);
  if (trajectory === undefined) return [];
  const { id, form, meetings } = trajectory;
  const standing = meetings.filter(({ cancelled }) => !cancelled);
  const planned = standing.map(asPlanned);
  const held = standing.flatMap((one): readonly GroupEvent[] => {
    if (one.held === undefined) return [];
    const { at: _, letter: __, ...told } = one.held;
    return [{ kind: 'heldTold', planned: one.id, ...told }];
  });
  return [{ kind: 'trajectoryTold', trajectory: id, form, meetings: planned }, ...held];
}
