import { granted, type Result } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { withPlanned } from './circle-of-members.ts';
import type { Group } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import { isPlannedToCome } from './trajectory.ts';

/** Who comes later, leaves earlier, or says why; and that the few who can come meet anyway. */

export function judgePresence(
  group: Group,
  { number, by, event }: LetterOf<'presenceTold' | 'meetsAnyway'>,
): Result<Group, GroupRefusal> {
  const toCome = isPlannedToCome(group, event.planned);
  if (!toCome.ok) return toCome;
  switch (event.kind) {
    case 'presenceTold': {
      const { kind: _, planned: __, ...said } = event;
      const before = toCome.value.presence.filter((told) => told.by === by);
      const others = toCome.value.presence.filter((told) => told.by !== by);
      const told = Object.keys(said).length === 0 ? [] : [{ by, ...said, letter: number }];
      const set = withPlanned(group, event.planned, (planned) => ({ ...planned, presence: [...others, ...told] }));
      return granted({ ...set, over: [...group.over, ...before.map(({ letter }) => ({ letter, by }))] });
    }
    case 'meetsAnyway':
      return granted(withPlanned(group, event.planned, (planned) => ({ ...planned, anyway: true })));
    default:
      return unreachable(event);
  }
}
