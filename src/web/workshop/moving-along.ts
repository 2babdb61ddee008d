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
