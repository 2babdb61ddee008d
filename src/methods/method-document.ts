import { type Document, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml';
import { type Language, languages } from './texts.ts';

/** The way to a field: names, and the index in a list. */
export type FieldPath = readonly (string | number)[];

/**
 * The text of a method file as fields that can be changed one by one. What is not touched stays as it was, comments
 * included; only spaces and line breaks may fall differently. Whether it says anything sensible, `parseMethod` tells.
 */
export class MethodDocument {
  readonly #document: Document.Parsed;

  private constructor(document: Document.Parsed) {
    this.#document = document;
  }

  /** Undefined for a text that has no fields to change. */
  static read(source: string): MethodDocument | undefined {
    const document = parseDocument(source, {
      schema: 'core',
      version: '1.2',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    return document.errors.length === 0 && isMap(document.contents) ? new MethodDocument(document) : undefined;
  }

  toString(): string {
    return this.#document.toString({ lineWidth: 120, flowCollectionPadding: true });
  }

  /** Languages in which the file says what it is called. */
  get languages(): readonly Language[] {
    return languages.filter((language) => isMap(this.#node([language])));
  }

  has(path: FieldPath): boolean {
    return this.#node(path) !== undefined;
  }

  /** As it was written; nothing for what is no single text. */
  text(path: FieldPath): string {
    const node = this.#node(path);
    return isScalar(node) && node.value !== null ? String(node.value) : '';
  }

  /** Nothing takes the field away. */
  setText(path: FieldPath, text: string): void {
    const node = this.#node(path);
    if (text === '') this.remove(path);
    else if (isScalar(node)) node.value = text;
    else this.#set(path, text);
  }

  number(path: FieldPath): number | undefined {
    const node = this.#node(path);
    return isScalar(node) && typeof node.value === 'number' ? node.value : undefined;
  }

  setNumber(path: FieldPath, value: number): void {
    const node = this.#node(path);
    if (isScalar(node)) {
      node.value = value;
      delete node.source;
    } else this.#set(path, value);
  }

  /** A list of texts; one text counts as a list of one. */
  lines(path: FieldPath): readonly string[] {
    const node = this.#node(path);
    if (isScalar(node)) return [this.text(path)];
    return isSeq(node) ? node.items.map((_, index) => this.text([...path, index])) : [];
  }

  setLines(path: FieldPath, lines: readonly string[]): void {
    const node = this.#node(path);
    if (lines.length === 0) return this.remove(path);
    if (!isSeq(node)) return this.#set(path, lines);
    lines.forEach((line, index) => {
      const item = node.items[index];
      if (isScalar(item)) item.value = line;
      else node.items[index] = this.#document.createNode(line);
    });
    node.items.length = lines.length;
  }

  /** How many items a list has, or how many fields. */
  count(path: FieldPath): number {
    const node = this.#node(path);
    return isCollection(node) ? node.items.length : 0;
  }

  /** The fields that stand there, in their order. */
  names(path: FieldPath): readonly string[] {
    const node = this.#node(path);
    return isMap(node) ? node.items.map(({ key }) => String(isScalar(key) ? key.value : '')) : [];
  }

  insert(path: FieldPath, index: number, value: unknown): void {
    const list = this.#list(path);
    if (list === undefined) this.#set(path, [value]);
    else list.items.splice(index, 0, this.#document.createNode(value));
  }

  remove(path: FieldPath): void {
    if (this.#node(path) !== undefined) this.#document.deleteIn(path);
  }

  move(path: FieldPath, from: number, to: number): void {
    const list = this.#list(path);
    if (list === undefined || to < 0 || to >= list.items.length) return;
    list.items.splice(to, 0, ...list.items.splice(from, 1));
  }

  /** Takes every word of the other languages out. */
  keepLanguage(kept: Language): void {
    const others = languages.filter((language) => language !== kept);
    const visit = (node: unknown): void => {
      if (isMap(node)) for (const language of others) if (isMap(node.get(language))) node.delete(language);
      if (!isCollection(node)) return;
      for (const item of node.items) visit(isPairLike(item) ? item.value : item);
    };
    visit(this.#document.contents);
  }

  /** `stem-1`, or the first number after it that no id in the file has. */
  freeId(stem: string): string {
    const taken = new Set<unknown>();
    const visit = (node: unknown): void => {
      if (isMap(node)) taken.add(node.get('id'));
      if (isCollection(node)) for (const item of node.items) visit(isPairLike(item) ? item.value : item);
    };
    visit(this.#document.contents);
    let number = 1;
    while (taken.has(`${stem}-${number}`)) number += 1;
    return `${stem}-${number}`;
  }

  #list(path: FieldPath): YAMLSeq | undefined {
    const node = this.#node(path);
    return isSeq(node) ? node : undefined;
  }

  #node(path: FieldPath): Node | undefined {
    let node: unknown = this.#document.contents;
    for (const step of path) node = isCollection(node) ? node.get(step, true) : undefined;
    return isScalar(node) || isCollection(node) ? node : undefined;
  }

  /** Where a text stands in the way of a field, the file is wrong already, and stays as it is. */
  #set(path: FieldPath, value: unknown): void {
    for (let length = 1; length < path.length; length += 1) {
      const above = this.#node(path.slice(0, length));
      if (above !== undefined && !isCollection(above)) return;
    }
    this.#document.setIn(path, this.#document.createNode(value));
  }
}

function isPairLike(item: unknown): item is { readonly value: unknown } {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}
