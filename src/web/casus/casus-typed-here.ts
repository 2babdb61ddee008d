import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import { newId } from '../../crypto/ids.ts';
import { openOwn, sealOwn } from '../../crypto/own-letters.ts';
import type { CasusDraft } from '../../groups/casus-fields.ts';
import type { CasusId } from '../../groups/group-ids.ts';
import type { LetterId } from '../../groups/ids.ts';
import { parseOwnEvent, writeOwnEvent } from '../../groups/parse-own-event.ts';
import { type Cupboard, keepIn } from '../live/cupboard.ts';

/** What was typed here and is not with the server yet. */
export interface TypedHere {
  readonly draft: CasusDraft;
  /** The letter that its author went on from; 0 for none. */
  readonly after: number;
}

/** Keeps a casus in this browser while the server cannot: sealed as a letter to oneself, so it outlives the page. */
export class TypedCasus {
  readonly #cupboard: Cupboard;
  readonly #keys: AllAccountKeys;
  readonly #casus: CasusId;
  /** Sealing takes a moment: the last text that was asked to be kept must win. */
  #latest: CasusDraft | undefined;

  constructor(cupboard: Cupboard, keys: AllAccountKeys, casus: CasusId) {
    this.#cupboard = cupboard;
    this.#keys = keys;
    this.#casus = casus;
  }

  async keep(draft: CasusDraft, after: number): Promise<void> {
    this.#latest = draft;
    const id = newId<'LetterId'>();
    const event = { kind: 'casusDrafted', casus: this.#casus, draft } as const;
    const sealed = await sealOwn(keysInUse(this.#keys), id, writeOwnEvent(event));
    if (!sealed.ok || this.#latest !== draft) return;
    keepIn(this.#cupboard, this.#name, `${after}.${id}.${toBase64Url(sealed.value)}`);
  }

  async read(): Promise<TypedHere | undefined> {
    const [after, id, sealed] = this.#cupboard.getItem(this.#name)?.split('.') ?? [];
    const bytes = fromBase64Url(sealed ?? '');
    if (id === undefined || !bytes.ok) return undefined;
    const text = await openOwn(this.#keys, id as LetterId, bytes.value);
    const event = text.ok ? parseOwnEvent(text.value) : text;
    if (!event.ok || event.value.kind !== 'casusDrafted') return undefined;
    return { draft: event.value.draft, after: Number(after) };
  }

  drop(): void {
    this.#latest = undefined;
    this.#cupboard.removeItem(this.#name);
  }

  get #name(): string {
    return `kring/casus/${keysInUse(this.#keys).account}/${this.#casus}`;
  }
}
