import type { ContentId, NoteId, Place } from '../../engine/ids.ts';

/** All who are there or will come, or these people alone: at several tables what is said at one stays there. */
export type Audience = 'everyone' | readonly string[];

/** What one person wrote, as the people remember it: the meeting's own state is never asked. */
export interface Written {
  readonly content: ContentId;
  /** The note or the sealed field of which this is one revision. */
  readonly thing: string | undefined;
  readonly place: Place | undefined;
  readonly by: string;
  readonly text: string;
  /** Base64url, as it travels. */
  readonly sealed: string;
  /** For whom it can be opened at all. */
  readonly table: Audience;
}

interface Remembered extends Written {
  openFor: 'everyone' | ReadonlySet<string>;
  /** Rewritten or struck since. */
  isGone: boolean;
}

/**
 * What was written, and from which moment on whom it was open for, kept by the people themselves: it opens because they
 * read it out or go to the step that opens it, before the server hears of that. What comes over the wire is held against it.
 */
export class SecrecyRecord {
  readonly #all = new Map<ContentId, Remembered>();

  get texts(): readonly string[] {
    return [...this.#all.values()].map(({ text }) => text);
  }

  /** A new revision takes the place of the one before, which never opens any more. */
  wrote(written: Written, reach: 'shut' | 'open'): void {
    if (written.thing !== undefined) this.struck(written.thing);
    const remembered = { ...written, openFor: new Set([written.by]), isGone: false };
    this.#all.set(written.content, remembered);
    if (reach === 'open') open(remembered, written.table);
  }

  readOut(note: NoteId): void {
    for (const one of this.#of(note)) open(one, one.table);
  }

  openedAt(place: Place): void {
    for (const one of this.#all.values()) if (one.place === place && !one.isGone) open(one, one.table);
  }

  opened(content: ContentId): void {
    const one = this.#all.get(content);
    if (one !== undefined) open(one, one.table);
  }

  handedOver(note: NoteId, to: string): void {
    for (const one of this.#of(note)) open(one, [to]);
  }

  /** What nobody else could read by then, nobody will. */
  tookAlong(by: string): void {
    for (const one of this.#all.values()) {
      if (one.by === by && one.openFor !== 'everyone' && one.openFor.size === 1) one.isGone = true;
    }
  }

  struck(thing: string): void {
    for (const one of this.#of(thing)) one.isGone = true;
  }

  find(content: ContentId): Written | undefined {
    return this.#all.get(content);
  }

  /** What stands in this text, by its bytes or by its name, and is not open for this viewer. */
  shutIn(text: string, viewer: string): readonly Written[] {
    const shut = [...this.#all.values()].filter((one) => !isOpenFor(one, viewer));
    return shut.filter(({ content, thing, sealed }) => {
      if (text.includes(content) || text.includes(sealed)) return true;
      return thing !== undefined && text.includes(thing) && !this.#isKnown(thing);
    });
  }

  /** All that this viewer must be able to read by now. */
  readableFor(viewer: string): readonly Written[] {
    return [...this.#all.values()].filter((one) => isOpenFor(one, viewer) && !one.isGone);
  }

  #of(thing: string): readonly Remembered[] {
    return [...this.#all.values()].filter((one) => one.thing === thing && !one.isGone);
  }

  /** That a thing exists is no secret any more once somebody else has had it; at another table its name means nothing. */
  #isKnown(thing: string): boolean {
    return [...this.#all.values()].some(
      (one) => one.thing === thing && (one.openFor === 'everyone' || one.openFor.size > 1),
    );
  }
}

function isOpenFor({ openFor }: Remembered, viewer: string): boolean {
  return openFor === 'everyone' || openFor.has(viewer);
}

function open(remembered: Remembered, to: Audience): void {
  if (to === 'everyone' || remembered.openFor === 'everyone') remembered.openFor = 'everyone';
  else remembered.openFor = new Set([...remembered.openFor, ...to]);
}
