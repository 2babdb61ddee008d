import type { AccountId } from '../../groups/ids.ts';
import { rosterEntries } from '../groups/fold-rows.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';

/** Somebody else has other keys since this browser was last told. */
export interface KeysChanged {
  /** Of the entry in the roster. */
  readonly number: number;
  readonly member: AccountId;
  readonly at: number;
  /** Who signed, where the group did it. Nobody: the member did it with the keys before. */
  readonly confirmedBy: readonly AccountId[];
}

/** All changes after this entry, the oldest first. What somebody did to the own keys, he or she knows. */
export function keysChangedSince({ rows, self }: GroupRow, noticed: number): readonly KeysChanged[] {
  if (rows === undefined) return [];
  return rosterEntries(rows).flatMap(({ number, kind, subject: member }): readonly KeysChanged[] => {
    const isChange = kind === 'keysChanged' || kind === 'restored';
    if (!isChange || number <= noticed || member === self) return [];
    const signed = rows.entries[number - 1]?.signatures.map(({ by }) => by) ?? [];
    const confirmedBy = kind === 'restored' ? signed : [];
    // Who confirmed it, heard the words: no warning is needed for that.
    return confirmedBy.includes(self) ? [] : [{ number, member, at: rows.enteredAt[number - 1] ?? 0, confirmedBy }];
  });
}
