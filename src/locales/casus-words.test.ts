import { describe, expect, test } from 'vitest';
import {
  type CasusText,
  type CasusTime,
  type Current,
  casusTexts,
  type Help,
  type Weight,
} from '../groups/casus-fields.ts';
import { type CasusHint, casusCriteria, casusHints } from '../groups/casus-hints.ts';
import { casus as english } from './en/casus.ts';
import { casus as dutch } from './nl/casus.ts';

type For<Word extends string> = { readonly choices: Readonly<Record<Word, string>> };

/** A field, a choice or a hint without words does not compile. */
interface CasusWords {
  readonly fields: Readonly<Record<CasusText, { readonly label: string; readonly hint: string }>>;
  readonly time: For<CasusTime>;
  readonly current: For<Current>;
  readonly help: For<Help>;
  readonly urgent: For<Weight>;
  readonly recognisable: For<Weight>;
  readonly hints: { readonly kinds: { readonly [Kind in CasusHint['kind']]: Sentence<Kind> } };
  readonly criteria: { readonly items: Readonly<Record<(typeof casusCriteria)[number], string>> };
}
type Sentence<Kind extends CasusHint['kind']> =
  Extract<CasusHint, { readonly kind: Kind }> extends { readonly count: number }
    ? (count: number) => string
    : Extract<CasusHint, { readonly kind: Kind }> extends { readonly words: readonly string[] }
      ? (words: string) => string
      : string;

describe.each([
  ['Dutch', dutch satisfies CasusWords],
  ['English', english satisfies CasusWords],
])('the casus in %s', (_language, words) => {
  test('has words for every field, in the order of the form', () => {
    expect(Object.keys(words.fields)).toEqual([...casusTexts]);
    expect(Object.keys(words.criteria.items)).toEqual([...casusCriteria]);
  });

  test('has examples in which nobody would find anything to look at once more', () => {
    expect(words.examples.all.length).toBeGreaterThanOrEqual(4);
    for (const { from: _, ...fields } of words.examples.all) expect(casusHints(fields)).toEqual([]);
  });
});
