import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import type { ContentKeys } from '../../crypto/derive.ts';
import { open, seal } from '../../crypto/seal.ts';
import type { ContentKind, ContentPlace } from '../../protocol/content-place.ts';

type WordKind = Exclude<ContentKind, 'name'>;

/** Seals what people say, and opens what they are shown, with the keys of one meeting. */
export class SealedWords {
  readonly #keys: ContentKeys;

  constructor(keys: ContentKeys) {
    this.#keys = keys;
  }

  /** As it travels. */
  async seal(text: string, place: ContentPlace): Promise<string> {
    const sealed = isName(place)
      ? await seal(this.#keys.name, text, place)
      : isWords(place)
        ? await seal(this.#keys.note, text, place)
        : undefined;
    if (sealed?.ok !== true) throw new Error('A scripted text does not fit');
    return toBase64Url(sealed.value);
  }

  /** Undefined when it was changed, moved or erased. */
  async open(sealed: string | undefined, place: ContentPlace): Promise<string | undefined> {
    const bytes = fromBase64Url(sealed ?? '');
    if (!bytes.ok) return undefined;
    const opened = isName(place)
      ? await open(this.#keys.name, bytes.value, place)
      : isWords(place)
        ? await open(this.#keys.note, bytes.value, place)
        : undefined;
    return opened?.ok ? opened.value : undefined;
  }
}

function isName(place: ContentPlace): place is ContentPlace<'name'> {
  return place.kind === 'name';
}

function isWords(place: ContentPlace): place is ContentPlace<WordKind> {
  return place.kind !== 'name';
}
