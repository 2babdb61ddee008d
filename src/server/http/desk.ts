import type { Instant } from '../../engine/ids.ts';
import type { Rooms } from '../live/rooms.ts';
import type { Storage } from '../storage/storage.ts';

/** What the answers are made of. */
export interface Desk {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly now: () => Instant;
  readonly version: string;
  readonly publicUrl: string | undefined;
  /** Of one address. */
  readonly requestsPerMinute: number;
  /** Writes a fault down, without contents. */
  readonly report: (fault: unknown) => void;
}
