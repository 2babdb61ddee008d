import type { PlaceholderPlace } from './mistake.ts';
import { placeholders } from './read-text.ts';
import type { Report } from './reading.ts';
import { languages } from './texts.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/**
 * Nobody has a name yet where a method tells about itself, and only a casus has a presenter: there a screen could fill
 * nothing in.
 */
export function checkPlaceholders(top: Fields, file: 'agenda' | 'lens' | 'method', report: Report): void {
  for (const language of languages) {
    const about = top.fields.get(language)?.value;
    if (about !== undefined) refuse(about, placeholders, file === 'lens' ? 'lens' : 'about', report);
  }
  if (file !== 'agenda') return;
  for (const part of ['phases', 'modules']) {
    const parts = top.fields.get(part)?.value;
    if (parts !== undefined) refuse(parts, ['presenter'], 'agenda', report);
  }
}

function refuse(tree: Tree, names: readonly string[], where: PlaceholderPlace, report: Report): void {
  if (tree.kind === 'list') for (const item of tree.items) refuse(item, names, where, report);
  if (tree.kind === 'fields') for (const { value } of tree.fields.values()) refuse(value, names, where, report);
  if (tree.kind !== 'scalar') return;
  const name = names.find((candidate) => tree.text.includes(`{${candidate}}`));
  if (name !== undefined) report(tree.place, { problem: 'placeholderNotHere', placeholder: name, where });
}
