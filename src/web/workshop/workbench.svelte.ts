import { type FieldPath, MethodDocument } from '../../methods/method-document.ts';
import type { MethodMistake } from '../../methods/mistake.ts';
import type { ParsedMethod } from '../../methods/parse-method.ts';
import type { Language } from '../../methods/texts.ts';
import type { OwnMethod, OwnShelf } from '../live/own-shelf.ts';
import { Checking } from './checking.ts';
import { takeOut, type WentAlong } from './taking-out.ts';

/** What was taken out last, and where: there it can be put back. */
export interface TakenOut {
  readonly before: string;
  readonly list: FieldPath;
  readonly index: number;
  readonly along: readonly WentAlong[];
}

/** After so long without a key the file is kept and read again. */
const rest = 250;

/** With these the text has no fields that could be shown. */
const unreadable: readonly MethodMistake['problem'][] = ['notYaml', 'notAllowed', 'fileTooLarge'];

/** One own method under hands: the text is the truth, and the fields and the ring are ways to look at it. */
export class Workbench {
  readonly method: OwnMethod;
  source: string = $state('');
  mistakes: readonly MethodMistake[] = $state.raw([]);
  /** As it was when it had no mistakes last. */
  sound: ParsedMethod | undefined = $state.raw(undefined);
  isChecked: boolean = $state(false);
  /** Whether the text as it is now has no mistakes. */
  isSound: boolean = $state(false);
  isKept: boolean = $state(true);
  language: Language = $state('nl');
  #taken: TakenOut | undefined = $state.raw(undefined);
  #version: number = $state(0);
  #document: MethodDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #shelf: OwnShelf;
  readonly #checking = new Checking();

  constructor(method: OwnMethod, shelf: OwnShelf, language: Language) {
    this.method = method;
    this.#shelf = shelf;
    this.source = method.source;
    this.language = language;
    void this.#check();
  }

  /** Whether the text can be shown as fields now. */
  get hasFields(): boolean {
    void this.#version;
    return this.#document !== undefined;
  }

  /** Until something else is changed. */
  get taken(): TakenOut | undefined {
    return this.#taken;
  }

  get languages(): readonly Language[] {
    void this.#version;
    return this.#document?.languages ?? [];
  }

  /** In the language that is worked in, or the only one. */
  get spoken(): Language {
    return this.languages.includes(this.language) ? this.language : (this.languages[0] ?? this.language);
  }

  get name(): string {
    return this.text([this.spoken, 'name']) || this.method.name;
  }

  text(path: FieldPath): string {
    return this.#look((document) => document.text(path)) ?? '';
  }

  number(path: FieldPath): number | undefined {
    return this.#look((document) => document.number(path));
  }

  lines(path: FieldPath): readonly string[] {
    return this.#look((document) => document.lines(path)) ?? [];
  }

  count(path: FieldPath): number {
    return this.#look((document) => document.count(path)) ?? 0;
  }

  /** For each item of a list a name that it keeps while it is moved: its id, where no other has that. */
  keys(list: FieldPath, most: number): readonly string[] {
    const ids = Array.from({ length: Math.min(most, this.count(list)) }, (_, index) =>
      this.text([...list, index, 'id']),
    );
    return ids.map((id, index) => (id !== '' && ids.indexOf(id) === index ? id : `${id}/${index}`));
  }

  names(path: FieldPath): readonly string[] {
    return this.#look((document) => document.names(path)) ?? [];
  }

  has(path: FieldPath): boolean {
    return this.#look((document) => document.has(path)) ?? false;
  }

  /** The mistakes at this field, also that it is not there; with `inside` those of everything in it. */
  mistakesAt(path: FieldPath, inside: 'here' | 'inside' = 'here'): readonly MethodMistake[] {
    const place = this.#placeOf(path);
    const owner = this.#placeOf(path.slice(0, -1));
    return this.mistakes.filter((mistake) => {
      const isMissing = mistake.problem === 'missingField' || mistake.problem === 'missingText';
      if (isMissing && mistake.path === owner && mistake.field === path.at(-1)) return true;
      return mistake.path === place || (inside === 'inside' && isInside(mistake.path, place));
    });
  }

