import type { ContentId } from '../../engine/ids.ts';
import type { Sealed } from '../storage/kept-bytes.ts';
import type { StoredContent } from '../storage/storage.ts';

/** The sealed contents of one meeting. What was erased leaves its id behind, so that it is never used again. */
export class Shelf {
  readonly #sealed = new Map<ContentId, Sealed>();
  #letters = 0;

  constructor(contents: readonly StoredContent[]) {
    for (const content of contents) this.put(content);
  }

  /** How many ids were ever used. */
  get size(): number {
    return this.#sealed.size;
  }

  /** Letters of base64url that stand here now. */
  get letters(): number {
    return this.#letters;
  }

  isTaken(id: ContentId): boolean {
    return this.#sealed.has(id);
  }

  put({ id, sealed }: StoredContent): void {
    this.#sealed.set(id, sealed);
    this.#letters += sealed.length;
  }

  erase(id: ContentId): void {
    this.#letters -= this.#sealed.get(id)?.length ?? 0;
    this.#sealed.set(id, '');
  }

  /** It was never put here; the id is free again. */
  takeBack(id: ContentId): void {
    this.#letters -= this.#sealed.get(id)?.length ?? 0;
    this.#sealed.delete(id);
  }

  /** Those that still exist. */
  pick(ids: Iterable<ContentId>): readonly StoredContent[] {
    const picked: StoredContent[] = [];
    for (const id of ids) {
      const sealed = this.#sealed.get(id);
      if (sealed) picked.push({ id, sealed });
    }
    return picked;
  }
}
