import { foldGroup } from '../../groups/evolve-group.ts';
import type { Group } from '../../groups/group.ts';
import { type DatedLetter, inOneRow, type RosterChange } from '../../groups/history.ts';
import { parseGroupEvent } from '../../groups/parse-group-event.ts';
import { decodeEntry, type RosterEntry } from '../../groups/roster-entry.ts';
import type { CheckedRows } from './checked-rows.ts';

/** The group as its rows tell it. Letters that are not read change nothing. */
export function foldRows(rows: CheckedRows): Group {
  const changes = rosterEntries(rows).flatMap((entry): readonly RosterChange[] => {
    const { number, subject: member } = entry;
    if (entry.kind === 'left') return [{ number, kind: 'went', member }];
    return entry.kind === 'founded' || entry.kind === 'joined' ? [{ number, kind: 'came', member }] : [];
  });
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

/** Letters that are there for this member and do not open, or that no Kring wrote. Erased ones do not count. */
export function countUnread({ read }: CheckedRows): number {
  return read.texts.filter((text) => (text.ok ? !parseGroupEvent(text.value).ok : text.problem !== 'erased')).length;
}
