import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeMistake } from './describe-mistake.ts';
import type { MethodMistake } from './mistake.ts';
import { parseLens } from './parse-lens.ts';
import { languages } from './texts.ts';

const chairs = `
id: three-chairs
over: [ask, talk]
nl:
  name: Drie stoelen
  purpose: Kijk vanuit drie stoelen naar hetzelfde moment.
  origin: Een oud idee.
  cards:
    - title: Mijn stoel
      questions: [Wat wilde je?, Wat deed je?]
    - title: De andere stoel
      questions: [Wat wilde de ander?]
en:
  name: Three chairs
  purpose: Look at the same moment from three chairs.
  origin: An old idea.
  cards:
    - title: My chair
      questions: [What did you want?, What did you do?]
    - title: The other chair
      questions: [What did the other person want?]
`.trimStart();

it('is read with its cards, in each language', () => {
  const parsed = parseLens(chairs);
  expect(parsed.ok && parsed.value.over).toEqual(['ask', 'talk']);
  expect(parsed.ok && parsed.value.texts.nl?.cards[0]).toEqual({
    title: 'Mijn stoel',
    questions: ['Wat wilde je?', 'Wat deed je?'],
  });
  expect(parsed.ok && parsed.value.texts.en?.cards.length).toBe(2);
});

const slips: readonly (readonly [string, string, string, MethodMistake['problem']])[] = [
  ['an activity that is none', 'over: [ask, talk]', 'over: [ask, dance]', 'unknownWord'],
  ['over nothing', 'over: [ask, talk]', 'over: []', 'tooFew'],
  ['a card without a question', 'questions: [Wat wilde de ander?]', 'questions: []', 'tooFew'],
  [
    'a card that is only a word',
    '- title: Mijn stoel\n      questions: [Wat wilde je?, Wat deed je?]',
    '- Mijn stoel',
    'wrongShape',
  ],
  ['a model without its maker', '  origin: An old idea.\n', '', 'missingText'],
  ['minutes, as in a method', 'over: [ask, talk]', 'over: [ask, talk]\nminutes: 5', 'unknownField'],
  ['markup', 'Wat deed je?', 'Wat <i>deed</i> je?', 'textHasMarkup'],
  [
    'a card in one language only',
    '    - title: The other chair\n      questions: [What did the other person want?]\n',
    '',
    'cardsDiffer',
  ],
];

describe('a slip in a lens', () => {
  it.each(slips)('%s', (_, right, wrong, problem) => {
    const parsed = parseLens(chairs.replace(right, wrong));
    const mistakes = parsed.ok ? [] : parsed.problem;
    expect(mistakes.map((mistake) => mistake.problem)).toContain(problem);
    for (const language of languages) {
      for (const mistake of mistakes) expect(describeMistake(mistake, language)).not.toMatch(/undefined|\[object/);
    }
  });

  it('is answered, never thrown, whatever the file holds', () => {
    for (const source of ['', '{}', '[1]', 'cards: 3', '\u0000', 'nl: { cards: 3 }'])
      expect(parseLens(source).ok).toBe(false);
  });
});

describe('the lenses that come with Kring', () => {
  const folder = new URL('./lenses/', import.meta.url);
  const files = readdirSync(folder);

  it('are six', () => {
    expect(files.length).toBe(6);
  });

  it.each(files)('%s is named after its id, speaks both languages, and never calls out', (file) => {
    const parsed = parseLens(readFileSync(new URL(file, folder), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.problem.map((mistake) => describeMistake(mistake, 'en')).join('\n'));
    expect(`${parsed.value.id}.yaml`).toBe(file);
    expect(Object.keys(parsed.value.texts)).toEqual([...languages]);
    expect(JSON.stringify(parsed.value.texts)).not.toContain('!');
  });
});
