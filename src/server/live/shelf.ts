import type { ContentId } from '../../engine/ids.ts';
import type { Sealed } from '../storage/kept-bytes.ts';
import type { StoredContent } from '../storage/storage.ts';

/** A content that stands, with the number of the event with which it came. */
interface Standing {
  readonly sealed: Sealed;
  readonly number: number;
}

const gone: Standing = { sealed: '', number: 0 };

/** The sealed contents of one meeting. What was erased leaves its id behind, so that it is never used again. */
export class Shelf {
  readonly #standing = new Map<ContentId, Standing>();
  #letters = 0;

  /** How many ids were ever used. */
  get size(): number {
    return this.#standing.size;
  }

  /** Letters of base64url that stand here now. */
  get letters(): number {
    return this.#letters;
  }

  isTaken(id: ContentId): boolean {
    return this.#standing.has(id);
  }

  /** It came with the event of this number. */
  put({ id, sealed }: StoredContent, number: number): void {
    this.#standing.set(id, sealed === '' ? gone : { sealed, number });
    this.#letters += sealed.length;
  }

  /** Takes its bytes away, and gives the number of the event with which it came: none, when nothing stood here. */
  erase(id: ContentId): readonly number[] {
    const { sealed, number } = this.#standing.get(id) ?? gone;
    this.#letters -= sealed.length;
    this.#standing.set(id, gone);
    return sealed === '' ? [] : [number];
  }

  /** It was never put here; the id is free again. */
  takeBack(id: ContentId): void {
    this.#letters -= this.#standing.get(id)?.sealed.length ?? 0;
    this.#standing.delete(id);
  }

  /** Those that still exist. */
  pick(ids: Iterable<ContentId>): readonly StoredContent[] {
    const picked: StoredContent[] = [];
    for (const id of ids) {
      const { sealed } = this.#standing.get(id) ?? gone;
      if (sealed !== '') picked.push({ id, sealed });
    }
    return picked;
  }
}
