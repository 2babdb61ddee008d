import { describe, expect, test } from 'vitest';
import { type BookWords, exportBook } from '../groups/export-book.ts';
import { type EntryKind, entryKinds } from '../groups/own-event.ts';
import { aims } from '../groups/vocabulary.ts';
import { book as english } from './en/book.ts';
import { book as dutch } from './nl/book.ts';

/** A kind, a theme or a mark without words does not compile. */
type Exported = Pick<BookWords, 'kinds' | 'themes' | 'marks'> & {
  readonly takeAlong: { readonly fileTitle: string; readonly withoutTheme: string };
  readonly write: { readonly words: Readonly<Record<EntryKind, string>> };
};

describe.each([
  ['Dutch', dutch satisfies Exported],
  ['English', english satisfies Exported],
])('the own book in %s', (_language, words) => {
  test('has words for every kind and theme, in their order, and none beside', () => {
    expect(Object.keys(words.kinds)).toEqual([...entryKinds]);
    expect(Object.keys(words.themes)).toEqual([...aims]);
  });

  test('heads what is taken along, though there is nothing in it yet', () => {
    const { kinds, themes, marks, takeAlong } = words;
    const said = { kinds, themes, marks, title: takeAlong.fileTitle, withoutTheme: takeAlong.withoutTheme };
    expect(exportBook([], { ...said, group: String, date: String })).toBe(`# ${takeAlong.fileTitle}\n`);
  });
});
