import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { newId } from '../../crypto/ids.ts';
import type { DraftKey } from '../../crypto/keys.ts';
import type { SealedPlace } from '../../crypto/place.ts';
import { open, seal } from '../../crypto/seal.ts';
import type { ContentId, MeetingId, SeatId } from '../../engine/ids.ts';
import { type Cupboard, keepIn, namesIn } from './cupboard.ts';

/** Where an editor stands: what is written, at which place, for which note. */
export type Slot = string;

/** What this person has written in this browser and not sent, sealed. It survives a refresh and never leaves. */
export class Drafts {
  readonly #cupboard: Cupboard;
  readonly #meeting: MeetingId;
  readonly #key: DraftKey;
  /** Of a slot, the last text that was asked to be kept: sealing takes time, and the last one must win. */
  readonly #latest = new Map<string, string | undefined>();

  constructor(cupboard: Cupboard, meeting: MeetingId, key: DraftKey) {
    this.#cupboard = cupboard;
    this.#meeting = meeting;
    this.#key = key;
  }

  async keep(seat: SeatId, slot: Slot, text: string): Promise<void> {
    const name = this.#name(seat, slot);
    this.#latest.set(name, text);
    const content = newId<'ContentId'>();
    const sealed = await seal(this.#key, text, this.#place(seat, slot, content));
    if (!sealed.ok || this.#latest.get(name) !== text) return;
    keepIn(this.#cupboard, name, `${content}.${toBase64Url(sealed.value)}`);
  }

  async read(seat: SeatId, slot: Slot): Promise<string | undefined> {
    const [content, sealed] = this.#cupboard.getItem(this.#name(seat, slot))?.split('.') ?? [];
    const bytes = fromBase64Url(sealed ?? '');
    if (content === undefined || !bytes.ok) return undefined;
    const text = await open(this.#key, bytes.value, this.#place(seat, slot, content as ContentId));
    return text.ok ? text.value : undefined;
  }

  drop(seat: SeatId, slot: Slot): void {
    this.#latest.set(this.#name(seat, slot), undefined);
    this.#cupboard.removeItem(this.#name(seat, slot));
  }

  /** Slots with something unsent, whose names begin like this. */
  slots(seat: SeatId, prefix: Slot): readonly Slot[] {
    const start = this.#name(seat, '');
    return namesIn(this.#cupboard, start + prefix).map((name) => name.slice(start.length));
  }

  #name(seat: SeatId, slot: Slot): string {
    return `${draftsOf(this.#meeting)}${seat}/${slot}`;
  }

  #place(seat: SeatId, slot: Slot, content: ContentId): SealedPlace<'draft'> {
    return { meeting: this.#meeting, kind: 'draft', seat, content, step: slot, revision: 0 };
  }
}

export function draftsOf(meeting: MeetingId): string {
  return `kring/draft/${meeting}/`;
}
