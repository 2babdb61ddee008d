import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anId, anna, aRoot, bram, chris, must } from '../../tests/support/a-group.ts';
import { Dice } from '../../tests/support/random-wishes.ts';
import { toBase64Url } from '../basics/bytes.ts';
import { refused } from '../basics/result.ts';
import { type BookWords, exportBook } from './export-book.ts';
import type { CasusId, EntryId } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import { evolveOwn, rewriteEntry } from './own-book.ts';
import type { OwnEvent } from './own-event.ts';
import { nothingOwn, type OwnThings } from './own-things.ts';
import { parseGroupEvent } from './parse-group-event.ts';
import { parseOwnEvent, writeOwnEvent } from './parse-own-event.ts';
import { searchBook } from './search-book.ts';

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
  kinds: {
    casus: 'Casus',
    insight: 'Inzicht',
    step: 'Stap',
    learned: 'Geleerd',
    note: 'Notitie',
    handedOver: 'Meegegeven',
    outcome: 'Uitkomst',
  },
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
      { person: anna, relation: 'none' },
      { person: bram, relation: 'none' },
    ]);
    expect(own.over).toEqual([]);
  });

  it('an answer about somebody who is asked about again leaves no earlier letter behind', () => {
    const answered = (...people: readonly (typeof anna)[]): OwnEvent => ({
      kind: 'relationsAnswered',
      group,
      answers: people.map((person) => ({ person, relation: 'none' })),
    });
    expect(book(answered(bram), answered(chris), answered(bram, chris)).over).toEqual([1, 2]);
  });

  it('what somebody answered in private about the circle can be taken back, and leaves no letter that tells it', () => {
    const answered = { kind: 'relationsAnswered', group, answers: [{ person: bram, relation: 'boss' }] } as const;
    const own = book(answered, { kind: 'relationsErased', group });
    expect([own.relations.get(group), own.over]).toEqual([undefined, [1]]);
  });

  it('what was seen of changed keys is never unseen, whichever device writes later', () => {
    const noticed = (number: number): OwnEvent => ({ kind: 'keysNoticed', group, entry: number });
    const own = book(noticed(3), noticed(7), noticed(5));
    expect([own.noticed.get(group), own.over]).toEqual([7, [1, 3]]);
  });

  it('a passkey keeps the day on which it was added when it is called something else, and says when it was used', () => {
    const passkey = 'AAAA';
    const own = book(
      { kind: 'passkeyNamed', passkey, name: 'Laptop' },
      { kind: 'passkeyUsed', passkey },
      { kind: 'passkeyNamed', passkey, name: 'Werklaptop', since: 1_000 },
    );
    expect(own.passkeys.get(passkey)).toEqual({ name: 'Werklaptop', addedAt: 1_000, usedAt: 2_000 });
    expect(own.over).toEqual([1]);
  });

  it('Anna is called Anna wherever she comes, and the last name counts', () => {
    const own = book({ kind: 'named', name: 'Anna' }, { kind: 'named', name: 'Anna V.' });
    expect([own.name, own.over]).toEqual(['Anna V.', [1]]);
  });

  it('a group stays the one that it was: no later letter puts another founding in its place', () => {
    const other = toBase64Url(new Uint8Array(32).fill(9));
    const own = book(
      { kind: 'groupKnown', group, founding: aRoot, name: 'Dinsdag' },
      { kind: 'groupKnown', group, founding: other, name: 'Woensdag' },
      { kind: 'groupKnown', group, founding: aRoot },
      { kind: 'groupKnown', group, founding: aRoot, name: 'Dinsdagavond' },
    );
    expect(own.knownGroups).toEqual(new Map([[group, { founding: aRoot, name: 'Dinsdagavond' }]]));
    expect(own.over).toEqual([3]);
  });

  it('what is over can be erased: whoever reads the rest has the same', () => {
    let erased = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 400, size: 'max' }), (numbers) => {
        const dice = new Dice(numbers);
        const letters: { number: number; at: number; event: OwnEvent }[] = [];
        let own = nothingOwn;
        while (dice.left) {
          const letter = { number: own.number + 1, at: (own.number + 1) * 1_000, event: anyOwn(dice, own) };
          letters.push(letter);
          own = evolveOwn(own, letter);
          const over = new Set(own.over);
          erased = Math.max(erased, over.size);
          const rest = letters.filter(({ number }) => !over.has(number)).reduce(evolveOwn, nothingOwn);
          const bare = { number: 0, over: [] };
          expect({ ...rest, ...bare }).toEqual({ ...own, ...bare });
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(erased).toBeGreaterThan(10);
  });
});

