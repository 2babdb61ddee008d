import { fromBase64Url } from '../../basics/bytes.ts';
import type { ContentKeys } from '../../crypto/derive.ts';
import type { SealedPlace } from '../../crypto/place.ts';
import { open } from '../../crypto/seal.ts';
import type { ContentId } from '../../engine/ids.ts';
import type { Places } from '../../protocol/content-place.ts';
import type { Contents } from '../../protocol/message.ts';

/** Opens what came sealed, as soon as its bytes and its place are both known; forgets what is not there any more. */
export class Vault {
  readonly #keys: ContentKeys;
  /** Replaced as a whole: what arrives together is shown together. */
  #texts: ReadonlyMap<ContentId, string> = $state.raw(new Map());
  readonly #spoilt = new Set<ContentId>();
  readonly #sealed = new Map<ContentId, string>();
  /** Own texts that the meeting does not know yet. */
  readonly #held = new Set<ContentId>();
  #places: Places = new Map();

  constructor(keys: ContentKeys) {
    this.#keys = keys;
  }

  text(content: ContentId): string | undefined {
    return this.#texts.get(content);
  }

  /** Came, but does not open: it was changed or moved on its way. */
  isSpoilt(content: ContentId): boolean {
    return this.#spoilt.has(content);
  }

  /** Own text, which is known before the server has it. */
  hold(content: ContentId, text: string): void {
    this.#held.add(content);
    this.#texts = new Map(this.#texts).set(content, text);
  }

  drop(content: ContentId): void {
    this.#dropAll([content]);
  }

  /** Resolves when everything that can be opened is open. `places` are all that there are now. */
  async receive(places: Places, contents: Contents): Promise<void> {
    this.#places = places;
    const known = [...this.#texts.keys(), ...this.#sealed.keys(), ...this.#spoilt];
    for (const content of known) if (places.has(content)) this.#held.delete(content);
    this.#dropAll(known.filter((content) => !places.has(content) && !this.#held.has(content)));
    const named = new Set([...places.values()].map(({ content }) => content));
    for (const { id, sealed } of contents) if (named.has(id) && !this.#texts.has(id)) this.#sealed.set(id, sealed);
    const opened = await Promise.all([...this.#sealed].map(([content, sealed]) => this.#open(content, sealed)));
    // Erased while it was opening: then it must not come back.
    const fresh = opened.filter((one) => one !== undefined).filter(([content]) => this.#places.has(content));
    if (fresh.length > 0) this.#texts = new Map([...this.#texts, ...fresh]);
  }

  empty(): void {
    this.#texts = new Map();
    this.#sealed.clear();
    this.#held.clear();
    this.#spoilt.clear();
    this.#places = new Map();
  }

  #dropAll(contents: readonly ContentId[]): void {
    if (contents.length === 0) return;
    const texts = new Map(this.#texts);
    for (const content of contents) {
      texts.delete(content);
      this.#held.delete(content);
      this.#spoilt.delete(content);
      this.#sealed.delete(content);
    }
    this.#texts = texts;
  }

  async #open(content: ContentId, sealed: string): Promise<readonly [ContentId, string] | undefined> {
    const place = this.#places.get(content);
    if (place === undefined) return undefined;
    this.#sealed.delete(content);
    const bytes = fromBase64Url(sealed);
    const text = bytes.ok ? await this.#openAt(bytes.value, place) : undefined;
    if (text !== undefined) return [content, text];
    this.#spoilt.add(content);
    return undefined;
  }

  async #openAt(bytes: Uint8Array, place: SealedPlace): Promise<string | undefined> {
    const opened = isName(place)
      ? await open(this.#keys.name, bytes, place)
      : isOfNotes(place)
        ? await open(this.#keys.note, bytes, place)
        : undefined;
    return opened?.ok ? opened.value : undefined;
  }
}

function isName(place: SealedPlace): place is SealedPlace<'name'> {
  return place.kind === 'name';
}

function isOfNotes(
  place: SealedPlace,
): place is SealedPlace<'note' | 'outcome' | 'question' | 'field' | 'title' | 'words'> {
  return place.kind !== 'name' && place.kind !== 'draft' && place.kind !== 'pairing';
}
