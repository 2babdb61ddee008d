import type { GroupId } from './ids.ts';
import type { EntryKind } from './own-event.ts';
import type { KeptEntry } from './own-things.ts';
import type { Aim } from './vocabulary.ts';

export interface BookQuestion {
  /** Each word has to occur somewhere in the entry, in whatever case and with or without accents. */
  readonly words?: string;
  readonly is?: EntryKind;
  readonly theme?: Aim;
  readonly group?: GroupId;
}

/** Searching happens in the browser alone, in what was opened there. The newest first. */
export function searchBook(book: readonly KeptEntry[], asked: BookQuestion): readonly KeptEntry[] {
  const words = plain(asked.words ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return book
    .filter(({ is }) => asked.is === undefined || is === asked.is)
    .filter(({ theme }) => asked.theme === undefined || theme === asked.theme)
    .filter(({ group }) => asked.group === undefined || group === asked.group)
    .filter((entry) => {
      const text = plain([entry.words, ...entry.followed.map((follow) => follow.words ?? '')].join(' '));
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => other.at - one.at);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
