import { newId } from '../../crypto/ids.ts';
import type { FirstStep } from '../../groups/group.ts';
import type { GroupId } from '../../groups/ids.ts';
import type { OwnEvent } from '../../groups/own-event.ts';
import type { KeptEntry } from '../../groups/own-things.ts';
import type { FollowUpMark } from '../../groups/vocabulary.ts';

/** What somebody told the group about a step, in the own book too: with the step itself, where that is not there yet. */
export function alsoInBook(
  book: readonly KeptEntry[],
  group: GroupId,
  { casus, step, on }: FirstStep,
  told: { readonly mark?: FollowUpMark; readonly words?: string },
): readonly OwnEvent[] {
  const kept = book.find((entry) => entry.is === 'step' && entry.casus === casus);
  if (kept !== undefined) return [{ kind: 'stepFollowed', entry: kept.entry, ...told }];
  if (step === undefined) {
    if (told.words === undefined) return [];
    return [{ kind: 'entryWritten', entry: newId<'EntryId'>(), is: 'note', words: told.words, group, casus }];
  }
  const entry = newId<'EntryId'>();
  const date = on === undefined ? {} : { on };
  return [
    { kind: 'entryWritten', entry, is: 'step', words: step, group, casus, ...date },
    { kind: 'stepFollowed', entry, ...told },
  ];
}
