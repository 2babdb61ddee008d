import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ContentId, NoteId, Place, SeatId } from './ids.ts';
import type { Note } from './meeting.ts';
import { addNote, changeNote, findNote, mostNotesOf, notesOf } from './note-list.ts';

const places = ['0/plan/0', '0/ask/0'] as Place[];

function aNote(id: string, by: string, place: Place): Note {
  const rest = { kind: 'note', place, casus: undefined, revision: 1, status: 'shut' } as const;
  return {
    id: id as NoteId,
    by: by as SeatId,
    content: `c-${id}` as ContentId,
    handedOver: false,
    pile: undefined,
    ...rest,
  };
}

const deed = fc.record({
  /** Which of the lists that there are by then is grown from. */
  from: fc.nat(30),
  kind: fc.constantFrom('add', 'change', 'leave out'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  by: fc.constantFrom('Anna', 'Bram', 'Chris'),
  place: fc.constantFrom(...places),
});

it('finds in every list what looking through all of it finds, however lists grew apart', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const lists: (readonly Note[])[] = [[]];
      for (const { from, kind, id, by, place } of deeds) {
        const list = lists[from % lists.length] ?? [];
        const isThere = list.some((note) => note.id === id);
        if (kind === 'add' && !isThere) lists.push(addNote(list, aNote(id, by, place)));
        if (kind === 'change') lists.push(changeNote(list, id as NoteId, (note) => ({ ...note, status: 'open' })));
        if (kind === 'leave out') lists.push(list.filter((note) => note.id !== id));
      }
      for (const list of lists) {
        for (const id of ['a', 'b', 'c', 'd', 'e'] as NoteId[])
          expect(findNote(list, id)).toBe(list.find((note) => note.id === id));
        for (const by of ['Anna', 'Bram', 'Chris'] as SeatId[]) {
          for (const place of places) {
            const own = list.filter((note) => note.by === by && note.place === place);
            expect(new Set(notesOf(list, place, by))).toEqual(new Set(own));
            expect(mostNotesOf(list, place, by)).toBeGreaterThanOrEqual(own.length);
          }
        }
      }
    }),
  );
});
