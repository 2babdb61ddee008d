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
  const rewritten = before === undefined ? group.over : [...group.over, { letter: before.letter, by }];
  switch (event.kind) {
    case 'casusShared': {
      if (!isComplete(event.fields)) return refused('emptyCasus');
      const toCome = event.planned === undefined ? undefined : isPlannedToCome(group, event.planned);
      if (toCome?.ok === false) return toCome;
      if (toCome?.value.is === 'start') return refused('noCasusThere');
      const { casus: id, planned, fields } = event;
      const forDate = toCome?.value.at;
      const shared: SharedCasus = { id, by, planned, forDate, fields, at, kept: before?.kept ?? false, letter: number };
      return granted({ ...group, casus: [...others, shared], over: rewritten });
    }
    case 'casusKept': {
      if (!isComplete(event.fields)) return refused('emptyCasus');
      const { casus: id, fields } = event;
      const { planned, forDate } = before ?? { planned: undefined, forDate: undefined };
      const kept: SharedCasus = { id, by, planned, forDate, fields, at, kept: true, letter: number };
      return granted({ ...group, casus: [...others, kept], over: rewritten });
    }
    case 'casusWithdrawn': {
      const followed = group.steps.filter((step) => step.casus === event.casus && step.by === by);
      if (before === undefined && followed.length === 0) return refused('nothingKept');
      const steps = group.steps.filter((step) => !followed.includes(step));
      const told = followed.flatMap(({ letters }) => letters).map((letter) => ({ letter, by }));
      return granted({ ...group, casus: others, steps, over: [...rewritten, ...told] });
    }
    default:
      return unreachable(event);
  }
}
