import { idPattern } from './limits.ts';
import { type Report, requiredValue, wrong } from './reading.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/** The `id` of a thing in a method file. */
export function parseId<Id extends string>(fields: Fields, report: Report): Id | undefined {
  const value = requiredValue(fields, 'id', report);
  return value === undefined ? undefined : checkId<Id>(value, report);
}

export function checkId<Id extends string>(tree: Tree, report: Report): Id | undefined {
  if (tree.kind !== 'scalar') return wrong(tree, 'text', report);
  if (idPattern.test(tree.text)) return tree.text as Id;
  report(tree.place, { problem: 'badId', id: tree.text.slice(0, 60) });
  return undefined;
}
