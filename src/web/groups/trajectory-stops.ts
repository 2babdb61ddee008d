import { isToCome } from '../../groups/circle-of-members.ts';
import type { Group, Planned, Trajectory } from '../../groups/group.ts';
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
