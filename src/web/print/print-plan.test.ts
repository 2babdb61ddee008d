import { describe, expect, it } from 'vitest';
import { allMethods, theMethod } from '../../../tests/support/the-library.ts';
import { compose, normalMeetingSeconds } from '../../methods/compose.ts';
import type { MethodStructure } from '../../methods/structure.ts';
import { type PrintRow, rowsOf, withoutNames } from './print-plan.ts';

const { structure: agenda } = theMethod('agenda');

function printed(
  method: MethodStructure,
  people: number,
): { readonly rows: readonly PrintRow[]; readonly total: number } {
  const plan = { agenda, methods: [method], people };
  const seconds = normalMeetingSeconds(plan);
  const script = compose({ ...plan, seconds });
  if (!script.ok) throw new Error(`${method.id} does not fit`);
  const rows = rowsOf(
    script.value,
    people,
    (id) => theMethod(id).texts.nl,
    (text) => text,
  );
  return { rows, total: seconds };
}

describe.each(allMethods())('$id on paper', (method) => {
  it.each([method.people.least, Math.min(12, method.people.most)])(
    'has a time and words for each phase with %d',
    (people) => {
      const { rows, total } = printed(method, people);
      expect(rows[0]?.at).toBe(0);
      const [last] = rows.slice(-1);
      expect((last?.at ?? 0) + (last?.seconds ?? 0)).toBe(total);
      for (const [index, row] of rows.entries()) {
        expect(row.title).not.toBe('');
        expect(row.at).toBeGreaterThanOrEqual(rows[index - 1]?.at ?? 0);
        expect(row.steps.some(({ say }) => say.length > 0) || row.choices.length > 0).toBe(true);
      }
    },
  );
});

it('counts a stretch for everybody once round, and goes on behind all its rounds', () => {
  const { rows } = printed(theMethod('troika').structure, 3);
  const turns = rows.filter(({ passes }) => passes > 1);
  expect(turns.length).toBeGreaterThan(1);
  const [first] = turns;
  const behind = rows[rows.findLastIndex(({ passes }) => passes > 1) + 1];
  const once = turns.reduce((total, { seconds }) => total + seconds, 0);
  expect((behind?.at ?? 0) - (first?.at ?? 0)).toBe(once * (first?.passes ?? 0));
});

it('says who is meant where a name would stand', () => {
  const words = { presenter: 'de inbrenger', chair: 'de gespreksleider', name: '(naam)' };
  const text = '{presenter}, klopt dat? {presenter} kijkt naar {chair}.';
  expect(withoutNames(text, words)).toBe('(naam), klopt dat? De inbrenger kijkt naar de gespreksleider.');
});
