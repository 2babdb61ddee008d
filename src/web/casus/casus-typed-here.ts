import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import type { CasusDraft } from '../../groups/casus-fields.ts';
import type { CasusId } from '../../groups/group-ids.ts';
import { parseOwnEvent, writeOwnEvent } from '../../groups/parse-own-event.ts';
import { ownLock, SealedDraft } from '../account/sealed-draft.ts';
import type { Cupboard } from '../live/cupboard.ts';

/** What was typed here and is not with the server yet. */
export interface TypedHere {
  readonly draft: CasusDraft;
  /** The letter that its author went on from; 0 for none. */
  readonly after: number;
}

/** Keeps a casus in this browser while the server cannot. */
export class TypedCasus {
  readonly #casus: CasusId;
  readonly #kept: SealedDraft;

  constructor(cupboard: Cupboard, keys: AllAccountKeys, casus: CasusId) {
    this.#casus = casus;
    this.#kept = new SealedDraft(cupboard, `kring/casus/${keysInUse(keys).account}/${casus}`, ownLock(keys));
  }

  keep(draft: CasusDraft, after: number): Promise<void> {
    return this.#kept.keep(`${after} ${writeOwnEvent({ kind: 'casusDrafted', casus: this.#casus, draft })}`);
  }

  async read(): Promise<TypedHere | undefined> {
    const [, after, text] = /^(\d+) (.*)$/s.exec((await this.#kept.read()) ?? '') ?? [];
    if (text === undefined) return undefined;
    const event = parseOwnEvent(text);
    if (!event.ok || event.value.kind !== 'casusDrafted') return undefined;
    return { draft: event.value.draft, after: Number(after) };
  }

  drop(): void {
    this.#kept.drop();
  }
}
