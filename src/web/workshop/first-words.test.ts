import { expect, test } from 'vitest';
import { MethodDocument } from '../../methods/method-document.ts';
import { parseMethod } from '../../methods/parse-method.ts';
import { languages } from '../../methods/texts.ts';
import { addable, addPhase, addStep, smallExample } from './first-words.ts';

function aMethodIn(source: string): MethodDocument {
  const document = MethodDocument.read(source);
  if (document === undefined) throw new Error('The example has no fields');
  return document;
}

test('whatever somebody adds to the example, it can be walked at once', () => {
  for (const language of languages) {
    for (const what of addable) {
      const document = aMethodIn(smallExample[language]);
      addPhase(document, 1);
      addStep(document, ['phases', 1, 'steps'], 1, what);
      addStep(document, ['phases', 1, 'steps'], 0, what);
      const parsed = parseMethod(document.toString());
      expect(parsed.ok ? [] : parsed.problem, `${what} in ${language}`).toEqual([]);
    }
  }
});

test('a method in two languages gets its first words in both', () => {
  const document = aMethodIn(smallExample.nl);
  document.insert(['sources'], 0, 'Our own');
  const dutch = parseMethod(document.toString());
  expect(dutch.ok && Object.keys(dutch.value.texts)).toEqual(['nl']);
  const both = aMethodIn(`id: two\nkind: quick\npeople: { least: 2, most: 4 }
nl: { name: Twee, purpose: Kort. }\nen: { name: Two, purpose: Short. }\nphases: []\n`);
  addPhase(both, 0);
  const parsed = parseMethod(both.toString());
  expect(parsed.ok && Object.keys(parsed.value.texts)).toEqual(['nl', 'en']);
});
