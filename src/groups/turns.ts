import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { isHere, isToCome, memberOf, withPlanned, withTrajectory } from './circle-of-members.ts';
import type { Group, Planned, Swap } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import { withoutPerson } from './staying-away.ts';
import { isPlannedToCome, whyNotTurns } from './trajectory.ts';
import { freeTurn, holderOf, withTurn, withTurns } from './turn-holders.ts';
import { type Turn, turns } from './vocabulary.ts';

/** Who brings and who chairs where: set for the group, declined by oneself, exchanged when both say so. */

type TurnKind =
  | 'turnsSet'
  | 'turnDeclined'
  | 'absenceTold'
  | 'chairFixed'
  | 'swapProposed'
  | 'swapAccepted'
  | 'swapDeclined';

export function judgeTurns(group: Group, { by, event }: LetterOf<TurnKind>): Result<Group, GroupRefusal> {
  switch (event.kind) {
    case 'turnsSet': {
      const toCome = isPlannedToCome(group, event.planned);
      if (!toCome.ok) return toCome;
      const { presenter, chair } = event;
      const turned = withTurns(toCome.value, { presenter, chair });
      const problem = whyNotTurns(group, turned);
      if (problem !== undefined) return refused(problem);
      // Another member may be asked to chair in conversation, never put down for it against a no.
      const refuses = chair !== by && memberOf(group, chair)?.chairing === 'declined';
      if (refuses && chair !== toCome.value.chair) return refused('chairingDeclined');
      return granted(withPlanned(group, event.planned, () => turned));
    }
    case 'turnDeclined': {
      const toCome = isPlannedToCome(group, event.planned);
      if (!toCome.ok) return toCome;
      if (holderOf(toCome.value, event.turn) !== by) return refused('notYourTurn');
      return granted(withPlanned(group, event.planned, (planned) => freeTurn(planned, event.turn, by, 'declined')));
    }
    case 'absenceTold': {
      const toCome = isPlannedToCome(group, event.planned);
      if (!toCome.ok) return toCome;
      const { away, noInPoll } = toCome.value;
      const others = (accounts: readonly AccountId[]) => accounts.filter((account) => account !== by);
      // Whatever a poll said for somebody, the own word takes its place.
      const own = { ...toCome.value, away: others(away), noInPoll: others(noInPoll) };
      if (!event.away) return granted(withPlanned(group, event.planned, () => own));
      return granted(withPlanned(group, event.planned, () => withoutPerson(own, by)));
    }
    case 'chairFixed': {
      const { chair } = event;
      if (chair === undefined) return granted({ ...group, fixedChair: undefined });
      if (!isHere(group, chair)) return refused('unknownMember');
      if (chair !== by && memberOf(group, chair)?.chairing === 'declined') return refused('chairingDeclined');
      return granted({ ...group, fixedChair: chair });
    }
    case 'swapProposed':
      return proposeSwap(group, by, event);
    case 'swapAccepted': {
      const swap = group.swaps.find(({ id }) => id === event.swap);
      if (swap === undefined) return refused('unknownSwap');
      if (swap.with !== by) return refused('swapNotForYou');
      return exchange(group, swap);
    }
    case 'swapDeclined': {
      const swap = group.swaps.find(({ id }) => id === event.swap);
      if (swap === undefined) return refused('unknownSwap');
      if (swap.with !== by && swap.by !== by) return refused('swapNotForYou');
      return granted({ ...group, swaps: group.swaps.filter(({ id }) => id !== swap.id) });
    }
    default:
      return unreachable(event);
  }
}

function proposeSwap(
  group: Group,
  by: AccountId,
  { swap, turn, mine, theirs }: LetterOf<'swapProposed'>['event'],
): Result<Group, GroupRefusal> {
  if (group.swaps.some(({ id }) => id === swap)) return refused('idTaken');
  const own = isPlannedToCome(group, mine);
  if (!own.ok) return own;
  const other = isPlannedToCome(group, theirs);
  if (!other.ok) return other;
  if (holderOf(own.value, turn) !== by) return refused('notYourTurn');
  const asked = holderOf(other.value, turn);
  if (asked === undefined || asked === by) return refused('nothingToSwap');
  const proposed: Swap = { id: swap, turn, by, with: asked, mine, theirs };
  const possible = exchange(group, proposed);
  return possible.ok ? granted({ ...group, swaps: [...group.swaps, proposed] }) : possible;
}

/** Both turns change hands, if they still are whose they were. Open proposals that they were part of have passed. */
function exchange(group: Group, swap: Swap): Result<Group, GroupRefusal> {
  const mine = isPlannedToCome(group, swap.mine);
  const theirs = isPlannedToCome(group, swap.theirs);
  if (!mine.ok || !theirs.ok) return refused('swapPassed');
  if (holderOf(mine.value, swap.turn) !== swap.by || holderOf(theirs.value, swap.turn) !== swap.with) {
    return refused('swapPassed');
  }
  const given = withTurn(mine.value, swap.turn, swap.with);
  const taken = withTurn(theirs.value, swap.turn, swap.by);
  const problem = whyNotTurns(group, given) ?? whyNotTurns(group, taken);
  if (problem !== undefined) return refused(problem);
  const swapped = withPlanned(
    withPlanned(group, swap.mine, () => given),
    swap.theirs,
    () => taken,
  );
  const touched = [swap.mine, swap.theirs];
  const open = group.swaps.filter(({ mine: one, theirs: other }) => !touched.includes(one) && !touched.includes(other));
  return granted({ ...swapped, swaps: open });
}

/** Whoever leaves, only guides from now on, or declines, has no such turn to come; nor a swap of one. */
export function withoutTurnsOf(group: Group, account: AccountId, given: readonly Turn[] = turns): Group {
  const freed = withTrajectory(group, (now) => ({
    ...now,
    meetings: now.meetings.map((planned) => {
      if (!isToCome(planned)) return planned;
      const held = given.filter((turn) => holderOf(planned, turn) === account);
      return held.reduce((without: Planned, turn) => withTurn(without, turn, undefined), planned);
    }),
  }));
  const touches = (swap: Swap) => given.includes(swap.turn) && (swap.by === account || swap.with === account);
  return { ...freed, swaps: group.swaps.filter((swap) => !touches(swap)) };
}

/** Who had this turn and cannot come, as long as he or she stays away. */
export function gaveUp({ freed, away }: Planned, turn: Turn): AccountId | undefined {
  return freed.findLast((one) => one.turn === turn && one.why === 'away' && away.includes(one.by))?.by;
}
