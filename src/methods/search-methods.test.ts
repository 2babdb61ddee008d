import { describe, expect, it } from 'vitest';
import { commonThingIn, type Searchable, searchMethods } from './search-methods.ts';
import { everywhere, sameMeaning } from './search-words.ts';
import type { MethodId } from './structure.ts';

function aMethod(id: string, name: string, about: Partial<NonNullable<Searchable['texts']['nl']>> = {}): Searchable {
  const texts = { name, alsoCalled: [], purpose: 'Samen kijken.', origin: '', fits: [], ...about };
  return { id: id as MethodId, texts: { nl: texts } };
}

const gossip = aMethod('gossip', 'Roddelmethode', { purpose: 'De inbrenger luistert met de rug naar de kring.' });
const incident = aMethod('incident', 'Incidentmethode', { origin: 'Bekend door Jeroen Hendriksen.' });
const dilemma = aMethod('dilemma', 'Dilemmamethode', { alsoCalled: ['Moreel beraad'], fits: ['Botsende ideeën.'] });
const hoffman = aMethod('hoffman', 'Spiegels', { purpose: 'De gespreksleider loopt langs de spiegels.' });
const methods = [gossip, incident, dilemma, hoffman];

describe('somebody who looks for a method', () => {
  it.each([
    ['roddel', ['gossip']],
    ['RODDELMETHODE', ['gossip']],
    ['moreel beraad', ['dilemma']],
    ['hendriksen', ['incident']],
    ['botsende ideeen', ['dilemma']],
    ['ideeën', ['dilemma']],
    ['beraad', ['dilemma']],
  ])('finds by "%s" what has those words, in capitals or without accents', (question, found) => {
    expect(searchMethods(methods, question)).toEqual(found);
  });

  it.each([
    ['roddelmetode', 'gossip'],
    ['indicentmethode', 'incident'],
    ['hendrikson', 'incident'],
    ['gossip', 'gossip'],
    ['ethisch', 'dilemma'],
    ['aanbrenger', 'gossip'],
    ['voorzitter', 'hoffman'],
    ['voorziter', 'hoffman'],
  ])('finds by "%s" first what was meant', (question, first) => {
    expect(searchMethods(methods, question)[0]).toBe(first);
  });

  it.each(['werkvorm', 'werkwijze', 'intervisor', 'voorzitter', 'aanbrenger', 'inbrenger', 'casus', 'method'])(
    'finds them all by "%s": every method has one',
    (question) => {
      expect(searchMethods(methods, question).length).toBe(methods.length);
    },
  );

  it.each([
    ['voorzitter', 'chair'],
    ['werkvorm', 'method'],
    ['een voorziter', 'chair'],
    ['deelnemers', 'peers'],
    ['roddelen', undefined],
    ['werkvorm met roddelen', undefined],
    ['', undefined],
  ])('hears in "%s" whether that is all: what every method has', (question, thing) => {
    expect(commonThingIn(question)).toBe(thing);
  });

  it('means all the words at once, and need not mind the small ones', () => {
    expect(searchMethods(methods, 'een werkvorm met roddelen')).toEqual(['gossip']);
    expect(searchMethods(methods, 'roddel hendriksen')).toEqual([]);
  });

  it('supposes no slip in a word that stands there', () => {
    const near = aMethod('near', 'Raden', { purpose: 'Wat ken je?' });
    expect(searchMethods([...methods, near, aMethod('own', 'Rade')], 'rade')).toEqual(['own', 'near']);
  });

  it('gets all of them for nothing, and nothing for nonsense', () => {
    expect(searchMethods(methods, '  ').length).toBe(methods.length);
    expect(searchMethods(methods, 'qwrtzpx')).toEqual([]);
    expect(searchMethods(methods, '<script>'.repeat(10_000))).toEqual([]);
  });
});

it('writes its words as it compares them: small, without accents, and one by one', () => {
  for (const word of [...sameMeaning.flat(), ...everywhere.keys()]) expect(word).toMatch(/^[a-z]+$/);
});
