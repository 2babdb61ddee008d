import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import { newId } from '../../crypto/ids.ts';
import { openOwn, sealOwn } from '../../crypto/own-letters.ts';
import { type LetterId, parseId } from '../../groups/ids.ts';
import { type Cupboard, keepIn } from '../live/cupboard.ts';

/** How a draft is shut, and opened again by whoever wrote it. Undefined for what does not open. */
export interface Lock {
  readonly shut: (text: string) => Promise<string | undefined>;
  readonly open: (kept: string) => Promise<string | undefined>;
}

/** What somebody wrote and nobody has yet: in this browser alone, sealed. It outlives the page. */
export class SealedDraft {
  readonly #cupboard: Cupboard;
  readonly #name: string;
  readonly #lock: Lock;
  /** Sealing takes time, and the last one must win. */
  #latest: string | undefined;

  constructor(cupboard: Cupboard, name: string, lock: Lock) {
    this.#cupboard = cupboard;
    this.#name = name;
    this.#lock = lock;
  }

  async keep(text: string): Promise<void> {
    this.#latest = text;
    const shut = await this.#lock.shut(text);
    if (shut !== undefined && this.#latest === text) keepIn(this.#cupboard, this.#name, shut);
  }

  async read(): Promise<string | undefined> {
    const kept = this.#cupboard.getItem(this.#name);
    return kept === null ? undefined : this.#lock.open(kept);
  }

  drop(): void {
    this.#latest = undefined;
    this.#cupboard.removeItem(this.#name);
  }
}

/** Sealed as a letter to oneself. */
export function ownLock(keys: AllAccountKeys): Lock {
  return {
    shut: async (text) => {
      const letter = newId<'LetterId'>();
      const sealed = await sealOwn(keysInUse(keys), letter, text);
      return sealed.ok ? `${letter}.${toBase64Url(sealed.value)}` : undefined;
    },
    open: async (kept) => {
      const [id = '', sealed = ''] = kept.split('.');
      const letter = parseId<LetterId>(id);
      const bytes = fromBase64Url(sealed);
      if (!letter.ok || !bytes.ok) return undefined;
      const text = await openOwn(keys, letter.value, bytes.value);
      return text.ok ? text.value : undefined;
    },
  };
}
