import { expect, it } from 'vitest';
import { lengthIn, nearestInLength } from './search-length.ts';
import type { MethodId } from './structure.ts';

it.each([
  ['45 minuten', { minutes: 45, rest: '' }],
  ['45min', { minutes: 45, rest: '' }],
  ['waarden in 90 minutes', { minutes: 90, rest: 'waarden in' }],
  ['een uur', { minutes: 60, rest: '' }],
  ['drietallen', undefined],
  ['45 minuterie', undefined],
])('hears in "%s" how long it may take', (question, heard) => {
  expect(lengthIn(question)).toEqual(heard);
});

it('puts first what takes that long, then what is near, and leaves out what is not', () => {
  const methods = [
    { id: 'long' as MethodId, minutes: { least: 90, most: 90 } },
    { id: 'wide' as MethodId, minutes: { least: 30, most: 60 } },
    { id: 'near' as MethodId, minutes: { least: 50, most: 50 } },
    { id: 'exact' as MethodId, minutes: { least: 45, most: 45 } },
  ];
  expect(nearestInLength(methods, 45)).toEqual(['exact', 'wide', 'near']);
});
