import { unreachable } from '../basics/unreachable.ts';
import { emptyGroup, type Group } from './group.ts';
import type { Letter } from './group-event.ts';
import type { AccountId } from './ids.ts';
import { judge } from './judge.ts';
import { enter, leave, renew, restore } from './members.ts';

/** What a group is folded from: its letters, and between them who came, went and has other keys by the roster. */
export type Happening =
  | ({ readonly kind: 'letter' } & Letter)
  | { readonly kind: RosterNews; readonly member: AccountId };

/** `renewed`: has other keys, by an own entry (`keysChanged`); `restored`: by one of the group, and without the old ones. */
export type RosterNews = 'came' | 'went' | 'renewed' | 'restored';

/** The group after it. Never refuses: what the rules do not allow changes nothing but the number, for everyone alike. */
export function evolveGroup(group: Group, happening: Happening): Group {
  switch (happening.kind) {
    case 'came':
      return enter(group, happening.member);
    case 'went':
      return leave(group, happening.member);
    case 'renewed':
      return renew(group, happening.member);
    case 'restored':
      return restore(group, happening.member);
    case 'letter': {
      const { kind: _, ...letter } = happening;
      if (letter.number <= group.number) return group;
      const counted = group.number === 0 && letter.number === 1 ? { ...group, fromTheStart: true } : group;
      const judged = judge(counted, letter);
      return { ...(judged.ok ? judged.value : counted), number: letter.number };
    }
    default:
      return unreachable(happening);
  }
}

export function foldGroup(happenings: readonly Happening[], from: Group = emptyGroup): Group {
  return happenings.reduce(evolveGroup, from);
}
