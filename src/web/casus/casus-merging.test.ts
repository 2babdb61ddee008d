import { describe, expect, test } from 'vitest';
import { isSameDraft, mergedDrafts, tidied } from './casus-merging.ts';

describe('a casus that Anna writes on her phone and on her laptop', () => {
  const before = { question: 'Hoe kan ik nee zeggen?', happened: 'Een ouder belde.' };

  test('what she wrote in different fields stands there together', () => {
    const phone = { ...before, hardForMe: 'Ik wil aardig zijn.' };
    const laptop = { ...before, title: 'Nee zeggen' };
    expect(mergedDrafts(before, laptop, phone)).toEqual({
      draft: { ...before, title: 'Nee zeggen', hardForMe: 'Ik wil aardig zijn.' },
      contradicts: false,
    });
  });

  test('of one field that she wrote twice, what she types now stands, and the other words are told of', () => {
    const phone = { ...before, question: 'Hoe kan ik ja zeggen?' };
    const laptop = { ...before, question: 'Hoe kan ik zwijgen?' };
    const merged = mergedDrafts(before, laptop, phone);
    expect(merged.draft.question).toBe('Hoe kan ik zwijgen?');
    expect(merged.contradicts).toBe(true);
  });

  test('what she took away on one device is gone on both', () => {
    const laptop = { question: before.question };
    expect(mergedDrafts(before, laptop, before)).toEqual({ draft: laptop, contradicts: false });
  });

  test('empty boxes are no answers', () => {
    expect(tidied({ question: '  ', happened: 'Iets', help: [], spoken: true })).toEqual({
      happened: 'Iets',
      spoken: true,
    });
    expect(isSameDraft({ help: ['advice'] }, { help: ['advice'] })).toBe(true);
    expect(isSameDraft({ help: ['advice'] }, {})).toBe(false);
  });
});
