import { foldGroup, type RosterNews } from '../../groups/evolve-group.ts';
import type { Group } from '../../groups/group.ts';
import { type DatedLetter, inOneRow, type RosterChange } from '../../groups/history.ts';
import type { AccountId } from '../../groups/ids.ts';
import { parseGroupEvent } from '../../groups/parse-group-event.ts';
import { decodeEntry, type EntryKind, type RosterEntry } from '../../groups/roster-entry.ts';
import type { CheckedRows } from './checked-rows.ts';

const newsOf: Readonly<Record<EntryKind, RosterNews>> = {
  founded: 'came',
  joined: 'came',
  left: 'went',
  keysChanged: 'renewed',
  restored: 'restored',
};

/** The group as its rows tell it. Letters that are not read change nothing. */
export function foldRows(rows: CheckedRows): Group {
  const changes = rosterEntries(rows).map(
    ({ number, kind, subject: member }): RosterChange => ({ number, kind: newsOf[kind], member }),
  );
  const letters = rows.letters.flatMap((letter, at): readonly DatedLetter[] => {
    const text = rows.read.texts[at];
    const opened = rows.opened.get(letter.epoch);
    const event = text?.ok ? parseGroupEvent(text.value) : undefined;
    if (!event?.ok || opened === undefined) return [];
    const { number, by, at: when } = letter;
    return [{ letter: { number, by, at: when, event: event.value }, roster: opened.checked.roster.number }];
  });
  return foldGroup(inOneRow(changes, letters));
}

/** The roster, entry by entry; they were checked before. */
export function rosterEntries({ entries }: Pick<CheckedRows, 'entries'>): readonly RosterEntry[] {
  return entries.flatMap(({ entry }) => {
    const decoded = decodeEntry(entry);
    return decoded.ok ? [decoded.value] : [];
  });
}

/**
 * Letters that are there for this member and do not open, or that no Kring wrote. Erased ones do not count, nor those from
 * before this member's time or keys: they open when somebody of the group says so, one epoch after the other.
 */
export function countUnread(rows: CheckedRows, self: AccountId): number {
  const restored = rosterEntries(rows).findLast(({ kind, subject }) => kind === 'restored' && subject === self);
  const own = new Set(
    rows.epochs
      .filter(
        ({ epoch, roster }) =>
          epoch.wraps.some(({ account }) => account === self) && roster.number >= (restored?.number ?? 0),
      )
      .map(({ epoch }) => epoch.number),
  );
  return rows.read.texts.filter((text, at) => {
    if (text.ok) return !parseGroupEvent(text.value).ok;
    return text.problem === 'epochUnopened' ? own.has(rows.letters[at]?.epoch ?? 0) : text.problem !== 'erased';
  }).length;
}
