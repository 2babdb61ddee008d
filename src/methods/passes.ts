import type { People } from './script.ts';
import type { PhaseStructure } from './structure.ts';
import { tableSizes } from './tables.ts';

/**
 * How often each phase is walked as planned. A loop until everyone was presenter is walked once for each person (at
 * the largest table); a loop until the presenter is helped is planned once, because helping is not planned: another
 * pass takes its time from what is left.
 */
export function passesOf(
  phases: readonly Pick<PhaseStructure, 'id' | 'repeat' | 'tables'>[],
  people: People,
): readonly number[] {
  const passes = phases.map(() => 1);
  phases.forEach((phase, last) => {
    const loop = phase.repeat;
    if (loop?.until !== 'everyone') return;
    const first = phases.slice(0, last + 1).findLastIndex((candidate) => candidate.id === loop.from);
    if (first < 0) return;
    const presenters =
      phase.tables === undefined ? people.everyone : (tableSizes(people.everyone, phase.tables.size)[0] ?? 1);
    const planned = Math.max(1, Math.min(Math.floor(presenters) || 1, Math.floor(loop.atMost) || 1));
    for (let index = first; index <= last; index += 1) passes[index] = Math.max(passes[index] ?? 1, planned);
  });
  return passes;
}
