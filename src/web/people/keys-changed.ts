import type { AccountId } from '../../groups/ids.ts';
import type { OwnThings } from '../../groups/own-things.ts';
import type { OwnRow } from '../account/own-row.svelte.ts';
import { rosterEntries } from '../groups/fold-rows.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';

/** Somebody else has other keys since its reader was last told. */
export interface KeysChanged {
  /** Of the entry in the roster. */
  readonly number: number;
  readonly member: AccountId;
  readonly at: number;
  /** Who signed, where the group did it. Nobody: the member did it with the keys before. */
  readonly confirmedBy: readonly AccountId[];
}

/**
 * Up to which entry of the roster somebody knows the keys of the others: on whatever device it was seen, and also after
 * signing out. Whoever has never looked knows those that were there when he or she came in.
 */
export function noticedUpTo({ id, rows, self, tools }: GroupRow, { noticed }: Pick<OwnThings, 'noticed'>): number {
  const known = Math.max(noticed.get(id) ?? 0, tools.memory.noticed);
  if (known > 0 || rows === undefined) return known;
  const came = rosterEntries(rows).findLast(({ kind, subject }) => subject === self && kind !== 'keysChanged');
  return came?.number ?? 0;
}

/**
 * All changes after this entry, the oldest first. What somebody did to the own keys, he or she knows. Keys that came and
 * went unseen are none that anybody could have trusted; but where one change is told, every later one is.
 */
export function keysChangedSince({ rows, self }: GroupRow, noticed: number): readonly KeysChanged[] {
  if (rows === undefined) return [];
  const keyedAt = new Map<AccountId, number>();
  const changed: KeysChanged[] = [];
  for (const { number, kind, subject: member } of rosterEntries(rows)) {
    const before = keyedAt.get(member) ?? number;
    if (kind !== 'left') keyedAt.set(member, number);
    const isChange = kind === 'keysChanged' || kind === 'restored';
    if (!isChange || number <= noticed || member === self) continue;
    if (before > noticed && changed.length === 0) continue;
    const signed = rows.entries[number - 1]?.signatures.map(({ by }) => by) ?? [];
    const confirmedBy = kind === 'restored' ? signed : [];
    // Who confirmed it, heard the words: no warning is needed for that.
    if (confirmedBy.includes(self)) continue;
    changed.push({ number, member, at: rows.enteredAt[number - 1] ?? 0, confirmedBy });
  }
  return changed;
}

/**
 * Writes down up to where the keys of the others are known, here and in a letter to oneself. As long as there is something
 * to warn of, only who `saw` it does so.
 */
export async function noteKeys(row: GroupRow, own: OwnRow, saw: 'warning' | 'nothing'): Promise<void> {
  const now = row.rows?.roster.now;
  if (now === undefined || (own.things.noticed.get(row.id) ?? 0) >= now.number) return;
  if (saw === 'nothing' && keysChangedSince(row, noticedUpTo(row, own.things)).length > 0) return;
  row.tools.memory.keep(now, now.number);
  await own.write({ kind: 'keysNoticed', group: row.id, entry: now.number });
}
