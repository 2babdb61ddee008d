import { describe, expect, it } from 'vitest';
import { describeMistake } from './describe-mistake.ts';
import type { MethodMistake } from './mistake.ts';
import { type ParsedMethod, parseMethod } from './parse-method.ts';
import { languages } from './texts.ts';

/** A method of which its writer says when to take it. */
const looking = `
id: looking-closely
kind: reflective
people: { least: 4, most: 8 }
variantOf: five-phase
suits:
  best: [pattern, ownPartUnclear]
  well: underneath
  not: [everyone]
needs: { meetings: 4, facilitator: yes }
toBeginWith: yes
nl: { name: Goed kijken, purpose: Kijken wat er steeds terugkomt. }
phases:
  - id: look
    minutes: 20
    nl: { title: Kijken }
    steps:
      - id: ask
        activity: ask
        who: peers
        nl: { title: vragen, peer: Vraag wat je wilt weten., yields: antwoorden }
`.trimStart();

it('keeps beside the structure what helps to choose', () => {
  expect(read(looking).guidance).toEqual({
    variantOf: 'five-phase',
    suits: { best: ['pattern', 'ownPartUnclear'], well: ['underneath'], not: ['everyone'] },
    needs: { meetings: 4, facilitator: true },
    toBeginWith: true,
  });
});

it('asks nothing of a method that says nothing about it', () => {
  const bare = looking.replace(/variantOf.*?(?=\nnl:)/s, 'sources: [Ourselves]');
  expect(read(bare).guidance).toEqual({
    suits: { best: [], well: [], not: [] },
    needs: { meetings: 0, facilitator: false },
  });
});

it('gives the server the same to run, whatever helps to choose', () => {
  const other = looking.replace('best: [pattern, ownPartUnclear]', 'best: [success]').replace('meetings: 4, ', '');
  expect(read(other).structure).toEqual(read(looking).structure);
  expect(JSON.stringify(read(looking).structure)).not.toMatch(/pattern|five-phase|meetings/);
});

it('keeps with the words of a step what it leaves behind', () => {
  expect(Object.values(read(looking).texts.nl?.steps ?? {}).map((step) => step.yields)).toEqual(['antwoorden']);
});

const slips: readonly (readonly [string, string, string, MethodMistake['problem']])[] = [
  ['a word that nobody is asked about', 'pattern', 'patern', 'unknownWord'],
  ['a word that suits and does not', 'not: [everyone]', 'not: [underneath]', 'wordTwice'],
  ['more first choices than help to choose', '[pattern, ', '[pattern, heart, stuck, ', 'tooMany'],
  ['a list of another name', 'well: ', 'good: ', 'unknownField'],
  [
    'words without a list',
    'suits:\n  best: [pattern, ownPartUnclear]\n  well: underneath\n  not: [everyone]',
    'suits: pattern',
    'wrongShape',
  ],
  ['half a meeting', 'meetings: 4', 'meetings: 2.5', 'notWhole'],
  ['a hundred meetings', 'meetings: 4', 'meetings: 100', 'outOfRange'],
  ['no facilitator, said with a word', 'facilitator: yes', 'facilitator: no', 'onlyYes'],
  ['a variant of itself', 'variantOf: five-phase', 'variantOf: looking-closely', 'variantOfItself'],
  ['a variant of what cannot be an id', 'variantOf: five-phase', 'variantOf: Five phases', 'badId'],
  ['a yield as long as a sentence', 'yields: antwoorden', `yields: ${'antwoorden en '.repeat(4)}`, 'textTooLong'],
];

describe('a slip in what helps to choose', () => {
  it.each(slips)('%s', (_, right, wrong, problem) => {
    const parsed = parseMethod(looking.replace(right, wrong));
    const mistakes = parsed.ok ? [] : parsed.problem;
    expect(mistakes.map((mistake) => mistake.problem)).toEqual([problem]);
    for (const language of languages) {
      for (const mistake of mistakes) expect(describeMistake(mistake, language)).not.toMatch(/undefined|\[object/);
    }
  });

  it('is told in words: keep one, and where', () => {
    const parsed = parseMethod(looking.replace('not: [everyone]', 'not: [underneath]'));
    expect(!parsed.ok && parsed.problem.map((mistake) => describeMistake(mistake, 'nl'))).toEqual([
      'Regel 8, kolom 8 (suits.not): "underneath" staat bij "well" en ook bij "not". Houd er één.',
    ]);
  });

  it('is the whole of it in an agenda, which nobody chooses by a question', () => {
    const parsed = parseMethod(looking.replace('kind: reflective', 'kind: agenda'));
    const problems = parsed.ok ? [] : parsed.problem;
    const fields = problems.flatMap((mistake) => (mistake.problem === 'fieldNotHere' ? [mistake.field] : []));
    expect(fields).toEqual(['variantOf', 'suits', 'needs', 'toBeginWith']);
  });
});

function read(source: string): ParsedMethod {
  const parsed = parseMethod(source);
  if (!parsed.ok) throw new Error(parsed.problem.map((mistake) => describeMistake(mistake, 'en')).join('\n'));
  return parsed.value;
}
