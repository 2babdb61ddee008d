import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import type { GivenInvitation, Group } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { Instant } from './group-ids.ts';
import { mostInvitationDays } from './group-limits.ts';
import type { GroupRefusal } from './group-refusal.ts';

/**
 * Invitations, by which any member can let in who follows the link. One link may bring several people: it lies in a mail
 * to five, and is open until its time is over or a member withdraws it.
 */

const day = 86_400_000;

export function judgeInvitations(
  group: Group,
  { number, by, at, event }: LetterOf<'invitationGiven' | 'invitationWithdrawn'>,
): Result<Group, GroupRefusal> {
  const before = group.invitations.find(({ id }) => id === event.invitation);
  switch (event.kind) {
    case 'invitationGiven': {
      if (before !== undefined) return refused('idTaken');
      if (event.until <= at) return refused('invitationPast');
      if (event.until > at + mostInvitationDays * day) return refused('invitationTooLong');
      const { invitation: id, secret, until } = event;
      const given: GivenInvitation = { id, secret, by, until, for: event.for, letter: number };
      return granted({ ...group, invitations: [...group.invitations, given] });
    }
    case 'invitationWithdrawn':
      if (before === undefined) return refused('unknownInvitation');
      return granted(without(group, [before]));
    default:
      return unreachable(event);
  }
}

/** With which somebody may be let in now. Ask after folding all that the roster and the letters say, and never before. */
export function openInvitations(group: Group, now: Instant): readonly GivenInvitation[] {
  return group.invitations.filter(({ until }) => until > now);
}

/**
 * Every member knows the secrets of all open invitations. Whoever leaves, or whose keys somebody else had, could come in
 * again by one of them under another name: so they end, and who is still awaited gets another link.
 */
export function endInvitations(group: Group): Group {
  return without(group, group.invitations);
}

function without(group: Group, ended: readonly GivenInvitation[]): Group {
  return {
    ...group,
    invitations: group.invitations.filter((one) => !ended.includes(one)),
    over: [...group.over, ...ended.map(({ letter, by }) => ({ letter, by }))],
  };
}
