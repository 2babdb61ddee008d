import { expect, it } from 'vitest';
import type { ParsedMethod } from './parse-method.ts';
import type { MethodId, MethodKind } from './structure.ts';
import { describeVariantProblem, variantProblems } from './variants.ts';

it('lets a method be a variant of a method of its own', () => {
  expect(variantProblems([aMethod('incident'), aMethod('incident-advice', 'incident')])).toEqual([]);
});

it('names a variant of what is not there, of another variant, and of an agenda', () => {
  const problems = variantProblems([
    aMethod('incident'),
    aMethod('incident-advice', 'incident'),
    aMethod('incident-short', 'incident-advice'),
    aMethod('gossip-cards', 'gossip'),
    aMethod('short-meeting', 'meeting'),
    aMethod('meeting', undefined, 'agenda'),
  ]);
  expect(problems.map(describeVariantProblem)).toEqual([
    'incident-short calls itself a variant of incident-advice, and that is a variant itself.',
    'gossip-cards calls itself a variant of gossip, and there is no such method.',
    'short-meeting calls itself a variant of meeting, and that is an agenda.',
  ]);
});

function aMethod(
  id: string,
  base?: string,
  kind: MethodKind = 'problem',
): Pick<ParsedMethod, 'structure' | 'guidance'> {
  const structure = {
    id: id as MethodId,
    kind,
    people: { least: 3, most: 8 },
    phases: [],
    modules: [],
    sealedFields: [],
  };
  const variant = base === undefined ? {} : { variantOf: base as MethodId };
  const suits = { best: [], well: [], not: [] };
  return { structure, guidance: { ...variant, suits, needs: { meetings: 0, facilitator: false } } };
}
