import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MethodDocument } from './method-document.ts';
import { parseMethod } from './parse-method.ts';

const twoQuestions = `# Our way, since the spring
id: two-questions
kind: problem
people: { least: 3, most: 8 }
en:
  name: Two questions
  purpose: Everyone asks two questions. # said at the start
phases:
  # the presenter first
  - id: tell
    minutes: 5
    en: { title: Telling, rules: [Nobody asks] }
    steps:
      - { id: story, activity: talk, speaks: presenter, en: { title: telling, peer: Listen. } }
  - id: ask
    minutes: { normal: 12, least: 6, most: 20 }
    en: { title: Asking }
    steps:
      - { id: questions, activity: round, who: peers, en: { title: asking, peer: Ask one question. } }
`;

function read(source: string): MethodDocument {
  const document = MethodDocument.read(source);
  if (document === undefined) throw new Error('The file has no fields');
  return document;
}

test('who changes a sentence and a time keeps the own remarks', () => {
  const document = read(twoQuestions);
  document.setText(['phases', 0, 'steps', 0, 'en', 'peer'], 'Listen: you may write.');
  document.setNumber(['phases', 1, 'minutes', 'normal'], 15);
  document.setLines(['phases', 0, 'en', 'rules'], ['Nobody asks', 'Nobody sighs']);
  const after = document.toString();
  for (const remark of ['# Our way, since the spring', '# said at the start', '# the presenter first'])
    expect(after).toContain(remark);
  const parsed = parseMethod(after);
  expect(parsed.ok && parsed.value.structure.phases[1]?.time.normal).toEqual({ fixed: 900, each: 0 });
  const texts = parsed.ok ? Object.values(parsed.value.texts)[0] : undefined;
  expect(Object.values(texts?.steps ?? {})[0]?.instruction.peer).toBe('Listen: you may write.');
  expect(Object.values(texts?.phases ?? {})[0]?.rules).toEqual(['Nobody asks', 'Nobody sighs']);
});

test('phases are added, moved and taken out', () => {
  const document = read(twoQuestions);
  const id = document.freeId('phase');
  document.insert(['phases'], 1, {
    id,
    minutes: 3,
    en: { title: 'Quiet' },
    steps: [{ id: 'quiet', activity: 'silence' }],
  });
  document.setText(['phases', 1, 'steps', 0, 'en', 'title'], 'quiet');
  document.setText(['phases', 1, 'steps', 0, 'en', 'peer'], 'Say nothing.');
  document.move(['phases'], 1, 2);
  document.remove(['phases', 0]);
  const parsed = parseMethod(document.toString());
  expect(parsed.ok && parsed.value.structure.phases.map((phase) => phase.id)).toEqual(['ask', 'phase-1']);
});

test('a text that could be read as something else is still that text', () => {
  const document = read(twoQuestions);
  for (const text of ['yes', '12', '- no', '# not a remark', 'a: b', '*star', 'two\nlines', '"quoted"', ' ']) {
    document.setText(['en', 'purpose'], text);
    expect(read(document.toString()).text(['en', 'purpose'])).toBe(text);
  }
});

test('every method of the library says the same after it was written again', () => {
  for (const name of ['five-phase', 'six-phases', 'agenda', 'dilemma']) {
    const source = readFileSync(join(import.meta.dirname, 'library', `${name}.yaml`), 'utf8');
    expect(parseMethod(read(source).toString()), name).toEqual(parseMethod(source));
  }
});

test('a copy in one language has no word of the other', () => {
  const document = read(readFileSync(join(import.meta.dirname, 'library', 'five-phase.yaml'), 'utf8'));
  document.keepLanguage('nl');
  const parsed = parseMethod(document.toString());
  expect(parsed.ok && Object.keys(parsed.value.texts)).toEqual(['nl']);
});

test('what has no fields, or a text where fields should be, is left alone', () => {
  expect(MethodDocument.read('just words')).toBeUndefined();
  expect(MethodDocument.read('a: [')).toBeUndefined();
  const document = read('id: x\nen: nothing\nphases: none\n');
  document.setText(['en', 'name'], 'A name');
  document.move(['phases'], 0, 1);
  expect(document.lines(['phases'])).toEqual(['none']);
  expect(document.text(['en'])).toBe('nothing');
});
