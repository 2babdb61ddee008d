import { expect, test } from 'vitest';
import { MethodDocument } from '../../methods/method-document.ts';
import { moveAlong, shortenSteps } from './moving-along.ts';

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

test('a step never suggests more than its phase can be', () => {
  const steps = 'steps: [{ minutes: 12 }, { minutes: 4, minutesPerTurn: 11 }, { id: a }]';
  const document = MethodDocument.read(`minutes: { normal: 5, least: 3, most: 10 }\n${steps}`);
  if (document === undefined) throw new Error('The phase has no fields');
  shortenSteps(document, ['minutes']);
  const at = (step: number, name: string) => document.number(['steps', step, name]);
  expect([at(0, 'minutes'), at(1, 'minutes'), at(1, 'minutesPerTurn'), at(2, 'minutes')]).toEqual([
    10,
    4,
    10,
    undefined,
  ]);
});
