import { fromBase64Url } from '../../basics/bytes.ts';
import type { ContentKeys } from '../../crypto/derive.ts';
import type { ContentId } from '../../engine/ids.ts';
import { type ContentPlace, isSamePlace, type Places } from '../../protocol/content-place.ts';
import type { Contents } from '../../protocol/message.ts';
import type { Author, Authors } from './authors.ts';
import { openContent } from './seal-content.ts';

/** What became of a content that came. `spoilt`: it does not open where it is shown, or is not of whom it is said to be. */
type Reading = OpenReading | { readonly kind: 'spoilt' };

interface OpenReading {
  readonly kind: 'open';
  readonly text: string;
  readonly place: ContentPlace;
  /** `unchecked`: signed, but this browser has no list of members to check it by. Undefined where nobody signs. */
  readonly author: Author | 'unchecked' | undefined;
}

/** Opens what came sealed, as soon as its bytes and its place are both known; forgets what is not there any more. */
export class Vault {
  readonly #keys: ContentKeys;
  readonly #authors: Authors | undefined;
  /** Replaced as a whole: what arrives together is shown together. */
  #readings: ReadonlyMap<ContentId, Reading> = $state.raw(new Map());
  /** What waits: for its place, or for knowing who signed it. */
  readonly #sealed = new Map<ContentId, string>();
  /** Own texts that the meeting does not know yet. */
  readonly #held = new Set<ContentId>();
  #places: Places = new Map();
  /** One after the other: whose a seat is must be known before what is said there. */
  #opening: Promise<void> = Promise.resolve();

  /** In a meeting of a group, `authors` says whose each text is; without, authorship is the server's word. */
  constructor(keys: ContentKeys, authors?: Authors) {
    this.#keys = keys;
    this.#authors = authors;
  }

  text(content: ContentId): string | undefined {
    const reading = this.#readings.get(content);
    return reading?.kind === 'open' ? reading.text : undefined;
  }

  /** Came, but is not shown: it was changed or moved on its way, or is not of whom it is said to be. */
  isSpoilt(content: ContentId): boolean {
    return this.#readings.get(content)?.kind === 'spoilt';
  }

  authorOf(content: ContentId): OpenReading['author'] {
    const reading = this.#readings.get(content);
    return reading?.kind === 'open' ? reading.author : undefined;
  }

  /** Own text, which is known before the server has it. */
  hold(place: ContentPlace, text: string, author: Author | undefined): void {
    this.#held.add(place.content);
    this.#readings = new Map(this.#readings).set(place.content, { kind: 'open', text, place, author });
  }

  drop(content: ContentId): void {
    this.#held.delete(content);
    this.#keepOnly((known) => known !== content);
  }

  /** Resolves when everything that can be opened is open. `places` are all that there are now. */
  receive(places: Places, contents: Contents): Promise<void> {
    this.#places = places;
    for (const content of this.#held) if (places.has(content)) this.#held.delete(content);
    this.#keepOnly((content) => places.has(content) || this.#held.has(content));
    this.#spoil([...this.#readings].flatMap(([content, reading]) => (this.#isMoved(reading) ? [content] : [])));
    for (const { id, sealed } of contents) if (places.has(id) && !this.#isOpen(id)) this.#sealed.set(id, sealed);
    const open = (): Promise<void> => this.#openAll();
    // A fault in one does not keep the next ones shut.
    this.#opening = this.#opening.then(open, open);
    return this.#opening;
  }

  empty(): void {
    this.#held.clear();
    this.#places = new Map();
    this.#keepOnly(() => false);
  }

  async #openAll(): Promise<void> {
    const isName = (content: ContentId): boolean => {
      const place = this.#places.get(content);
      return place !== 'contested' && place?.kind === 'name';
    };
    const waiting = [...this.#sealed.keys()];
    const names = waiting.filter(isName);
    for (const contents of [names, waiting.filter((content) => !names.includes(content))]) {
      const opened = await Promise.all(contents.map((content) => this.#open(content)));
      this.#show(opened.filter((one) => one !== undefined));
    }
  }

  async #open(content: ContentId): Promise<readonly [ContentId, Reading] | undefined> {
    const [sealed, place] = [this.#sealed.get(content), this.#places.get(content)];
    if (sealed === undefined || place === undefined) return undefined;
    const bytes = fromBase64Url(sealed);
    if (!bytes.ok || place === 'contested') return this.#spoilt(content);
    const opened = await openContent(this.#keys, bytes.value, place);
    if (!opened.ok) return this.#spoilt(content);
    const { text, claimed } = opened.value;
    if (this.#authors === undefined) {
      return this.#taken(content, { kind: 'open', text, place, author: claimed && 'unchecked' });
    }
    const author = await this.#authors.judge(place, claimed);
    // It keeps waiting: a seat that is not known yet, or the keys of a member, may still come.
    if (!author.ok) return [content, { kind: 'spoilt' }];
    return this.#taken(content, { kind: 'open', text, place, author: author.value });
  }

  #taken(content: ContentId, reading: Reading): readonly [ContentId, Reading] {
    this.#sealed.delete(content);
    return [content, reading];
  }

  #spoilt(content: ContentId): readonly [ContentId, Reading] {
    return this.#taken(content, { kind: 'spoilt' });
  }

  /** What was erased or moved while it was opening must not come back. */
  #show(opened: readonly (readonly [ContentId, Reading])[]): void {
    const fresh = opened.filter(([content]) => this.#places.has(content));
    if (fresh.length > 0) this.#readings = new Map([...this.#readings, ...fresh]);
    this.#spoil(fresh.flatMap(([content, reading]) => (this.#isMoved(reading) ? [content] : [])));
  }

  /** Its bytes were opened at another place than where it is shown now: there it says nothing. */
  #isMoved(reading: Reading): boolean {
    if (reading.kind === 'spoilt') return false;
    const place = this.#places.get(reading.place.content);
    return place !== undefined && (place === 'contested' || !isSamePlace(place, reading.place));
  }

  #isOpen(content: ContentId): boolean {
    return this.#readings.get(content)?.kind === 'open';
  }

  #spoil(contents: readonly ContentId[]): void {
    if (contents.length === 0) return;
    const spoilt = contents.map((content) => [content, { kind: 'spoilt' }] as const);
    this.#readings = new Map([...this.#readings, ...spoilt]);
  }

  #keepOnly(isKept: (content: ContentId) => boolean): void {
    for (const content of this.#sealed.keys()) if (!isKept(content)) this.#sealed.delete(content);
    if ([...this.#readings.keys()].every(isKept)) return;
    this.#readings = new Map([...this.#readings].filter(([content]) => isKept(content)));
  }
}
