import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ContentId, NoteId, Place, SeatId } from './ids.ts';
import type { Note } from './note.ts';
import { NoteList } from './note-list.ts';

const ids = ['a', 'b', 'c', 'd', 'e'] as NoteId[];
const people = ['Anna', 'Bram', 'Chris'] as SeatId[];
const places = ['0/plan/0', '0/ask/0'] as Place[];

function aNote(id: NoteId, by: SeatId, place: Place): Note {
  const rest = { kind: 'note', casus: undefined, revision: 1, status: 'shut', firstOpened: undefined } as const;
  return { id, by, place, content: `c-${id}` as ContentId, handedOver: false, pile: undefined, ...rest };
}

const deed = fc.record({
  /** Which of the lists that there are by then is grown from. */
  from: fc.nat(30),
  kind: fc.constantFrom('add', 'change', 'changeAll'),
  id: fc.constantFrom(...ids),
  by: fc.constantFrom(...people),
  place: fc.constantFrom(...places),
});

it('finds in every list what looking through all of it finds, however lists grew apart', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      /** Each list beside the same notes in a plain array. */
      const lists: (readonly [NoteList, readonly Note[]])[] = [[NoteList.none, []]];
      for (const { from, kind, id, by, place } of deeds) {
        const [list, plain] = lists[from % lists.length] ?? [NoteList.none, []];
        const open = (note: Note): Note => ({ ...note, status: 'open' });
        const isThere = plain.some((note) => note.id === id);
        const note = aNote(id, by, place);
        if (kind === 'add' && !isThere) lists.push([list.add(note), [...plain, note]]);
        if (kind === 'change')
          lists.push([list.change(id, open), plain.map((one) => (one.id === id ? open(one) : one))]);
        if (kind === 'changeAll') lists.push([list.changeAll(open), plain.map(open)]);
      }
      for (const [list, plain] of lists) {
        expect([...list]).toEqual(plain);
        expect(list).toHaveLength(plain.length);
        for (const id of ids) expect(list.get(id)).toEqual(plain.find((note) => note.id === id));
        for (const by of people)
          for (const place of places) {
            const own = plain.filter((note) => note.by === by && note.place === place);
            expect(list.of(place, by)).toEqual(own);
            expect(list.atMost(place, by)).toBeGreaterThanOrEqual(own.length);
          }
      }
    }),
  );
});
