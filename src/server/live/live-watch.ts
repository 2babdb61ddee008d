import type { Refusal } from '../../engine/refusal.ts';
import type { WireRefusal } from '../../protocol/message.ts';

/** Who watches over the meetings hears how many and how long; never who, where or what. Times are in seconds. */
export interface LiveWatch {
  /** So many events went to the disk in one transaction. */
  committed(seconds: number, events: number): void;
  /** A transaction failed; what was in it is tried apart, or lost. */
  notCommitted(): void;
  /** From the first decision that waited in a meeting, until all who are there were sent what it brought. */
  shown(seconds: number): void;
  refused(why: Refusal | WireRefusal): void;
}

/** Nobody counts. */
export const unwatched: LiveWatch = {
  committed: () => undefined,
  notCommitted: () => undefined,
  shown: () => undefined,
  refused: () => undefined,
};
