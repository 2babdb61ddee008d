import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { limits } from './limits.ts';
import type { MethodMistake, Place } from './mistake.ts';
import { flawIn } from './plain-text.ts';
import { causeOf, type Span } from './unreadable.ts';

/** What is left of YAML for a method: text with places, lists and fields. The only file that knows the format. */
export type Tree =
  | { readonly kind: 'scalar'; readonly place: Place; readonly text: string; readonly number: number | undefined }
  | { readonly kind: 'nothing'; readonly place: Place }
  | { readonly kind: 'list'; readonly place: Place; readonly items: readonly Tree[] }
  | { readonly kind: 'fields'; readonly place: Place; readonly fields: ReadonlyMap<string, Field> };

export type Fields = Extract<Tree, { readonly kind: 'fields' }>;

export interface Field {
  /** Of the name; the value has its own. */
  readonly place: Place;
  readonly value: Tree;
}

export interface ReadTree {
  /** Undefined when the text cannot be read at all; `mistakes` then says why. */
  readonly tree: Tree | undefined;
  readonly mistakes: readonly MethodMistake[];
}

const start: Place = { line: 1, column: 1, path: '' };
/** A method is at most nine levels deep. The bound keeps this file's recursion small whatever is read. */
const deepest = 20;

/** Lists in lists, or keys in keys, all on one line: the package would go as deep as its own stack, and no method does. */
const stairs = /(?:[-?] +){21}/u;

/** Reads YAML 1.2 without aliases, anchors, tags, merge keys and directives. Never throws. */
export function readTree(source: string): ReadTree {
  if (utf8Length(source) > limits.bytes) {
    return { tree: undefined, mistakes: [{ ...start, problem: 'fileTooLarge', most: limits.bytes }] };
  }
  const lines = new LineCounter();
  const flawed = flawIn(source);
  if (flawed !== undefined) {
    const line = source.slice(0, flawed.offset).split('\n').length;
    return { tree: undefined, mistakes: [{ ...start, line, problem: 'notPlainText', flaw: flawed.flaw }] };
  }
  const steep = stairs.exec(source);
  if (steep !== null) {
    const line = source.slice(0, steep.index).split('\n').length;
    return { tree: undefined, mistakes: [{ ...start, line, problem: 'notAllowed', what: 'depth' }] };
  }
  // Duplicate names are looked for below: the package's own check takes quadratic time.
  const read = documentOf(source, lines);
  if (read === undefined) return { tree: undefined, mistakes: [{ ...start, problem: 'notAllowed', what: 'depth' }] };
  const document = read;
  const mistakes: MethodMistake[] = [];
  let hasHole = false;
  const placeOf = (offset: number, path: string): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), path };
  };
  // What the package says after its first error is a guess: one place to repair, and then the rest can be read.
  const [error] = document.errors;
  if (error !== undefined) return { tree: undefined, mistakes: [unreadable(error.code, error.pos[0])] };
  if (isNothing(document.contents)) return { tree: undefined, mistakes: [{ ...start, problem: 'fileEmpty' }] };
  if (document.directives.yaml.explicit === true) mistakes.push({ ...start, problem: 'notAllowed', what: 'directive' });
  const tree = grow(document.contents, '', 0);
  return { tree: hasHole ? undefined : tree, mistakes };

  function unreadable(code: string, offset: number): MethodMistake {
    const place = placeOf(offset, '');
    if (code === 'MULTIPLE_DOCS') return { ...place, problem: 'notAllowed', what: 'severalDocuments' };
    if (code === 'RESOURCE_EXHAUSTION') return { ...place, problem: 'notAllowed', what: 'depth' };
    const cause = causeOf(source, { code, offset, ...spansIn(document) });
    return { ...placeOf(cause.offset, ''), problem: 'notYaml', reason: cause.reason, sign: cause.sign };
  }

  function grow(node: ParsedNode | Node | null, path: string, depth: number): Tree {
    const place = placeOf(node?.range?.[0] ?? 0, path);
    if (node === null) return { kind: 'nothing', place };
    if (depth > deepest) {
      mistakes.push({ ...place, problem: 'notAllowed', what: 'depth' });
      hasHole = true;
      return { kind: 'nothing', place };
    }
    if (isAlias(node)) {
      mistakes.push({ ...place, problem: 'notAllowed', what: 'alias' });
      hasHole = true;
      return { kind: 'nothing', place };
    }
    if ('anchor' in node && node.anchor !== undefined)
      mistakes.push({ ...place, problem: 'notAllowed', what: 'anchor' });
    if (node.tag !== undefined) mistakes.push({ ...place, problem: 'notAllowed', what: 'tag' });
    if (isMap(node)) return growFields(node, place, path, depth);
    if (isSeq(node)) {
      const ids = new Set<string>();
      const items = node.items.map((item, index) => {
        const child = isNode(item) ? item : null;
        const id = idOf(child);
        const segment = id === undefined || ids.has(id) ? String(index + 1) : id;
        ids.add(segment);
        return grow(child, joined(path, segment), depth + 1);
      });
      return { kind: 'list', place, items };
    }
    if (!isScalar(node) || node.value === null) return { kind: 'nothing', place };
    const plain = node.type === 'PLAIN';
    return {
      kind: 'scalar',
      place,
      text: typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)),
      number: plain && typeof node.value === 'number' ? node.value : undefined,
    };
  }

  function growFields(
    map: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[]; readonly flow?: boolean },
    place: Place,
    path: string,
    depth: number,
  ): Fields {
    const fields = new Map<string, Field>();
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      const name = String(key?.value ?? '');
      const value = isNode(pair.value) ? pair.value : null;
      const inside = joined(path, name);
      const at = placeOf(key?.range?.[0] ?? 0, inside);
      if (key?.anchor !== undefined) mistakes.push({ ...at, problem: 'notAllowed', what: 'anchor' });
      if (key?.tag !== undefined) mistakes.push({ ...at, problem: 'notAllowed', what: 'tag' });
      if (map.flow === true && pair.value === null && key?.type === 'PLAIN')
        mistakes.push({ ...at, problem: 'commaInBraces', text: name.slice(0, 40) });
      else if (name === '<<') mistakes.push({ ...at, problem: 'notAllowed', what: 'mergeKey' });
      else if (fields.has(name)) mistakes.push({ ...at, problem: 'duplicateField', field: name.slice(0, 40) });
      else fields.set(name, { place: at, value: grow(value, inside, depth + 1) });
    }
    return { kind: 'fields', place, fields };
  }
}

