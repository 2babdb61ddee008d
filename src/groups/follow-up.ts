import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { membersHere } from './circle-of-members.ts';
import type { FirstStep, Group } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { Instant } from './group-ids.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';

/**
 * The presenter's first step, and what became of it. The next look-back asks how it went; a mark is not asked for, and
 * "never mind" ends it as well as anything. Between meetings the presenter may tell as well. Each member has the own
 * steps: nobody can tell how it went with somebody else.
 */

export function judgeFollowUp(
  group: Group,
  { number, by, at, event }: LetterOf<'firstStepSet' | 'followedUp'>,
): Result<Group, GroupRefusal> {
  // From what was held, not from the casus: its words may be erased by now, and the answer has to be the same.
  const owner = presenterOf(group, event.casus);
  if (owner !== undefined && owner !== by) return refused('notYours');
  const isThis = (step: FirstStep) => step.casus === event.casus && step.by === by;
  const before = group.steps.find(isThis);
  const others = group.steps.filter((step) => !isThis(step));
  const letters = [...(before?.letters ?? []), number];
  const { casus } = event;
  switch (event.kind) {
    case 'firstStepSet': {
      const { step, on } = event;
      return granted({ ...group, steps: [...others, { casus, by, step, on, at, told: before?.told ?? [], letters }] });
    }
    case 'followedUp': {
      const { mark, words } = event;
      const followed = before ?? { casus, by, step: undefined, on: undefined, at, told: [], letters };
      const told = [...followed.told, { at, mark, words }];
      return granted({ ...group, steps: [...others, { ...followed, told, letters }] });
    }
    default:
      return unreachable(event);
  }
}

function presenterOf(group: Group, casus: FirstStep['casus']): AccountId | undefined {
  for (const { meetings } of group.trajectories) {
    for (const { held } of meetings) {
      const presented = held?.presenters.find((one) => one.casus === casus);
      if (presented !== undefined) return presented.member;
    }
  }
  return undefined;
}

/** Somebody of whom the group asks how it went. */
export interface ToLookBack {
  readonly member: AccountId;
  readonly casus: FirstStep['casus'] | undefined;
  readonly step: string | undefined;
  /** When it was going to be; a date that is still to come is asked about too, without hurry. */
  readonly on: Instant | undefined;
  /** Already told between meetings: the group can hear it again, or not. */
  readonly told: boolean;
}

/**
 * What the next look-back opens with: everyone who brought a casus in the last meeting that had one, and whoever has an
 * older step of which nothing was heard. Who said "never mind" or "done" is not asked again.
 */
export function toLookBack(group: Group): readonly ToLookBack[] {
  const here = new Set(membersHere(group).map(({ account }) => account));
  const presented = lastPresented(group);
  const open = group.steps.filter(({ told }) => {
    const last = told.at(-1);
    return last === undefined || last.mark === 'partly' || last.mark === 'not';
  });
  const steps = open.map(({ casus, by, step, on, told }) => ({ member: by, casus, step, on, told: told.length > 0 }));
  const known = new Set(group.steps.map(({ by, casus }) => `${by} ${casus}`));
  const silent = presented
    .filter(({ member, casus }) => casus === undefined || !known.has(`${member} ${casus}`))
    .map(({ member, casus }) => ({ member, casus, step: undefined, on: undefined, told: false }));
  return [...silent, ...steps].filter(({ member }) => here.has(member));
}

function lastPresented(group: Group) {
  const meetings = group.trajectories.flatMap((trajectory) => trajectory.meetings);
  return meetings.findLast(({ held }) => held !== undefined && held.presenters.length > 0)?.held?.presenters ?? [];
}
