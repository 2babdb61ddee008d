import { concatBytes } from '../basics/bytes.ts';
import type { ContentId, MeetingId, SeatId } from './ids.ts';
import type { SealedKind } from './keys.ts';

/**
 * Where a sealed text belongs. Whoever opens it says the place again from what the server told; when the bytes were
 * moved, swapped or taken from an earlier revision, they do not open. `docs/encryption.md` says what each kind fills in.
 */
export interface SealedPlace<Kind extends SealedKind = SealedKind> {
  readonly meeting: MeetingId;
  readonly kind: Kind;
  /** Whose it is: the author of a note, the one who is called so, the presenter of a casus; empty for the meeting's own. */
  readonly seat: SeatId | '';
  readonly content: ContentId;
  /** Where in the meeting, as far as the kind has that; otherwise empty. */
  readonly step: string;
  /** Whole, from 0. */
  readonly revision: number;
}

/** A place before its words were checked; what is really written into the additional data. */
export interface Binding {
  readonly meeting: string;
  readonly kind: SealedKind;
  readonly seat: string;
  readonly content: string;
  readonly step: string;
  readonly revision: number;
}

/** Each field behind its length, so that no two places can give the same bytes. */
export function additionalData(head: readonly Uint8Array[], binding: Binding): Uint8Array<ArrayBuffer> {
  const { meeting, kind, seat, content, step, revision } = binding;
  const words = [meeting, kind, seat, content, step, String(revision)].map((word) => new TextEncoder().encode(word));
  return concatBytes([...head, ...words].flatMap((field) => [lengthOf(field), field]));
}

function lengthOf(field: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, field.length);
  return length;
}