/** Undefined when it goes deeper than the package can follow. */
function documentOf(source: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(source, {
      lineCounter,
      schema: 'core',
      version: '1.2',
      merge: false,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source !== 'null' && node.source !== '~');
}

/** Of texts between quotes and of brackets, in their order. Without recursion: a text that is no YAML may be anything. */
function spansIn(document: Document.Parsed): { readonly quotes: readonly Span[]; readonly brackets: readonly Span[] } {
  const [quotes, brackets]: [Span[], Span[]] = [[], []];
  const waiting: unknown[] = [document.contents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isPair(node)) waiting.push(node.value ?? null, node.key);
    if (!isCollection(node) && !isScalar(node)) continue;
    const span = { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
    if (isScalar(node)) {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') quotes.push(span);
      continue;
    }
    if (node.flow === true) brackets.push(span);
    for (const item of node.items.toReversed()) waiting.push(item ?? null);
  }
  return { quotes, brackets };
}

/** An item of a list is called by its id in a path, so that "phases.solutions" outlives an inserted phase. */
function idOf(node: Node | null): string | undefined {
  if (!isMap(node)) return undefined;
  const id: unknown = node.get('id');
  return typeof id === 'string' && id.length <= 40 ? id : undefined;
}

function joined(path: string, name: string): string {
  const short = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  return path === '' ? short : `${path}.${short}`;
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function utf8Length(text: string): number {
  if (text.length > limits.bytes) return text.length;
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
