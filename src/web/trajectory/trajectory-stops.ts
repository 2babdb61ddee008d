import { isToCome } from '../../groups/circle-of-members.ts';
import type { Group, Planned, Trajectory } from '../../groups/group.ts';
import type { Instant } from '../../groups/group-ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { RotaMeeting } from '../../groups/rota.ts';

/** One meeting on the way from the start to the closing one: as it was, or as it would be now. */
export interface Stop {
  readonly planned: Planned;
  /** 1, 2, ... */
  readonly number: number;
  readonly is: 'held' | 'cancelled' | 'next' | 'toCome';
  readonly presenter: AccountId | undefined;
  readonly chair: AccountId | undefined;
  /** The rota proposes it; nobody said yes yet. */
  readonly proposed: { readonly presenter: boolean; readonly chair: boolean };
  readonly turns: RotaMeeting | undefined;
}

/** `turns`: the rota of this trajectory. Of one that is closed there is none. */
export function stopsOf(trajectory: Trajectory, turns: readonly RotaMeeting[]): readonly Stop[] {
  const next = trajectory.closed === undefined ? trajectory.meetings.find(isToCome) : undefined;
  return trajectory.meetings.map((planned, at) => {
    const own = turns.find((one) => one.planned === planned.id);
    const { held } = planned;
    const is = held !== undefined ? 'held' : planned.cancelled ? 'cancelled' : planned === next ? 'next' : 'toCome';
    return {
      planned,
      number: at + 1,
      is,
      presenter: held === undefined ? own?.presenting?.account : held.presenters[0]?.member,
      chair: held === undefined ? own?.chairing.account : held.chair,
      proposed: {
        presenter: own?.presenting?.account !== undefined && own.presenting.why !== 'agreed',
        chair: own?.chairing.account !== undefined && own.chairing.why !== 'agreed',
      },
      turns: own,
    };
  });
}

/**
 * Whether somebody can tell who was there: of an evening that is still to come there is nothing to tell, unless it was
 * opened already.
 */
export function mayTell({ opened }: Group, { planned, is }: Stop, now: Instant): boolean {
  if (is === 'held') return true;
  if (is !== 'next') return false;
  return opened.some((one) => one.planned === planned.id) || planned.at === undefined || planned.at < now;
}

/**
 * Whether the group is waiting to hear it: the evening went by and nobody told, or the start meeting came to agreements.
 * What is held in the room tells itself.
 */
export function isUntold(group: Group, stop: Stop, now: Instant): boolean {
  const { planned, is } = stop;
  if (is !== 'next' || !mayTell(group, stop, now)) return false;
  if (planned.is === 'start') return group.agreements.length > 0;
  const wasOpened = group.opened.some((one) => one.planned === planned.id);
  return !wasOpened && planned.at !== undefined && planned.at < now;
}

/** What is to be written when the group takes over every proposal: a meeting each, as far as there is something to set. */
export function takenOver(group: Group, turns: readonly RotaMeeting[]) {
  const meetings = group.trajectories.at(-1)?.meetings ?? [];
  return turns.flatMap(({ planned: id, presenting, chairing }) => {
    const planned = meetings.find((one) => one.id === id);
    const presenter = presenting?.account;
    const chair = chairing.account;
    if (planned === undefined || (planned.presenter === presenter && planned.chair === chair)) return [];
    return [
      {
        kind: 'turnsSet',
        planned: id,
        ...(presenter !== undefined && { presenter }),
        ...(chair !== undefined && { chair }),
      } as const,
    ];
  });
}