  /** The mistakes in this part that are at none of these fields, nor inside one. */
  mistakesElse(path: FieldPath, fields: readonly FieldPath[]): readonly MethodMistake[] {
    const told = new Set(fields.flatMap((field) => this.mistakesAt(field, 'inside')));
    return this.mistakesAt(path, 'inside').filter((mistake) => !told.has(mistake));
  }

  /** What the step or phase with this id is called. */
  titleOf(id: string): string | undefined {
    const lists: FieldPath[] = [['phases'], ['modules']];
    const items = lists.flatMap((list) => this.#itemsOf(list));
    const found = [...items, ...items.flatMap((item) => this.#itemsOf([...item, 'steps']))].find(
      (item) => this.text([...item, 'id']) === id,
    );
    return found && (this.text([...found, this.spoken, 'title']) || undefined);
  }

  /** The phase in which a mistake is; undefined when it is elsewhere. */
  phaseOf(mistake: MethodMistake): number | undefined {
    const found = this.#itemsOf(['phases']).findIndex((path) => {
      const place = this.#placeOf(path);
      return mistake.path === place || isInside(mistake.path, place);
    });
    return found < 0 ? undefined : found;
  }

  /** By a field. */
  edit(change: (document: MethodDocument) => void): void {
    if (this.#document === undefined) return;
    this.#taken = undefined;
    change(this.#document);
    this.source = this.#document.toString();
    this.#version += 1;
    this.#later();
  }

  /** By a field, and so that it can be taken back. What pointed at it lets go. */
  takeOut(list: FieldPath, index: number): void {
    const before = this.source;
    let along: readonly WentAlong[] = [];
    this.edit((document) => {
      along = takeOut(document, [...list, index], this.spoken);
    });
    this.#taken = { before, list, index, along };
  }

  undo(): void {
    if (this.#taken === undefined) return;
    this.source = this.#taken.before;
    this.#taken = undefined;
    void this.#check();
  }

  /** By the text itself; the fields follow when it has been read. */
  write(source: string): void {
    this.#taken = undefined;
    this.source = source;
    this.#later();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.keep();
    this.#checking.close();
  }

  keep(): void {
    if (this.source === this.#shelf.read(this.method.id)?.source) return;
    this.isKept = this.#shelf.keep(this.method.id, this.name.slice(0, 200), this.source);
  }

  #later(): void {
    this.isChecked = false;
    this.isSound = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), rest);
  }

  async #check(): Promise<void> {
    const { source } = this;
    const checked = await this.#checking.check(source);
    // Somebody typed on meanwhile: what counts is on its way.
    if (source !== this.source) return;
    if (checked !== 'tooSlow' && checked.ok) this.sound = checked.value;
    this.isSound = checked !== 'tooSlow' && checked.ok;
    this.mistakes = checked === 'tooSlow' || checked.ok ? [] : checked.problem;
    const isReadable = checked !== 'tooSlow' && !this.mistakes.some(({ problem }) => unreadable.includes(problem));
    if (this.#document?.toString() !== source || !isReadable)
      this.#document = isReadable ? MethodDocument.read(source) : undefined;
    this.#version += 1;
    this.isChecked = true;
    this.keep();
  }

  #look<Seen>(look: (document: MethodDocument) => Seen): Seen | undefined {
    void this.#version;
    return this.#document && look(this.#document);
  }

  #itemsOf(list: FieldPath): readonly FieldPath[] {
    return Array.from({ length: this.count(list) }, (_, index) => [...list, index]);
  }

  /** As mistakes call it: an item of a list by its id, or by its number. */
  #placeOf(path: FieldPath): string {
    return path
      .map((step, index) => {
        if (typeof step === 'string') return step;
        return this.text([...path.slice(0, index + 1), 'id']) || String(step + 1);
      })
      .join('.');
  }
}

function isInside(path: string, place: string): boolean {
  return place === '' || path.startsWith(`${place}.`);
}
