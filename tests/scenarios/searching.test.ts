import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/cli/library.ts';
import { searchMethods } from '../../src/methods/search-methods.ts';

const methods = readLibrary()
  .filter(({ structure }) => structure.kind !== 'agenda')
  .map(({ structure, texts }) => ({ id: structure.id, texts }));

function find(question: string): readonly string[] {
  return searchMethods(methods, question);
}

describe('looking for a method in the library', () => {
  it.each(methods.map(({ id, texts }) => [id, texts] as const))(
    '%s is found first by each of its names',
    (id, { nl, en }) => {
      for (const name of [nl.name, en.name]) expect(find(name)[0]).toBe(id);
      for (const name of [...nl.alsoCalled, ...en.alsoCalled]) expect(find(name)).toContain(id);
    },
  );

  it.each([
    ['roddelmetode', 'gossip'],
    ['hypothese', 'hypothesis'],
    ['moreel beraad', 'dilemma'],
    ['ethiek', 'dilemma'],
    ['rollenspel', 'role-play'],
    ['troyka', 'troika'],
    ['Tietze', 'six-phases'],
    ['gossip', 'gossip'],
    ['kollegiale beratung', 'six-phases'],
  ])('"%s" finds %s', (question, id) => {
    expect(find(question)).toContain(id);
  });

  it.each(['voorzitter', 'aanbrenger', 'werkvorm', 'werkwijze', 'intervisor', 'inbrenger'])(
    '"%s" is a word of the field, and leaves nobody with nothing',
    (question) => {
      expect(find(question).length).toBe(methods.length);
    },
  );
});
