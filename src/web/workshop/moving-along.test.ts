import { expect, test } from 'vitest';
import { MethodDocument } from '../../methods/method-document.ts';
import { moveAlong } from './moving-along.ts';

function aPhase(minutes: string): MethodDocument {
  const document = MethodDocument.read(`minutes: ${minutes}`);
  if (document === undefined) throw new Error('The phase has no fields');
  return document;
}

test('Dewi sets thirty minutes where twenty-five was the most, and the most goes along', () => {
  const document = aPhase('{ normal: 30, least: 8, most: 25 }');
  expect(moveAlong(document, ['minutes'], 'normal', 240)).toEqual(['most']);
  expect(document.number(['minutes', 'most'])).toBe(30);
  expect(document.number(['minutes', 'least'])).toBe(8);
});

test('she lowers the most, and what was above it goes along', () => {
  const document = aPhase('{ normal: 15, least: 8, most: 5 }');
  expect(moveAlong(document, ['minutes'], 'most', 240)).toEqual(['least', 'normal']);
});

test('nothing goes along with minutes that cannot be, nor with time that is counted by people', () => {
  for (const minutes of ['0', '-1', '1000000000'])
    expect(moveAlong(aPhase(`{ normal: ${minutes}, least: 8, most: 25 }`), ['minutes'], 'normal', 240)).toEqual([]);
  const counted = aPhase('{ normal: 30, least: { perPerson: 1 }, most: { perPerson: 3 } }');
  expect(moveAlong(counted, ['minutes'], 'normal', 240)).toEqual([]);
});
