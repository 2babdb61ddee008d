import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { scalesAreOn } from './agreements.ts';
import { trajectoryNow } from './circle-of-members.ts';
import type { Evaluation, Group, ToldAims } from './group.ts';
import type { LetterOf, ShownScale } from './group-event.ts';
import type { TrajectoryId } from './group-ids.ts';
import { mostEvaluations } from './group-limits.ts';
import type { GroupRefusal } from './group-refusal.ts';
import type { AccountId } from './ids.ts';
import { type Aim, aims } from './vocabulary.ts';

/**
 * Evaluating is a spoken round. Scales are off unless the group agreed to them, and then once or twice in a trajectory.
 * Their values are withheld in a meeting until they open together; a letter holds only what everyone has seen by then.
 */

export function judgeEvaluation(
  group: Group,
  { number, by, at, event }: LetterOf<'evaluationShown' | 'aimsTold'>,
): Result<Group, GroupRefusal> {
  const trajectory = trajectoryNow(group);
  if (trajectory === undefined) return refused('noTrajectory');
  switch (event.kind) {
    case 'evaluationShown': {
      if (!scalesAreOn(group)) return refused('scalesOff');
      if (group.evaluations.some(({ id }) => id === event.evaluation)) return refused('idTaken');
      if (evaluationsLeft(group, trajectory.id) === 0) return refused('evaluatedOften');
      const { evaluation: id, scales } = event;
      const shown: Evaluation = { id, trajectory: trajectory.id, at, scales, letter: number };
      return granted({ ...group, evaluations: [...group.evaluations, shown] });
    }
    case 'aimsTold': {
      if (new Set(event.aims.map(({ aim }) => aim)).size !== event.aims.length) return refused('aimTwice');
      const { when } = event;
      const told: ToldAims = { by, when, trajectory: trajectory.id, aims: event.aims, letter: number };
      const others = group.aims.filter((one) => one.by !== by || one.when !== when || one.trajectory !== trajectory.id);
      return granted({ ...group, aims: [...others, told] });
    }
    default:
      return unreachable(event);
  }
}

/** Once or twice a trajectory, never a habit. */
export function evaluationsLeft(group: Group, trajectory: TrajectoryId): number {
  return mostEvaluations - group.evaluations.filter((one) => one.trajectory === trajectory).length;
}

/** The opened values of a scale as a group sees them: how often each of the five was chosen, and by nobody in particular. */
export function pictureOf({ values }: ShownScale): readonly number[] {
  return [1, 2, 3, 4, 5].map((step) => values.filter((value) => value === step).length);
}

/** The six aims of one member, side by side: what was said at the start and what is said now. */
export function thenAndNow(
  group: Group,
  account: AccountId,
): readonly { readonly aim: Aim; readonly atStart: string | undefined; readonly now: string | undefined }[] {
  const trajectory = group.trajectories.at(-1)?.id;
  const said = (when: ToldAims['when'], aim: Aim) =>
    group.aims
      .find((told) => told.by === account && told.when === when && told.trajectory === trajectory)
      ?.aims.find((told) => told.aim === aim)?.words;
  return aims.map((aim) => ({ aim, atStart: said('then', aim), now: said('now', aim) }));
}
