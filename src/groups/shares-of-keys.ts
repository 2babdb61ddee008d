import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { isHere } from './circle-of-members.ts';
import type { Group, ReturnedShare, SharesOfMember } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import type { Roster } from './roster.ts';

/**
 * A keyring left in shares with the others, on its owner's own wish: so the own book comes back too when everything is
 * lost. It lies in one letter of the owner; who holds a share gives it back in another, wrapped for the owner's new keys.
 */

type SharesKind = 'sharesLeft' | 'sharesTakenBack' | 'shareReturned';

export function judgeShares(
  group: Group,
  { number, by, at, event }: LetterOf<SharesKind>,
): Result<Group, GroupRefusal> {
  switch (event.kind) {
    case 'sharesLeft': {
      // Not whether they are members: one who came in just now may be known to the writer and not yet here in this row.
      if (event.shares.some(({ account }) => account === by)) return refused('forOthersOnly');
      const { needed, sealed, shares } = event;
      const left: SharesOfMember = { owner: by, needed, sealed, shares, at, letter: number };
      const before = takenBack(group, by);
      return granted({ ...before, shares: [...before.shares, left] });
    }
    case 'sharesTakenBack':
      if (!group.shares.some(({ owner }) => owner === by)) return refused('nothingLeft');
      return granted(takenBack(group, by));
    case 'shareReturned': {
      const { to, share } = event;
      if (to === by || share.account !== to) return refused('forOthersOnly');
      if (!isHere(group, to)) return refused('unknownMember');
      const given: ReturnedShare = { by, to, share, at, letter: number };
      const before = withoutReturned(group, (one) => one.by === by && one.to === to);
      return granted({ ...before, returned: [...before.returned, given] });
    }
    default:
      return unreachable(event);
  }
}

/** Whether each other member holds a share for the keys in use. If not, the owner does well to leave them anew. */
export function coversCircle({ owner, shares }: SharesOfMember, roster: Roster): boolean {
  const others = [...roster.members.values()].filter(({ account }) => account !== owner);
  if (others.length !== shares.length) return false;
  return others.every(({ account, keys }) =>
    shares.some((share) => share.account === account && share.generation === keys.generation),
  );
}

/** Somebody left: what he or she left with the others goes, and what was given back to or by him or her. */
export function endSharesOf(group: Group, account: AccountId): Group {
  return withoutReturned(takenBack(group, account), (one) => one.by === account);
}

/** Shares that were given back belong to what was left before: they go with it. */
function takenBack(group: Group, owner: AccountId): Group {
  const ended = group.shares.filter((one) => one.owner === owner);
  const without = {
    ...group,
    shares: group.shares.filter((one) => one.owner !== owner),
    over: [...group.over, ...ended.map(({ letter }) => ({ letter, by: owner }))],
  };
  return withoutReturned(without, (one) => one.to === owner);
}

function withoutReturned(group: Group, ends: (one: ReturnedShare) => boolean): Group {
  const ended = group.returned.filter(ends);
  return {
    ...group,
    returned: group.returned.filter((one) => !ends(one)),
    over: [...group.over, ...ended.map(({ letter, by }) => ({ letter, by }))],
  };
}
