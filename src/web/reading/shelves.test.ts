import { expect, test } from 'vitest';
import type { MethodId } from '../../methods/structure.ts';
import { loadLibrary } from '../live/library.ts';
import { shelves } from './shelves.ts';

const library = await loadLibrary();

test('every method stands on one shelf, a variant under its base', () => {
  const standing = shelves(library, undefined, undefined).flatMap(({ base, variants }) => [base, ...variants]);
  expect(standing.length).toBe(library.length);
  expect(new Set(standing).size).toBe(library.length);
});

test('of one kind nothing of another kind is left, but the base of a variant', () => {
  for (const { base, variants } of shelves(library, 'moral', undefined))
    expect([base, ...variants].some(({ kind }) => kind === 'moral')).toBe(true);
});

test('a variant that was found is shown under its base, and the best find comes first', () => {
  const variant = library.find(({ guidance }) => guidance.variantOf !== undefined);
  const found = ['troika' as MethodId, ...(variant === undefined ? [] : [variant.id])];
  const shown = shelves(library, undefined, found);
  expect(shown.map(({ base }) => base.id)).toEqual(['troika', variant?.guidance.variantOf]);
  expect(shown[1]?.variants).toEqual([variant]);
});
