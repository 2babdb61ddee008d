import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeNormal } from '../methods/compose.ts';
import { parseScript } from '../methods/parse-script.ts';
import { languages, type MethodTexts } from '../methods/texts.ts';
import { readLibrary } from './library.ts';

const library = readLibrary();
const agenda = library.find((method) => method.structure.kind === 'agenda');

it('holds one agenda, and methods beside it', () => {
  expect(library.filter((method) => method.structure.kind === 'agenda').map(({ structure }) => structure.id)).toEqual([
    'agenda',
  ]);
  expect(library.length).toBeGreaterThanOrEqual(5);
});

it('says of every method but the agenda when to take it', () => {
  const silent = library.filter(({ guidance: { suits } }) => suits.best.length + suits.well.length === 0);
  expect(silent.map(({ structure }) => structure.id)).toEqual(['agenda']);
});

describe.each(library.map((method) => ({ ...method, id: method.structure.id })))('$id', ({ id, structure, texts }) => {
  it('is found under its own name', () => {
    expect(() => readFileSync(new URL(`../methods/library/${id}.yaml`, import.meta.url))).not.toThrow();
  });

  it.each(languages)('tells each role what to do in every step (%s)', (language) => {
    for (const phase of structure.phases) {
      const words = texts[language].phases[phase.id];
      expect(words?.title.split(' ').length).toBeLessThanOrEqual(2);
      expect(words?.purpose).not.toBe('');
    }
    for (const step of [...structure.phases, ...structure.modules].flatMap((part) => part.steps)) {
      const said = texts[language].steps[step.id];
      for (const role of ['presenter', 'chair', 'peer', 'facilitator', 'observer', 'screen'] as const) {
        expect(said?.instruction[role], `${step.id} to ${role}`).toBeTruthy();
      }
      expect(said?.guide.say.length, `${step.id} has something to say`).toBeGreaterThan(0);
      const writes = ['write', 'weigh', 'harvest'].includes(step.activity);
      expect(said?.prompt !== undefined, `${step.id} has a prompt`).toBe(writes);
    }
  });

  it.each(languages)('never calls out, praises or leaves a text empty (%s)', (language) => {
    for (const text of everyText(texts[language])) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toContain('!');
      expect(text).not.toMatch(/\b(goed gedaan|knap|super|prima|top|well done|great|awesome)\b/i);
    }
  });

  it.each(languages)('has rules of at most five words (%s)', (language) => {
    const rules = Object.values(texts[language].phases).flatMap((phase) => phase.rules);
    for (const rule of rules) expect(rule.split(' ').length, rule).toBeLessThanOrEqual(5);
  });

  it('can be walked: its script is one that a server accepts', () => {
    if (agenda === undefined || structure.kind === 'agenda') return;
    const people = Math.min(structure.people.most, Math.max(structure.people.least, 6));
    const script = composeNormal({ agenda: agenda.structure, methods: [structure], people });
    expect(script.ok && parseScript(JSON.parse(JSON.stringify(script.value)))).toEqual(script);
    expect(JSON.stringify(script).length).toBeLessThan(40_000);
  });
});

it('keeps the outcome of the incident shut until its eighth phase', () => {
  const incident = library.find((method) => method.structure.id === 'incident')?.structure;
  const opening = incident?.phases.findIndex((phase) => phase.steps.some((step) => step.opens !== undefined));
  expect(opening).toBe(7);
});

it('asks the presenter nothing while the others look for solutions', () => {
  const form = library.find((method) => method.structure.id === 'five-phase')?.structure;
  const solutions = form?.phases.find((phase) => phase.id === 'solutions');
  expect(solutions?.steps.map((step) => step.silent.includes('presenter'))).toEqual([true, true, true]);
  expect(solutions?.steps.some((step) => step.speaks.includes('presenter'))).toBe(false);
});

/** Every text, however deep; ids are keys and are not among them. */
function everyText(texts: MethodTexts): readonly string[] {
  const { method: _, language: __, ...words } = texts;
  return textsIn(words);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
