import { granted, type Result } from '../basics/result.ts';
import type { Group } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import type { RegisterId } from './vocabulary.ts';

/** In which registers members are, as far as they wish to say it: so that the group knows for whom a meeting counts. */

/** The last letter of somebody holds; with none in it, it is taken back. */
export function judgeRegisters(
  group: Group,
  { number, by, event }: LetterOf<'registersTold'>,
): Result<Group, GroupRefusal> {
  const without = withoutRegistersOf(group, by);
  const told = { by, registers: event.registers, letter: number };
  if (event.registers.length > 0) return granted({ ...without, registers: [...without.registers, told] });
  // A letter that says "none" has served as soon as it was read.
  return granted({ ...without, over: [...without.over, { letter: number, by }] });
}

/** Told anew, taken back, or somebody left: what was said before goes. */
export function withoutRegistersOf(group: Group, account: AccountId): Group {
  const before = group.registers.filter(({ by }) => by === account);
  if (before.length === 0) return group;
  const registers = group.registers.filter(({ by }) => by !== account);
  return { ...group, registers, over: [...group.over, ...before.map(({ letter, by }) => ({ letter, by }))] };
}

export function registersOf(group: Group, account: AccountId): readonly RegisterId[] {
  return group.registers.find(({ by }) => by === account)?.registers ?? [];
}
