import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeCasus } from '../../src/methods/compose.ts';
import { describeMistake } from '../../src/methods/describe-mistake.ts';
import { type ParsedMethod, parseMethod } from '../../src/methods/parse-method.ts';
import { parseScript } from '../../src/methods/parse-script.ts';

/** The examples in the documents are read as a practitioner would type them: each fenced block is one file. */
function examplesIn(page: string, fence: string): readonly string[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const blocks = text.matchAll(new RegExp(`^\`\`\`${fence}\\n(.*?)^\`\`\``, 'gms'));
  return [...blocks].map(([, block = '']) => block);
}

function read(source: string): ParsedMethod {
  const parsed = parseMethod(source);
  if (!parsed.ok) throw new Error(parsed.problem.map((mistake) => describeMistake(mistake, 'en')).join('\n'));
  return parsed.value;
}

const skeletons = examplesIn('decisions/021-language-checked-on-paper.md', 'yaml').map(
  (source) => read(source).structure,
);

describe('the language carries the six methods that ask most of it', () => {
  it('reads all six', () => {
    expect(skeletons.map((method) => method.id)).toEqual([
      'incident-skeleton',
      'consultation-skeleton',
      'socratic-skeleton',
      'case-clinic-skeleton',
      'six-phases-skeleton',
      'troika-skeleton',
    ]);
  });

  it.each(skeletons.map((method) => ({ method, id: method.id })))(
    'composes $id, and the server takes it',
    ({ method }) => {
      for (let people = method.people.least; people <= method.people.most; people += 1) {
        const casus = composeCasus(method, people);
        if (!casus.ok) throw new Error(casus.problem.kind);
        const onTheWire: unknown = JSON.parse(JSON.stringify({ parts: [casus.value] }));
        expect(parseScript(onTheWire)).toEqual({ ok: true, value: { parts: [casus.value] } });
      }
    },
  );

  it('gives three people half an hour of troika, and seven people 40 minutes at a table of four', () => {
    const troika = skeletons.find((method) => method.id === 'troika-skeleton');
    const seconds = [3, 7].map((people) => {
      const casus = troika && composeCasus(troika, people);
      return casus?.ok === true && casus.value.phases.reduce((sum, phase) => sum + phase.seconds, 0);
    });
    expect(seconds).toEqual([30 * 60, 40 * 60]);
  });
});
