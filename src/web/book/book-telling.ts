import { exportBook } from '../../groups/export-book.ts';
import type { GroupId } from '../../groups/ids.ts';
import type { KeptEntry } from '../../groups/own-things.ts';
import type { book } from '../../locales/nl/book.ts';
import type { Membership } from '../groups/membership.svelte.ts';
import { dayOf } from '../groups/spoken-date.ts';

export type BookWords = typeof book;

/** What the groups are called out of which somebody keeps something; of those that were left, as far as it is known. */
export type GroupNames = ReadonlyMap<GroupId, string | undefined>;

export function namesOfGroups({ own, rows }: Membership, unnamed: string): GroupNames {
  const { knownGroups, book: entries } = own.things;
  const known = [...knownGroups].map(([group, { name }]) => [group, name] as const);
  const here = rows.map(({ id, group }) => [id, group.about?.name ?? knownGroups.get(id)?.name ?? unnamed] as const);
  const kept = entries.flatMap(({ group }) => (group === undefined ? [] : [[group, undefined] as const]));
  return new Map([...kept, ...known, ...here]);
}

export function nameIn(groups: GroupNames, group: GroupId, say: BookWords): string {
  return groups.get(group) ?? say.entry.leftGroup;
}

/** A group whose name is in its letters alone is read for it: a book with nameless groups is hard to search. */
export async function readNames({ own, rows }: Membership): Promise<void> {
  for (const row of rows) {
    if (row.group.about === undefined && own.things.knownGroups.get(row.id)?.name === undefined) await row.refresh();
  }
}

/** The whole book as a text of its own. */
export function bookAsText(entries: readonly KeptEntry[], groups: GroupNames, say: BookWords): string {
  return exportBook(entries, {
    title: say.takeAlong.fileTitle,
    kinds: say.kinds,
    themes: say.themes,
    withoutTheme: say.takeAlong.withoutTheme,
    marks: say.marks,
    group: (id) => nameIn(groups, id, say),
    date: dayOf,
  });
}
