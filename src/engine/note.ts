import type { Pile } from '../methods/structure.ts';
import type { CasusId, ContentId, NoteId, Place, SeatId } from './ids.ts';

/** Sealed words, and which writing of them this is: from 1. */
export interface Worded {
  readonly content: ContentId;
  readonly revision: number;
}

/** `outcome` is open from the start; `private` never opens. */
export type NoteKind = 'note' | 'outcome' | 'private';

export interface Note extends Worded {
  readonly id: NoteId;
  readonly by: SeatId;
  readonly kind: NoteKind;
  readonly place: Place;
  readonly casus: CasusId | undefined;
  readonly status: 'shut' | 'open' | 'struck';
  /** The revision that others saw first; undefined as long as nobody did. */
  readonly firstOpened: number | undefined;
  readonly handedOver: boolean;
  readonly pile: Pile | undefined;
}
