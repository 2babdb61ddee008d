import { describe, expect, it } from 'vitest';
import { type CasusFields, forTheGroup, isComplete } from './casus-fields.ts';
import { casusCriteria, casusHints, namesIn } from './casus-hints.ts';

function kinds(fields: CasusFields): readonly string[] {
  return casusHints(fields).map(({ kind }) => kind);
}

describe('preparing a casus', () => {
  it('"I will tell it" is complete, and so is one field; nothing at all is not', () => {
    expect(isComplete({ spoken: true })).toBe(true);
    expect(isComplete({ hardForMe: 'Ik durf haar niet te bellen.' })).toBe(true);
    expect(isComplete({})).toBe(false);
    expect(isComplete({ happened: '  ' })).toBe(false);
  });

  it('what the presenter did and how it ended never goes along', () => {
    const shared = forTheGroup({ question: 'Hoe kan ik dit zeggen?', didAndEnded: 'Ik heb het gezegd.' });
    expect(shared).toEqual({ question: 'Hoe kan ik dit zeggen?' });
  });
});

describe('soft help', () => {
  it.each([
    'Hoe kan ik rustig blijven als hij boos wordt?',
    'Wat kan ik doen om haar te bereiken?',
    'How can I stay calm when he gets angry?',
    'What could I do differently?',
  ])('has nothing to say about %j', (question) => {
    expect(kinds({ question })).toEqual([]);
  });

  it('points at a question about somebody else, at a closed one, and at two in one', () => {
    expect(kinds({ question: 'Waarom luistert mijn team niet?' })).toEqual(['notHowCanI']);
    expect(kinds({ question: 'Moet ik het zeggen?' })).toEqual(['closedQuestion']);
    expect(kinds({ question: 'Should I tell her?' })).toEqual(['closedQuestion']);
    expect(casusHints({ question: 'Hoe kan ik dit zeggen? En wanneer?' })).toEqual([
      { kind: 'severalQuestions', count: 2 },
    ]);
  });

  it('points at words of habit, and at what is hard for others only', () => {
    expect(casusHints({ happened: 'Zij komt altijd te laat.' })).toEqual([
      { kind: 'perhapsNotRecent', words: ['altijd'] },
    ]);
    expect(kinds({ happened: 'Gisteren kwam een collega te laat.' })).toEqual([]);
    expect(kinds({ hardForMe: 'Zij is gewoon lui.' })).toEqual(['perhapsNotOwn']);
    expect(kinds({ hardForMe: 'It makes me feel small.' })).toEqual([]);
  });

  it.each([
    ['Toen zei Karin de Vries dat het klaar was.', ['Karin de Vries']],
    ['Karin zei niets. Daarna liep mevrouw Jansen weg.', ['Jansen']],
    ['Op dinsdag, in de week van Pasen, sprak ik mijn leidinggevende.', []],
    ['I met her on Monday and told her that I was tired.', []],
    ['The manager of Northgate College asked Peter to leave.', ['Northgate College', 'Peter']],
    ['Het ging over de AVG en de HR-afdeling.', []],
  ])('in %j looks like names: %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('points at what can be found back', () => {
    expect(casusHints({ happened: 'Zij mailde vanaf k.devries@school.nl over dossier 20481377.' })).toEqual([
      { kind: 'looksTraceable', words: ['k.devries@school.nl', '20481377'] },
    ]);
  });

  it('says nothing about an empty form', () => {
    expect(casusHints({})).toEqual([]);
    expect(casusHints({ spoken: true })).toEqual([]);
  });
});

it('what makes a good casus is six things to read, and none of them is asked by a hint that holds up', () => {
  expect(new Set(casusCriteria).size).toBe(6);
  expect(isComplete({ question: 'Waarom luistert mijn team niet?' })).toBe(true);
});
