import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { settleAgreement } from './agreements.ts';
import { isHere, memberOf, membersHere, withMember } from './circle-of-members.ts';
import type { Group, Member } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import { endInvitations } from './invitations.ts';
import { comeLevel } from './level.ts';
import { withoutAnswersOf } from './poll-ending.ts';
import { withoutRegistersOf } from './registers.ts';
import { endRestoring } from './restoring.ts';
import { endSharesOf } from './shares-of-keys.ts';
import { awaitTelling, needsNoTelling } from './telling.ts';
import { withoutTurnsOf } from './turns.ts';

/** Members by name, and the group's own name card. Who is a member says the roster, not a letter. */

/** Somebody joined, for the first time or again. A newcomer comes level with whoever had the fewest turns. */
export function enter(group: Group, account: AccountId): Group {
  if (isHere(group, account)) return group;
  const before = memberOf(group, account);
  const entered: Member = {
    account,
    name: before?.name,
    as: before?.as ?? 'participant',
    here: true,
    readyWith: undefined,
    chairing: before?.chairing ?? 'inTurn',
    level: { presenting: 0, chairing: 0 },
  };
  const others = group.members.filter((member) => member.account !== account);
  const inside = { ...group, members: [...others, entered] };
  return comeLevel(awaitTelling(inside, account), account);
}

/** Somebody left. What was planned for him or her is free again; what was, stays. */
export function leave(group: Group, account: AccountId): Group {
  if (!isHere(group, account)) return group;
  const ended = endRestoring(endInvitations(needsNoTelling(group, account)), account);
  const without = withoutRegistersOf(withoutAnswersOf(endSharesOf(ended, account), account), account);
  const gone = withMember(without, account, (member) => ({ ...member, here: false, readyWith: undefined }));
  const fixedChair = gone.fixedChair === account ? undefined : gone.fixedChair;
  return settleAgreement(withoutTurnsOf({ ...gone, fixedChair }, account));
}

/** Somebody has other keys. Who took or found the old ones may have read every letter. */
export function renew(group: Group, account: AccountId): Group {
  return endRestoring(endInvitations(group), account);
}

/** The group gave somebody other keys: what was written for the lost ones cannot be read any more. */
export function restore(group: Group, account: AccountId): Group {
  const renewed = renew(group, account);
  return isHere(group, account) ? awaitTelling(renewed, account) : renewed;
}

export function judgeMembers(
  group: Group,
  { by, event }: LetterOf<'selfNamed' | 'cameAs' | 'groupDescribed' | 'chairingSet'>,
): Result<Group, GroupRefusal> {
  switch (event.kind) {
    case 'selfNamed':
      return granted(withMember(group, by, (member) => ({ ...member, name: event.name })));
    case 'cameAs': {
      if (event.as === 'participant') {
        const taking = withMember(group, by, (member) => ({ ...member, as: 'participant' }));
        return granted(memberOf(group, by)?.as === 'participant' ? group : comeLevel(taking, by));
      }
      if (group.about?.guided !== 'facilitated') return refused('groupRunsItself');
      return granted(
        withoutTurnsOf(
          withMember(group, by, (member) => ({ ...member, as: 'facilitator' })),
          by,
        ),
      );
    }
    case 'groupDescribed': {
      const hasFacilitator = membersHere(group).some(({ as }) => as === 'facilitator');
      if (event.guided === 'selfRun' && hasFacilitator) return refused('facilitatorPresent');
      const { kind: _, ...about } = event;
      return granted({ ...group, about });
    }
    case 'chairingSet': {
      if (memberOf(group, by)?.chairing === event.chairing) return granted(group);
      const set = withMember(group, by, (member) => ({ ...member, chairing: event.chairing }));
      if (event.chairing === 'inTurn') return granted(comeLevel(set, by, ['chairing']));
      const fixedChair = set.fixedChair === by ? undefined : set.fixedChair;
      return granted(withoutTurnsOf({ ...set, fixedChair }, by, ['chairing']));
    }
    default:
      return unreachable(event);
  }
}
