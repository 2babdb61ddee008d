import type { FieldPath, MethodDocument } from '../../methods/method-document.ts';

/** From little to much. */
export const bounds = ['least', 'normal', 'most'] as const;
export type Bound = (typeof bounds)[number];

/**
 * Whoever sets one of the bounds means it: those that it passed go along. Which they are; only numbers of their own
 * move, and none goes along with what cannot be.
 */
export function moveAlong(document: MethodDocument, path: FieldPath, set: Bound, ceiling: number): readonly Bound[] {
  const value = document.number([...path, set]);
  if (value === undefined || value <= 0 || value > ceiling) return [];
  const at = bounds.indexOf(set);
  const passed = bounds.filter((bound, index) => {
    const other = document.number([...path, bound]);
    return other !== undefined && (index < at ? other > value : other < value);
  });
  for (const bound of passed) document.setNumber([...path, bound], value);
  return passed;
}

/**
 * A step's time is a suggestion inside that of its phase, and the fields have no place for it: one that became longer
 * than the phase ever is becomes as long. `path` is that of the phase's minutes.
 */
export function shortenSteps(document: MethodDocument, path: FieldPath): void {
  const most = ['most', 'normal']
    .map((bound) => document.number([...path, bound]))
    .find((number) => number !== undefined);
  const longest = document.number(path) ?? most;
  if (longest === undefined || longest <= 0) return;
  const steps = [...path.slice(0, -1), 'steps'];
  for (let step = 0; step < document.count(steps); step += 1) {
    for (const name of ['minutes', 'minutesPerTurn']) {
      const suggested = document.number([...steps, step, name]);
      if (suggested !== undefined && suggested > longest) document.setNumber([...steps, step, name], longest);
    }
  }
}
