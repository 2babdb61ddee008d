import { limits } from './limits.ts';
import type { MethodProblem } from './mistake.ts';
import { itemsOf, type Report, requiredValue, valueOf, wrong } from './reading.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/** What a screen fills in for a person: the name of the presenter, of the chair. */
export const placeholders = ['presenter', 'chair'] as const;

/** Plain text on one line. Line breaks and runs of spaces in the file are one space to a reader. */
export function textOf(tree: Tree, most: number, report: Report): string | undefined {
  if (tree.kind !== 'scalar') return tree.kind === 'nothing' ? empty(tree, report) : wrong(tree, 'text', report);
  const text = tree.text.replace(/\s+/gu, ' ').trim();
  if (text === '') return empty(tree, report);
  for (const problem of textProblems(text, most)) report(tree.place, problem);
  return text;
}

export function requiredText(fields: Fields, name: string, most: number, report: Report): string | undefined {
  const value = requiredValue(fields, name, report);
  return value === undefined ? undefined : textOf(value, most, report);
}

export function optionalText(fields: Fields, name: string, most: number, report: Report): string | undefined {
  const value = valueOf(fields, name);
  return value === undefined ? undefined : textOf(value, most, report);
}

export function textLines(fields: Fields, name: string, most: number, report: Report): readonly string[] {
  return itemsOf(fields, name, limits.lines, report)
    .map((item) => textOf(item, most, report))
    .filter((text) => text !== undefined);
}

function* textProblems(text: string, most: number): Generator<MethodProblem> {
  if (text.length > most) yield { problem: 'textTooLong', length: text.length, most };
  const markup = /<[/!]?[a-z][^<>]{0,80}>?/iu.exec(text)?.[0];
  if (markup !== undefined) yield { problem: 'textHasMarkup', markup: markup.slice(0, 20) };
  // Control characters, spaces of no width and what turns the direction of the text around: no reader ever sees them.
  // The joiners stay: some scripts and many emoji are made with them.
  if (/[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u.test(text)) yield { problem: 'textHasControl' };
  const braced = /\{(\{[^{}]*\}|[^{}]*)\}/gu;
  for (const [, placeholder = ''] of text.matchAll(braced)) {
    if (placeholders.some((known) => known === placeholder)) continue;
    yield { problem: 'unknownPlaceholder', placeholder: placeholder.slice(0, 40), known: placeholders };
  }
  const lone = /[{}]/u.exec(text.replaceAll(braced, ''))?.[0];
  if (lone !== undefined) yield { problem: 'loneBrace', brace: lone };
}

function empty(tree: Tree, report: Report): undefined {
  report(tree.place, { problem: 'textEmpty' });
  return undefined;
}
