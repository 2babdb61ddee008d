import { describe, expect, test } from 'vitest';
import { controlListLength } from '../crypto/control-words.ts';
import { controlWords as english } from './en/control-words.ts';
import { controlWords as dutch } from './nl/control-words.ts';

describe.each([
  ['Dutch', dutch],
  ['English', english],
])('the %s control words', (_language, words) => {
  test('are as many as eleven bits can name, each once, in order', () => {
    expect(words).toHaveLength(controlListLength);
    expect(new Set(words).size).toBe(controlListLength);
    expect(words).toEqual(words.toSorted());
  });

  test('are short, and have letters that every keyboard has', () => {
    for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
  });

  test('are heard apart: none is another with one letter more, or another last letter', () => {
    const beginnings = words.map((word) => word.slice(0, -1));
    expect(new Set(beginnings).size).toBe(words.length);
    expect(beginnings.filter((beginning) => words.includes(beginning))).toEqual([]);
  });
});
