import { participantsHere, withMember } from './circle-of-members.ts';
import type { Group, Member } from './group.ts';
import type { AccountId } from './ids.ts';
import { turnsTaken } from './ledger.ts';
import { type Turn, turns } from './vocabulary.ts';

/**
 * Whoever comes later, or takes turns in chairing again, comes level with who had the fewest turns: nobody makes up for
 * what was before. In bringing a newcomer stays one behind, because one casus each is owed to a newcomer too.
 */
export function comeLevel(group: Group, account: AccountId, which: readonly Turn[] = turns): Group {
  const others = participantsHere(group).filter((member) => member.account !== account);
  const goals: Readonly<Record<Turn, number>> = {
    presenting: Math.max(0, least(group, others, 'presenting') - 1),
    chairing: least(
      group,
      others.filter(({ chairing }) => chairing === 'inTurn'),
      'chairing',
    ),
  };
  return withMember(group, account, (member) => {
    const own = { ...member, level: { presenting: 0, chairing: 0 } };
    const levelIn = (turn: Turn) =>
      which.includes(turn) ? Math.max(0, goals[turn] - turnsTaken(group, own, turn)) : member.level[turn];
    return { ...member, level: { presenting: levelIn('presenting'), chairing: levelIn('chairing') } };
  });
}

function least(group: Group, members: readonly Member[], turn: Turn): number {
  return members.length === 0 ? 0 : Math.min(...members.map((member) => turnsTaken(group, member, turn)));
}
