import { expect, test } from 'vitest';
import { leading as english } from '../../locales/en/leading.ts';
import { leading as dutch } from '../../locales/nl/leading.ts';
import { deedsAt, momentsFor } from './moments.ts';

test('a chair who seeks nothing yet sees every moment, few enough to read', () => {
  expect(momentsFor('', dutch.moments)).toEqual(Object.keys(deedsAt));
  expect(momentsFor('  ', english.moments).length).toBeLessThan(15);
});

test('a chair in a hurry types half a word, without accents, and finds it', () => {
  expect(momentsFor('suicid', dutch.moments)).toEqual(['danger']);
  expect(momentsFor('Huil', dutch.moments)).toEqual(['tears']);
  expect(momentsFor('quarrel', english.moments)).toEqual(['trouble']);
  expect(momentsFor('voetbal', dutch.moments)).toEqual([]);
});

test('each moment has two or three sentences to say, in both languages', () => {
  for (const { moments } of [dutch, english])
    for (const { say, helps } of Object.values(moments)) {
      expect(say.length).toBeGreaterThanOrEqual(2);
      expect(say.length).toBeLessThanOrEqual(3);
      expect(helps).not.toBe('');
    }
});
