import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { isComplete } from './casus-fields.ts';
import type { Group, SharedCasus } from './group.ts';
import type { LetterOf } from './group-event.ts';
import type { GroupRefusal } from './group-refusal.ts';
import { isPlannedToCome } from './trajectory.ts';

/** A prepared casus that its author shows to the group, keeps on after the meeting, or takes back from everybody. */

type CasusKind = 'casusShared' | 'casusKept' | 'casusWithdrawn';

export function judgeCasus(group: Group, { number, by, at, event }: LetterOf<CasusKind>): Result<Group, GroupRefusal> {
  // Everyone has the own casus: what somebody else writes under the same id is another one, and touches nothing.
  const before = group.casus.find((casus) => casus.id === event.casus && casus.by === by);
  const others = group.casus.filter((casus) => casus !== before);
  const letters = [...(before?.letters ?? []), number];
  switch (event.kind) {
    case 'casusShared': {
      if (!isComplete(event.fields)) return refused('emptyCasus');
      const toCome = event.planned === undefined ? undefined : isPlannedToCome(group, event.planned);
      if (toCome?.ok === false) return toCome;
      if (toCome?.value.is === 'start') return refused('noCasusThere');
      const { casus: id, planned, fields } = event;
      const shared: SharedCasus = { id, by, planned, fields, at, kept: before?.kept ?? false, letters };
      return granted({ ...group, casus: [...others, shared] });
    }
    case 'casusKept': {
      if (!isComplete(event.fields)) return refused('emptyCasus');
      const { casus: id, fields } = event;
      const kept: SharedCasus = { id, by, planned: before?.planned, fields, at, kept: true, letters };
      return granted({ ...group, casus: [...others, kept] });
    }
    case 'casusWithdrawn': {
      const steps = group.steps.filter((step) => step.casus !== event.casus || step.by !== by);
      if (before === undefined && steps.length === group.steps.length) return refused('nothingKept');
      return granted({ ...group, casus: others, steps });
    }
    default:
      return unreachable(event);
  }
}

/** The letters whose bytes go with this casus: the words of it, and of what became of it. */
export function lettersOfCasus(group: Group, { id, by }: Pick<SharedCasus, 'id' | 'by'>): readonly number[] {
  const casus = group.casus.filter((one) => one.id === id && one.by === by);
  const steps = group.steps.filter((step) => step.casus === id && step.by === by);
  return [...casus, ...steps].flatMap(({ letters }) => letters).toSorted((one, other) => one - other);
}
