import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anId, must } from '../../tests/support/a-group.ts';
import { mostInBookEntry, mostInLetter } from './group-limits.ts';
import { inPieces } from './in-pieces.ts';
import { parseOwnEvent, writeOwnEvent } from './parse-own-event.ts';

it('what fits stays whole, and what does not is cut after a paragraph, a sentence or a word', () => {
  expect(inPieces(' Kort. ')).toEqual(['Kort.']);
  expect(inPieces(' \n ')).toEqual([]);
  expect(inPieces('Eerst dit.\nDan.\n\nEn toen dat nog.', 20)).toEqual(['Eerst dit.\nDan.', 'En toen dat nog.']);
  expect(inPieces('Zij vroeg: hoe dan? Ik zweeg.', 22)).toEqual(['Zij vroeg: hoe dan?', 'Ik zweeg.']);
  expect(inPieces('een twee drie vier', 10)).toEqual(['een twee', 'drie vier']);
  expect(inPieces('🌱🌱🌱🌱🌱', 2)).toEqual(['🌱🌱', '🌱🌱', '🌱']);
});

it('no word is lost, and every piece can be kept', () => {
  const words = fc.array(fc.constantFrom('woord', ' ', '. ', '\n', '\n\n', '🌱', 'é', '"'), { maxLength: 200 });
  fc.assert(
    fc.property(words, fc.integer({ min: 3, max: 40 }), (said, most) => {
      const text = said.join('');
      const pieces = inPieces(text, most);
      expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const piece of pieces) {
        expect([...piece].length).toBeLessThanOrEqual(most);
        expect(piece.trim()).not.toBe('');
      }
    }),
    { numRuns: 1_000 },
  );
});

it('the longest note of a meeting is kept in a few entries, whatever signs are in it', () => {
  const pieces = inPieces('"'.repeat(mostInLetter));
  expect(pieces).toHaveLength(Math.ceil(mostInLetter / mostInBookEntry));
  for (const words of pieces) {
    const event = { kind: 'entryWritten', entry: anId<never>('entry', 1), is: 'note', words } as const;
    expect(must(parseOwnEvent(writeOwnEvent(event)))).toEqual(event);
  }
});
