import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonFields, specialFields } from '../../src/methods/activity-fields.ts';
import { composeCasus } from '../../src/methods/compose.ts';
import { describeMistake } from '../../src/methods/describe-mistake.ts';
import { questionWords, suitings } from '../../src/methods/guidance.ts';
import { limits } from '../../src/methods/limits.ts';
import { english } from '../../src/methods/mistakes-en.ts';
import { guidanceFields } from '../../src/methods/parse-guidance.ts';
import { lensFields, lensTextFields, parseLens } from '../../src/methods/parse-lens.ts';
import { type ParsedMethod, parseMethod } from '../../src/methods/parse-method.ts';
import { parseScript } from '../../src/methods/parse-script.ts';
import { placeholders } from '../../src/methods/read-text.ts';
import {
  activities,
  agendaParts,
  casusStates,
  choices,
  circles,
  kinds,
  openings,
  presenterSeats,
} from '../../src/methods/structure.ts';
import { instructionRoles, languages } from '../../src/methods/texts.ts';

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

/** The top of a file, for the examples that show only phases. */
const frame =
  'id: frame\nkind: problem\npeople: { least: 3, most: 8 }\nen: { name: Frame, purpose: To try. }\nphases:\n';

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

describe('the page that teaches the language', () => {
  const page = readFileSync(new URL('../../docs/method-language.md', import.meta.url), 'utf8');

  it('shows only methods that can be read', () => {
    const ids = examplesIn('method-language.md', 'yaml').map((source) => read(source).structure.id);
    expect(ids).toEqual(['two-questions', 'four-chairs', 'shut-outcome', 'with-a-box', 'short-agenda']);
  });

  it('shows only lenses that can be read', () => {
    const lenses = examplesIn('method-language.md', 'yaml lens').map((source) => parseLens(source));
    expect(lenses.map((lens) => lens.ok && lens.value.id)).toEqual(['three-chairs']);
  });

  it('shows only phases that can be read', () => {
    const counts = examplesIn('method-language.md', 'yaml phases').map(
      (source) => read(frame + source).structure.phases.length,
    );
    expect(counts).toEqual([4, 3, 2]);
  });

  it('gives each phase of its examples the time that it promises', () => {
    const [minutes = ''] = examplesIn('method-language.md', 'yaml phases');
    const casus = composeCasus(read(frame + minutes).structure, 6);
    expect(casus.ok && casus.value.phases.map((phase) => phase.seconds / 60)).toEqual([5, 15, 9.5, 10]);
  });

  it('names every word of the language, and every mistake', () => {
    const words = [
      ...[activities, kinds, circles, openings, presenterSeats, agendaParts, choices, casusStates, instructionRoles],
      ...[specialFields, commonFields, placeholders, languages],
      ...[guidanceFields, questionWords, suitings, lensFields, lensTextFields],
    ].flat();
    const missing = words.filter((word) => !page.includes(`\`${word}\``) && !page.includes(`{${word}}`));
    expect(missing).toEqual([]);
    expect(Object.keys(english).filter((problem) => !page.includes(`\`${problem}\``))).toEqual([]);
  });

  it('tells the true limits', () => {
    expect(page).toContain(`${limits.bytes / 1024} KB for a file, ${limits.phases} phases, ${limits.steps} steps`);
    expect(page).toContain(`${limits.best} words in \`best\``);
    expect(page).toContain(`(1 to ${limits.meetings})`);
    expect(page).toContain(`There are at most ${limits.cards}`);
    expect(page).toContain(
      `A sentence has at most ${limits.sentence} characters, a title ${limits.title}, a rule ${limits.rule}`,
    );
  });
});
