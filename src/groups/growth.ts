import { trajectoryNow } from './circle-of-members.ts';
import type { Group } from './group.ts';
import type { PlannedId } from './group-ids.ts';
import { stillToBring } from './ledger.ts';
import { type RotaMeeting, rota } from './rota.ts';

/** How a plan of one casus each should follow the people: a casus for each who has no place, and none that is over. */
export interface Growth {
  readonly add: number;
  /** Nobody is planned for these, and everyone who still has to bring has a place without them. */
  readonly drop: readonly PlannedId[];
}

/**
 * Who still has to bring and cannot come where there is room, needs a meeting more, as much as who finds no room. What was
 * agreed stays: that somebody could move up is for people to say. `plan` is what the rota says of this group now.
 */
export function growth(group: Group, plan: readonly RotaMeeting[] = rota(group)): Growth {
  if (trajectoryNow(group)?.form !== 'casusEach') return { add: 0, drop: [] };
  const placed = new Set(plan.map(({ presenting }) => presenting?.account));
  const free = plan.filter(({ presenting }) => presenting !== undefined && presenting.account === undefined);
  return {
    add: stillToBring(group).filter((account) => !placed.has(account)).length,
    drop: free.map(({ planned }) => planned),
  };
}
