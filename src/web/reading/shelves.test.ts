import { expect, test } from 'vitest';
import type { MethodId } from '../../methods/structure.ts';
import { loadLibrary } from '../live/library.ts';
import { shelves } from './shelves.ts';

const library = await loadLibrary();

test('every method stands on one shelf, a variant under its base', () => {
  const standing = shelves(library, { language: 'nl' }).flatMap(({ base, variants }) => [base, ...variants]);
  expect(standing.length).toBe(library.length);
  expect(new Set(standing).size).toBe(library.length);
});

test('of one kind nothing of another kind is left, but the base of a variant', () => {
  for (const { base, variants } of shelves(library, { kind: 'moral', language: 'nl' }))
    expect([base, ...variants].some(({ kind }) => kind === 'moral')).toBe(true);
});

test('a variant that was found is shown under its base, and the best find comes first', () => {
  const variant = library.find(({ guidance }) => guidance.variantOf !== undefined);
  const found = ['troika' as MethodId, ...(variant === undefined ? [] : [variant.id])];
  const shown = shelves(library, { found, language: 'nl' });
  expect(shown.map(({ base }) => base.id)).toEqual(['troika', variant?.guidance.variantOf]);
  expect(shown[1]?.variants).toEqual([variant]);
});

test('they stand in the order of the names that are read, in either language', () => {
  for (const language of ['nl', 'en'] as const) {
    const names = shelves(library, { language }).map(({ base }) => base.names[language]);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, language)));
  }
});

test('half an hour at most means half an hour', () => {
  const short = shelves(library, { most: 30, language: 'nl' });
  expect(short.length).toBeGreaterThan(0);
  for (const { base, variants } of short)
    expect(Math.min(...[base, ...variants].map(({ minutes }) => minutes.least))).toBeLessThanOrEqual(30);
});
