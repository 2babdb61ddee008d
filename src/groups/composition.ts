import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { isHere, memberOf, membersHere, withMember } from './circle-of-members.ts';
import type { Group } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';

/**
 * Who has said that nothing is in the way. What somebody answered about whom never is in a letter to the group: a
 * member who is not ready has not answered yet, or cannot, and nobody can tell which (`relations.ts`).
 */

export function judgeComposition(
  group: Group,
  { by, event }: LetterOf<'readied' | 'unreadied'>,
): Result<Group, GroupRefusal> {
  switch (event.kind) {
    case 'readied': {
      const others = new Set(event.circle);
      if (event.circle.some((account) => memberOf(group, account) === undefined)) return refused('unknownMember');
      const everyone = membersHere(group).every(({ account }) => account === by || others.has(account));
      if (!everyone) return refused('notEveryoneInCircle');
      return granted(withMember(group, by, (member) => ({ ...member, readyWith: event.circle })));
    }
    case 'unreadied':
      return granted(withMember(group, by, (member) => ({ ...member, readyWith: undefined })));
    default:
      return unreachable(event);
  }
}

/** Ready about everyone who is here now: who came since then has to be answered about too. */
export function isReady(group: Group, account: AccountId): boolean {
  const ready = memberOf(group, account)?.readyWith;
  if (ready === undefined || !isHere(group, account)) return false;
  return membersHere(group).every((member) => member.account === account || ready.includes(member.account));
}

/** For whom the start waits. It says nothing of the reason. */
export function notReady(group: Group): readonly AccountId[] {
  return membersHere(group)
    .map(({ account }) => account)
    .filter((account) => !isReady(group, account));
}
