import { idPattern } from './limits.ts';
import type { Place, ReferenceKind } from './mistake.ts';
import { nearest } from './nearest.ts';
import { type Report, requiredValue, wrong } from './reading.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/**
 * The `id` of a thing in a method file; `unknownId` when it cannot be read, so that the rest of the thing is still
 * looked at and nobody hears that what points to it points nowhere.
 */
export function parseId<Id extends string>(fields: Fields, report: Report): Id {
  const value = requiredValue(fields, 'id', report);
  return (value && checkId<Id>(value, report)) ?? (unknownId as Id);
}

/** No id looks like this. */
export const unknownId = '';

export function checkId<Id extends string>(tree: Tree, report: Report): Id | undefined {
  if (tree.kind !== 'scalar') return wrong(tree, 'text', report);
  if (idPattern.test(tree.text)) return tree.text as Id;
  report(tree.place, { problem: 'badId', id: tree.text.slice(0, 60) });
  return undefined;
}

/** Whether something has this id; nothing is said where an id could not be read. */
export function resolve(
  to: ReferenceKind,
  id: string,
  known: readonly string[],
  place: Place,
  report: Report,
): boolean {
  if (known.includes(id) || known.includes(unknownId)) return known.includes(id);
  report(place, { problem: 'unknownReference', to, id: id.slice(0, 40), nearest: nearest(id, known) });
  return false;
}
