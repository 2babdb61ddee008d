import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anId, anna, bram, must } from '../../tests/support/a-group.ts';
import { refused } from '../basics/result.ts';
import { type BookWords, exportBook } from './export-book.ts';
import type { CasusId, EntryId } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import { evolveOwn, nothingOwn, type OwnThings, searchBook } from './own-book.ts';
import type { OwnEvent } from './own-event.ts';
import { parseGroupEvent } from './parse-group-event.ts';
import { parseOwnEvent, writeOwnEvent } from './parse-own-event.ts';

const group = anId<GroupId>('group', 1);
const casus = anId<CasusId>('casus', 1);
const entry = (number: number) => anId<EntryId>('entry', number);

function book(...events: readonly OwnEvent[]): OwnThings {
  return events.reduce((own, event, index) => {
    const read = must(parseOwnEvent(writeOwnEvent(event)));
    return evolveOwn(own, { number: index + 1, at: (index + 1) * 1_000, event: read });
  }, nothingOwn);
}

const words: BookWords = {
  title: 'Mijn boek',
  kinds: { casus: 'Casus', insight: 'Inzicht', step: 'Stap', learned: 'Geleerd' },
  themes: {
    widerView: 'Ruimer kijken',
    tasksAndResponsibilities: 'Taken',
    normsAndValues: 'Waarden',
    strengthsAndWeaknesses: 'Sterk en zwak',
    otherWays: 'Anders doen',
    givingAndReceivingFeedback: 'Feedback',
  },
  withoutTheme: 'Overig',
  marks: { done: 'gedaan', partly: 'deels', not: 'niet', letGo: 'laat maar' },
  group: () => 'Dinsdag',
  date: (at) => `dag ${at / 1_000}`,
};

describe('letters to oneself', () => {
  it('keep the last draft, and name the letters that say nothing any more', () => {
    const own = book(
      { kind: 'casusDrafted', casus, group, draft: { happened: 'Een' } },
      { kind: 'casusDrafted', casus, group, draft: { happened: 'Twee', didAndEnded: 'Weggelopen.' } },
    );
    expect(own.drafts.map(({ draft }) => draft)).toEqual([{ happened: 'Twee', didAndEnded: 'Weggelopen.' }]);
    expect(own.over).toEqual([1]);
    expect(evolveOwn(own, { number: 3, at: 9, event: { kind: 'casusDropped', casus } })).toMatchObject({
      drafts: [],
      over: [1, 2],
    });
  });

  it('what is sealed until its step is no letter to a group, nor are private answers', () => {
    const fields = { happened: 'Een', didAndEnded: 'Weggelopen.' };
    expect(parseGroupEvent(JSON.stringify({ kind: 'casusShared', casus, fields }))).toEqual(refused('malformed'));
    const answered = { kind: 'relationsAnswered', group, answers: [{ person: bram, relation: 'boss' }] } as const;
    expect(parseGroupEvent(writeOwnEvent(answered))).toEqual(refused('unknownKind'));
    expect(parseGroupEvent(JSON.stringify({ kind: 'readied', circle: [anna], answers: answered.answers }))).toEqual(
      refused('malformed'),
    );
  });

  it('the last answer about a person counts', () => {
    const own = book(
      {
        kind: 'relationsAnswered',
        group,
        answers: [
          { person: bram, relation: 'boss' },
          { person: anna, relation: 'none' },
        ],
      },
      { kind: 'relationsAnswered', group, answers: [{ person: bram, relation: 'none' }] },
    );
    expect(own.relations.get(group)).toEqual([
      { person: bram, relation: 'none' },
      { person: anna, relation: 'none' },
    ]);
  });
});

describe('the own book', () => {
  const own = book(
    { kind: 'entryWritten', entry: entry(1), is: 'insight', words: 'Ik vul te snel in.', theme: 'otherWays', group },
    { kind: 'entryWritten', entry: entry(2), is: 'step', words: 'Zoë bellen', group, on: 5_000 },
    { kind: 'stepFollowed', entry: entry(2), mark: 'done', words: 'Goed gesprek' },
    {
      kind: 'entryWritten',
      entry: entry(1),
      is: 'insight',
      words: 'Ik vul te snel in, ook thuis.',
      theme: 'otherWays',
      group,
    },
  );

  it('keeps an entry that is written again in its place, and what became of a step beside it', () => {
    expect(own.book.map(({ words: said, letters }) => [said, letters])).toEqual([
      ['Ik vul te snel in, ook thuis.', [4]],
      ['Zoë bellen', [2, 3]],
    ]);
    expect(own.over).toEqual([1]);
  });

  it('is searched by word, kind and theme, without minding accents', () => {
    expect(searchBook(own.book, { words: 'zoe gesprek' }).map(({ entry: found }) => found)).toEqual([entry(2)]);
    expect(searchBook(own.book, { theme: 'otherWays' })).toHaveLength(1);
    expect(searchBook(own.book, { is: 'learned' })).toEqual([]);
    expect(searchBook(own.book, {}).map(({ at }) => at)).toEqual([2_000, 1_000]);
  });

  it('loses an entry with all its letters when its owner erases it', () => {
    const erased = evolveOwn(own, { number: 9, at: 9, event: { kind: 'entryErased', entry: entry(2) } });
    expect(erased.over).toEqual([1, 2, 3]);
    expect(JSON.stringify(erased.book)).not.toContain('Zo');
  });

  it('is exported as Markdown, by theme', () => {
    expect(exportBook(own.book, words)).toBe(
      '# Mijn boek\n\n## Anders doen\n\n### Inzicht, dag 1, Dinsdag\n\nIk vul te snel in, ook thuis.\n\n' +
        '## Overig\n\n### Stap, dag 2, Dinsdag (dag 5)\n\nZoë bellen\n\n- dag 3: gedaan. Goed gesprek\n',
    );
  });

  it('own words never become signs: no heading, list, link or tag comes out of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('# ', '- ', '1. ', '<b>', '[a](b)', '*', '`', '\n', 'woord', '> '), {
          minLength: 1,
          maxLength: 12,
        }),
        (pieces) => {
          const said = pieces.join('');
          if (said.trim() === '') return;
          const { book: kept } = book({ kind: 'entryWritten', entry: entry(1), is: 'learned', words: said });
          const lines = exportBook(kept, words).split('\n').slice(6);
          for (const line of lines) expect(line).not.toMatch(/^\s*(?:#|[-+*] |\d+[.)] |>)|(?<!\\)[<`[*]/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});
