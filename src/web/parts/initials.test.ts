import { expect, test } from 'vitest';
import { initials, shortened } from './initials.ts';

test('Marijke Jansen is MJ, and Bas is BA', () => {
  expect(initials('Marijke Jansen')).toBe('MJ');
  expect(initials('  Bas ')).toBe('BA');
  expect(initials('Sara de Vries')).toBe('SV');
});

test('What is said of somebody behind the name is no part of it', () => {
  expect(initials('Gijs (gast)')).toBe('GI');
  expect(initials('Gijs Smit (guest)')).toBe('GS');
});

test('A name in any script has initials, and an emoji is not cut in two', () => {
  expect(initials('李 明')).toBe('李明');
  expect(initials('👩‍👩‍👧 Ilse')).toBe('👩‍👩‍👧I');
  expect(initials('')).toBe('');
});

test('A long name is shortened with a sign that says so', () => {
  expect(shortened('Wilhelmina', 14)).toBe('Wilhelmina');
  expect(shortened('Wilhelmina-Catharina', 9)).toBe('Wilhelmi…');
});
