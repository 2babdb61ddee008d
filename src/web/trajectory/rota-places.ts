import { isToCome } from '../../groups/circle-of-members.ts';
import type { Planned, Trajectory } from '../../groups/group.ts';
import type { GroupEventOf } from '../../groups/group-event.ts';
import type { AccountId } from '../../groups/ids.ts';
import { holderOf } from '../../groups/turn-holders.ts';
import type { Turn } from '../../groups/vocabulary.ts';

/** Somebody who has this turn on a later evening, and that evening. */
export interface LaterTurn {
  readonly holder: AccountId;
  readonly later: Planned;
}

/**
 * Who could take a turn that somebody gave back, and leave the own, later one to that person: the first in the plan with
 * whom it works out. Both come on the evening they would have, and neither has the other turn there.
 */
export function laterTurn(
  { meetings }: Trajectory,
  planned: Planned,
  turn: Turn,
  freedBy: AccountId,
): LaterTurn | undefined {
  const from = meetings.findIndex(({ id }) => id === planned.id);
  for (const later of meetings.slice(from + 1)) {
    const holder = holderOf(later, turn);
    if (holder === undefined || holder === freedBy) continue;
    if (mayTake(planned, turn, holder) && mayTake(later, turn, freedBy)) return { holder, later };
  }
  return undefined;
}

/** The letter that gives one turn of a meeting to somebody, and leaves the other as it is. */
export function turnGiven(
  { id, presenter, chair }: Planned,
  turn: Turn,
  account: AccountId | undefined,
): GroupEventOf<'turnsSet'> {
  const given = turn === 'presenting' ? { presenter: account, chair } : { presenter, chair: account };
  return {
    kind: 'turnsSet',
    planned: id,
    ...(given.presenter !== undefined && { presenter: given.presenter }),
    ...(given.chair !== undefined && { chair: given.chair }),
  };
}

function mayTake(planned: Planned, turn: Turn, account: AccountId): boolean {
  const other = turn === 'presenting' ? planned.chair : planned.presenter;
  return isToCome(planned) && !planned.away.includes(account) && other !== account;
}
