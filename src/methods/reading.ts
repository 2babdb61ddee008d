import { limits } from './limits.ts';
import type { FieldPlace, MethodProblem, Place, Shape } from './mistake.ts';
import { nearest } from './nearest.ts';
import { wordFields } from './texts.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/** Notes a mistake and goes on: a writer wants to hear everything at once. */
export type Report = (place: Place, problem: MethodProblem) => void;

/** Fields that exist in the language but not in this place, with what the place is called in a message. */
export interface Elsewhere {
  readonly fields: readonly string[];
  readonly where: FieldPlace;
  readonly name: string;
}

/** The fields of `tree`, after reporting the ones that are not `known` and the ones that say nothing. */
export function fieldsOf(
  tree: Tree,
  known: readonly string[],
  report: Report,
  elsewhere?: Elsewhere,
): Fields | undefined {
  if (tree.kind !== 'fields') {
    return wrong(tree, 'fields', report);
  }
  for (const [name, { place, value }] of tree.fields) {
    if (known.includes(name)) {
      if (value.kind === 'nothing') report(place, { problem: 'fieldEmpty', field: name });
      continue;
    }
    if (elsewhere?.fields.includes(name) === true) {
      report(place, { problem: 'fieldNotHere', field: name, where: elsewhere.where, name: elsewhere.name });
    } else {
      const isWord = known.includes('nl') && wordFields.includes(name);
      const near = isWord ? undefined : nearest(name, known);
      report(place, { problem: 'unknownField', field: name.slice(0, 40), nearest: near, known, isWord });
    }
  }
  return tree;
}

/** The value of a field; an absent or empty one is undefined. */
export function valueOf(fields: Fields, name: string): Tree | undefined {
  const value = fields.fields.get(name)?.value;
  return value === undefined || value.kind === 'nothing' ? undefined : value;
}

/** The value of a field that must be there. */
export function requiredValue(fields: Fields, name: string, report: Report): Tree | undefined {
  const value = valueOf(fields, name);
  // A misspelt field was reported already, with the name that was meant.
  const isMisspelt = [...fields.fields.keys()].some((written) => written !== name && nearest(written, [name]) === name);
  // That there is a name with nothing after it, `fieldsOf` has said.
  if (value === undefined && !isMisspelt && !fields.fields.has(name)) {
    report(inside(fields.place, name), { problem: 'missingField', field: name });
  }
  return value;
}

/** The items of a list field; without it, none. */
export function itemsOf(fields: Fields, name: string, most: number, report: Report): readonly Tree[] {
  const value = valueOf(fields, name);
  if (value === undefined) return [];
  if (value.kind !== 'list') return wrong(value, 'list', report) ?? [];
  if (value.items.length > most) report(value.place, { problem: 'tooMany', count: value.items.length, most });
  return value.items.slice(0, most);
}

/** One word of a closed list. */
export function wordOf<Word extends string>(tree: Tree, known: readonly Word[], report: Report): Word | undefined {
  if (tree.kind !== 'scalar') return wrong(tree, 'word', report);
  const word = known.find((candidate) => candidate === tree.text);
  if (word === undefined) {
    const near = nearest(tree.text, known);
    report(tree.place, { problem: 'unknownWord', word: tree.text.slice(0, 40), known, nearest: near });
  }
  return word;
}

/** One word, or several in a list: `silent: presenter` and `silent: [presenter, chair]`. */
export function wordsOf<Word extends string>(
  fields: Fields,
  name: string,
  known: readonly Word[],
  report: Report,
): readonly Word[] {
  const value = valueOf(fields, name);
  if (value === undefined) return [];
  if (value.kind === 'fields') return wrong(value, 'wordOrList', report) ?? [];
  const trees = value.kind === 'list' ? value.items.slice(0, limits.lines) : [value];
  eachOnce(trees, report);
  const words = trees.map((tree) => wordOf(tree, known, report)).filter((word) => word !== undefined);
  return [...new Set(words)];
}

/** Says which items of a list are there twice. */
export function eachOnce(items: readonly Tree[], report: Report): void {
  const seen = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'scalar') continue;
    if (seen.has(item.text)) report(item.place, { problem: 'itemTwice', item: item.text.slice(0, 40) });
    seen.add(item.text);
  }
}

/** A whole number within bounds. */
export function wholeOf(tree: Tree, least: number, most: number, report: Report): number | undefined {
  const value = numberOf(tree, report);
  if (value === undefined) return undefined;
  if (!(value >= least && value <= most)) {
    report(tree.place, { problem: 'outOfRange', value, least, most });
    return undefined;
  }
  if (!Number.isInteger(value)) {
    report(tree.place, { problem: 'notWhole', value });
    return undefined;
  }
  return value;
}

export function numberOf(tree: Tree, report: Report): number | undefined {
  if (tree.kind === 'scalar' && tree.number !== undefined) return tree.number;
  return wrong(tree, 'number', report);
}

/** A field that says `yes`, or is left out. */
export function yesOf(fields: Fields, name: string, report: Report): boolean {
  const value = valueOf(fields, name);
  if (value === undefined) return false;
  if (value.kind === 'scalar' && value.text === 'yes') return true;
  const word = value.kind === 'scalar' ? value.text.slice(0, 40) : '';
  report(value.place, { problem: 'onlyYes', word });
  return false;
}

/** The place of a field that is not there: that of its parent, with the name it would have. */
export function inside(place: Place, name: string): Place {
  return { ...place, path: place.path === '' ? name : `${place.path}.${name}` };
}

/** How fields are written that somebody may take for one word or number. */
const examples: ReadonlyMap<string, string> = new Map([
  ['people', '{ least: 3, most: 8 }'],
  ['notes', '{ upTo: 2, opens: inTurn }'],
  ['tables', '{ size: 3 }'],
  ['repeat', '{ from: ask, until: helped, atMost: 3 }'],
  ['suits', '{ best: [event], not: [idea] }'],
  ['needs', '{ meetings: 4, facilitator: yes }'],
  ['nl', '{ title: Vertellen, purpose: Wat er gebeurde. }'],
  ['en', '{ title: Telling, purpose: What happened. }'],
]);

export function wrong(tree: Tree, expected: Shape, report: Report): undefined {
  const name = tree.place.path.split('.').at(-1) ?? '';
  const example = expected === 'fields' ? (examples.get(name) ?? '') : '';
  report(tree.place, { problem: 'wrongShape', expected, example });
  return undefined;
}

/** Where the value of a field stands; of an absent one, where its owner does. */
export function placeOf(fields: Fields, name: string): Place {
  return fields.fields.get(name)?.value.place ?? fields.place;
}
