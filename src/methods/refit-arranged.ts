import type { Result } from '../basics/result.ts';
import { compose } from './compose.ts';
import { composeParts, eachPartBounds, type PlannedPart, partsBounds, standardParts } from './compose-parts.ts';
import type { FitProblem, Script } from './script.ts';
import type { MethodStructure } from './structure.ts';

interface Methods {
  readonly agenda: MethodStructure;
  /** One for each casus of the script, in order. */
  readonly methods: readonly MethodStructure[];
}

/** More than a circle holds: for so many the ordinary meeting is looked at. */
const mostPeople = 24;

/**
 * A script again for so many people, in the same whole time, or as near to it as they allow. The ordinary meeting is
 * composed anew. In one that somebody arranged each part stays as long as it is; where that cannot be, the casus do;
 * where that cannot be either, all parts give or take.
 */
export function refitArranged(script: Script, known: Methods, people: number): Result<Script, FitProblem> {
  const seconds = secondsOf(script.parts.flatMap(({ phases }) => phases));
  const { agenda, methods } = known;
  const free = isOrdinary(script, known, seconds) ? standardParts(agenda, methods) : partsOf(script, known);
  const each = eachPartBounds({ agenda, parts: free, people });
  const taken = reservedOf(script, free);
  const kept = free.map((part, index): PlannedPart => {
    const own = each[index] ?? { least: 0, most: 0 };
    return { ...part, seconds: Math.min(own.most, Math.max(own.least, taken[index] ?? 0)) };
  });
  const casusKept = kept.map((part, index) => (part.kind === 'casus' ? part : (free[index] ?? part)));
  const ways = isOrdinary(script, known, seconds) ? [free] : [kept, casusKept, free];
  const fitting = ways.find((parts) => {
    const within = partsBounds({ agenda, parts, people });
    return within.least <= seconds && seconds <= within.most;
  });
  const within = partsBounds({ agenda, parts: free, people });
  const asked = Math.min(within.most, Math.max(within.least, seconds));
  return composeParts({ agenda, parts: fitting ?? free, people, seconds: asked });
}

/** Whether nobody arranged it: composing gives the same for some number of people. */
function isOrdinary(script: Script, { agenda, methods }: Methods, seconds: number): boolean {
  if (methods.length !== 1) return false;
  return Array.from({ length: mostPeople }, (_, people) => compose({ agenda, methods, people, seconds })).some(
    (composed) => composed.ok && timesOf(composed.value) === timesOf(script),
  );
}

function timesOf(script: Script): string {
  return script.parts.flatMap(({ phases }) => phases.map(({ id, seconds }) => `${id} ${seconds}`)).join();
}

function partsOf(script: Script, { methods }: Methods): readonly PlannedPart[] {
  const coming = [...methods];
  return script.parts.flatMap(({ kind, phases }): readonly PlannedPart[] => {
    if (kind !== 'casus') return phases.map(({ id }) => ({ kind: 'agenda', phase: id }));
    const method = coming.shift();
    return method === undefined ? [] : [{ kind: 'casus', method }];
  });
}

function reservedOf(script: Script, parts: readonly PlannedPart[]): readonly number[] {
  const phases = script.parts.flatMap((part) => part.phases);
  let from = 0;
  return parts.map((part) => {
    const count = part.kind === 'casus' ? part.method.phases.length : 1;
    from += count;
    return secondsOf(phases.slice(from - count, from));
  });
}

function secondsOf(phases: readonly { readonly seconds: number }[]): number {
  return phases.reduce((sum, { seconds }) => sum + seconds, 0);
}
