import { expect, test } from 'vitest';
import { asKept, asShown } from './shown-names.ts';

test('Dewi reads and writes {inbrenger}, and the file keeps one spelling for all languages', () => {
  expect(asShown('Vraag {presenter} wat {chair} zei.', 'nl')).toBe('Vraag {inbrenger} wat {gespreksleider} zei.');
  expect(asKept('Vraag {inbrenger} wat {gespreksleider} zei.', 'nl')).toBe('Vraag {presenter} wat {chair} zei.');
});

test('who knows the spelling of the file may use it, and in English it is the same', () => {
  expect(asKept('Vraag {presenter}.', 'nl')).toBe('Vraag {presenter}.');
  expect(asShown('Ask {presenter}.', 'en')).toBe('Ask {presenter}.');
  expect(asKept('Ask {inbrenger}.', 'en')).toBe('Ask {inbrenger}.');
});

test('what cannot be filled in stays as it was typed, to be told', () => {
  expect(asKept('Vraag {naam}.', 'nl')).toBe('Vraag {naam}.');
});
