import type { Instant } from './group-ids.ts';
import type { GroupId } from './ids.ts';
import type { EntryKind } from './own-event.ts';
import type { KeptEntry } from './own-things.ts';
import { type Aim, aims, type FollowUpMark } from './vocabulary.ts';

/** What the export says in the language of its reader: comes from `locales/`. */
export interface BookWords {
  readonly title: string;
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly themes: Readonly<Record<Aim, string>>;
  readonly withoutTheme: string;
  readonly marks: Readonly<Record<FollowUpMark, string>>;
  readonly group: (id: GroupId) => string;
  readonly date: (at: Instant) => string;
}

/** The own book as Markdown: what was learned by theme, the oldest first. Own words stay words, whatever is in them. */
export function exportBook(book: readonly KeptEntry[], words: BookWords): string {
  const themes: readonly (Aim | undefined)[] = [...aims, undefined];
  const sections = themes.flatMap((theme) => {
    const entries = book.filter((entry) => entry.theme === theme).toSorted((one, other) => one.at - other.at);
    if (entries.length === 0) return [];
    const heading = theme === undefined ? words.withoutTheme : words.themes[theme];
    return [`## ${literal(heading)}`, ...entries.map((entry) => entryText(entry, words))];
  });
  return `${[`# ${literal(words.title)}`, ...sections].join('\n\n')}\n`;
}

function entryText(entry: KeptEntry, words: BookWords): string {
  const from = entry.group === undefined ? '' : `, ${words.group(entry.group)}`;
  const said = entry.from === undefined ? '' : `, ${entry.from}`;
  const when = entry.on === undefined ? '' : ` (${words.date(entry.on)})`;
  const followed = entry.followed.map(({ at, mark, words: told }) => {
    const became = [mark === undefined ? undefined : words.marks[mark], told].filter((one) => one !== undefined);
    return `- ${literal(words.date(at))}: ${literal(became.join('. '))}`;
  });
  const head = `### ${literal(`${words.kinds[entry.is]}, ${words.date(entry.at)}${from}${said}${when}`)}`;
  return [head, paragraphs(entry.words), ...(followed.length === 0 ? [] : [followed.join('\n')])].join('\n\n');
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split('\n').map(literal).join('  \n'))
    .join('\n\n');
}

/** In one line, and without any letter that Markdown or HTML would take for a sign. */
function literal(text: string): string {
  const line = text.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_{}[\]<>#|~&!]/gu, '\\$&');
  return line.replace(/^(\s*)([-+])(?=\s)/u, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s)/u, '$1\\$2');
}
