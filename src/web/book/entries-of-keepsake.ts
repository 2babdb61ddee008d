import { newId } from '../../crypto/ids.ts';
import type { MeetingId } from '../../groups/group-ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import { inPieces } from '../../groups/in-pieces.ts';
import type { BookEntry, EntryKind } from '../../groups/own-event.ts';
import type { Keepsake, KeptCasus, KeptNote } from '../live/keep.ts';

export interface KeptWhere {
  readonly group: GroupId;
  readonly meeting: MeetingId;
}

/** Something that may be taken along from a meeting, before its owner chose. */
export interface ToKeep {
  readonly is: EntryKind;
  readonly words: string;
  readonly from?: string;
}

/** What may go from a meeting into the own book, in the order of the meeting. `name` says who handed something over. */
export function toKeep(kept: Keepsake, name: (seat: KeptNote['by']) => string): readonly ToKeep[] {
  return [
    ...kept.casus.flatMap((casus) => fromCasus(casus, name)),
    ...kept.agreed.map(({ text }): ToKeep => ({ is: 'outcome', words: text })),
    ...kept.own.map(({ text }): ToKeep => ({ is: 'note', words: text })),
  ];
}

/** As entries of the book; what is too long for one becomes several. */
export function entriesOf(things: readonly ToKeep[], where: KeptWhere): readonly BookEntry[] {
  return things.flatMap(({ is, words, from }) =>
    inPieces(words).map(
      (piece): BookEntry => ({
        entry: newId<'EntryId'>(),
        is,
        words: piece,
        ...where,
        ...(from !== undefined && { from }),
      }),
    ),
  );
}

function fromCasus(casus: KeptCasus, name: (seat: KeptNote['by']) => string): readonly ToKeep[] {
  const whose = casus.mine ? {} : { from: name(casus.presenter) };
  const question = casus.question === undefined ? [] : [casus.question];
  const told = casus.fields.map(({ text }) => text);
  return [
    ...[...question, ...told].map((words): ToKeep => ({ is: 'casus', words, ...whose })),
    ...casus.own.map(({ text }): ToKeep => ({ is: 'note', words: text })),
    ...casus.handedOver.map(({ text, by }): ToKeep => ({ is: 'handedOver', words: text, from: name(by) })),
    ...casus.outcomes.map(({ text }): ToKeep => ({ is: 'outcome', words: text, ...whose })),
  ];
}
