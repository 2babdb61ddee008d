import { withPlanned } from './circle-of-members.ts';
import type { Group, Planned } from './group.ts';
import type { GroupEventOf } from './group-event.ts';
import type { PlannedId } from './group-ids.ts';
import type { AccountId } from './ids.ts';
import { type RotaMeeting, rota } from './rota.ts';
import { gaveUp } from './turns.ts';
import { type Turn, turns } from './vocabulary.ts';

/** A turn that somebody else has than would have had it. Undefined: nobody. */
export interface TurnMoved {
  readonly planned: PlannedId;
  readonly turn: Turn;
  readonly from: AccountId | undefined;
  readonly to: AccountId | undefined;
}

/**
 * How the rota mended itself when people said that they cannot come to this meeting: what it would be if they came, against
 * what it is. A turn that was given back counts as theirs, as long as they stay away.
 */
export function mendedTurns(group: Group, planned: Planned): readonly TurnMoved[] {
  const [presenter, chair] = [
    gaveUp(planned, 'presenting') ?? planned.presenter,
    gaveUp(planned, 'chairing') ?? planned.chair,
  ];
  const whole = withPlanned(group, planned.id, ({ presenter: _, chair: __, ...one }) => ({
    ...one,
    away: [],
    freed: one.freed.filter(({ by, why }) => why !== 'away' || !one.away.includes(by)),
    ...(presenter !== undefined && { presenter }),
    ...(chair !== undefined && { chair }),
  }));
  return turnsMoved(rota(whole), rota(group));
}

/** What these settings would change of the rota, before anybody says them. */
export function turnsAfter(group: Group, set: readonly GroupEventOf<'turnsSet'>[]): readonly TurnMoved[] {
  const after = set.reduce(
    (before: Group, { planned, presenter, chair }) =>
      withPlanned(before, planned, ({ presenter: _, chair: __, ...one }) => ({
        ...one,
        ...(presenter !== undefined && { presenter }),
        ...(chair !== undefined && { chair }),
      })),
    group,
  );
  return turnsMoved(rota(group), rota(after));
}

function turnsMoved(before: readonly RotaMeeting[], after: readonly RotaMeeting[]): readonly TurnMoved[] {
  return before.flatMap((meeting) => {
    const then = after.find(({ planned }) => planned === meeting.planned);
    return turns.flatMap((turn): readonly TurnMoved[] => {
      const [from, to] = [meeting[turn]?.account, then?.[turn]?.account];
      return from === to ? [] : [{ planned: meeting.planned, turn, from, to }];
    });
  });
}
