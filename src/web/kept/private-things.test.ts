import { expect, test } from 'vitest';
import { anId, bram } from '../../../tests/support/a-group.ts';
import type { CasusId } from '../../groups/group-ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import { evolveOwn } from '../../groups/own-book.ts';
import type { OwnEvent } from '../../groups/own-event.ts';
import { nothingOwn, type OwnThings } from '../../groups/own-things.ts';
import { keepingWords } from '../../locales/nl/keeping.ts';
import { privateThings } from './private-things.ts';

const group = anId<GroupId>('group', 1);
const elsewhere = anId<GroupId>('group', 2);

function after(own: OwnThings, ...events: readonly OwnEvent[]): OwnThings {
  return events.reduce((things, event) => evolveOwn(things, { number: things.number + 1, at: 0, event }), own);
}

test('whatever somebody wrote in private for a group, each of it goes by itself, with every letter that told it', () => {
  const written = after(
    nothingOwn,
    { kind: 'casusDrafted', casus: anId<CasusId>('casus', 1), group, draft: { question: 'Hoe zeg ik nee?' } },
    { kind: 'relationsAnswered', group, answers: [{ person: bram, relation: 'boss' }] },
    { kind: 'talkDrafted', group, talk: { answers: [{ block: 'costs', words: 'taart' }] } },
    { kind: 'aimsDrafted', group, drafted: { when: 'then', aims: [{ aim: 'otherWays', words: 'Minder haast' }] } },
  );
  expect(privateThings(written, elsewhere, keepingWords.yourself)).toEqual([]);
  const things = privateThings(written, group, keepingWords.yourself);
  expect(things).toHaveLength(4);
  for (const { thing, erasing } of things) {
    const erased = after(written, ...erasing);
    expect(privateThings(erased, group, keepingWords.yourself).map((one) => one.thing)).not.toContain(thing);
    expect(privateThings(erased, group, keepingWords.yourself)).toHaveLength(3);
    expect(erased.over).toHaveLength(1);
  }
  expect(after(written, ...things.flatMap(({ erasing }) => erasing)).over).toEqual([1, 2, 3, 4]);
});