function anyOwn(dice: Dice, own: OwnThings): OwnEvent {
  const groups = [group, anId<GroupId>('group', 2)] as const;
  const kept = dice.oneOf(own.book);
  const passkey = dice.one(['AAAA', 'BBBB']);
  switch (dice.below(14)) {
    case 0:
      return { kind: 'named', name: `Naam ${dice.below(3)}` };
    case 1:
      return { kind: dice.one(['codeMade', 'codeTyped', 'codeTyped']) };
    case 2: {
      const founding = toBase64Url(new Uint8Array(32).fill(dice.below(2)));
      const known = { kind: 'groupKnown', group: dice.one(groups), founding } as const;
      return dice.below(2) === 0 ? known : { ...known, name: `Groep ${dice.below(3)}` };
    }
    case 3: {
      const answers = [anna, bram, chris].filter(() => dice.below(2) === 0);
      const group = dice.one(groups);
      return { kind: 'relationsAnswered', group, answers: answers.map((person) => ({ person, relation: 'none' })) };
    }
    case 4:
      return { kind: 'casusDrafted', casus: anId('casus', dice.below(3)), draft: { question: `${dice.below(9)}` } };
    case 5:
      return { kind: 'casusDropped', casus: anId('casus', dice.below(3)) };
    case 6:
      return { kind: 'stepFollowed', entry: entry(dice.below(5)), words: `${dice.below(9)}` };
    case 7:
      return { kind: 'entryErased', entry: entry(dice.below(5)) };
    case 8:
      return dice.below(3) === 0
        ? { kind: 'relationsErased', group: dice.one(groups) }
        : { kind: 'keysNoticed', group: dice.one(groups), entry: 1 + dice.below(9) };
    case 9:
      return dice.below(2) === 0
        ? { kind: 'passkeyNamed', passkey, name: `Sleutel ${dice.below(3)}`, ...(dice.below(2) === 0 && { since: 7 }) }
        : { kind: dice.one(['passkeyUsed', 'passkeyDropped']), passkey };
    case 10: {
      const answers = [{ block: 'costs', words: `${dice.below(9)}` }] as const;
      const talk = { kind: 'talkDrafted', group: dice.one(groups), talk: { answers } } as const;
      return dice.below(3) === 0 ? { kind: 'talkDropped', group: talk.group } : talk;
    }
    case 11: {
      const drafted = { when: 'then', aims: [{ aim: 'otherWays', words: `${dice.below(9)}` }] } as const;
      const aims = { kind: 'aimsDrafted', group: dice.one(groups), drafted } as const;
      return dice.below(3) === 0 ? { kind: 'aimsDropped', group: aims.group } : aims;
    }
    default: {
      const words = `Woorden ${dice.below(9)}`;
      if (kept !== undefined && dice.below(2) === 0) return rewriteEntry(kept, words);
      const free = [0, 1, 2, 3, 4].find((number) => own.book.every((one) => one.entry !== entry(number))) ?? 5;
      return kept !== undefined && free === 5
        ? rewriteEntry(kept, words)
        : { kind: 'entryWritten', entry: entry(free), is: 'step', words };
    }
  }
}

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

  it('a step that is written again keeps what became of it, when its first letter is gone', () => {
    const [first, step] = own.book;
    if (first === undefined || step === undefined) throw new Error('Two entries');
    const told = { kind: 'stepFollowed', entry: entry(2), mark: 'done', words: 'Goed gesprek' } as const;
    const later: OwnEvent = { kind: 'entryWritten', entry: entry(3), is: 'note', words: 'Later' };
    const read = [told, later, rewriteEntry(step, 'Zoë mailen')].reduce(
      (things, event, at) => evolveOwn(things, { number: at + 3, at: (at + 3) * 1_000, event }),
      nothingOwn,
    );
    expect(read.book.map(({ words: said, at, followed }) => [said, at, followed.length])).toEqual([
      ['Zoë mailen', 2_000, 1],
      ['Later', 4_000, 0],
    ]);
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

  it('says in the export who said what the others handed over', () => {
    const { book: kept } = book({
      kind: 'entryWritten',
      entry: entry(1),
      is: 'handedOver',
      words: 'Wacht eens af.',
      from: 'Bram',
    });
    expect(exportBook(kept, words)).toContain('### Meegegeven, dag 1, Bram\n\nWacht eens af.\n');
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
