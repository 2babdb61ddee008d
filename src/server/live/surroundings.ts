import type { Instant, MeetingId } from '../../engine/ids.ts';
import type { Storage } from '../storage/storage.ts';
import type { Flusher } from './flusher.ts';
import type { LiveLimits } from './live-limits.ts';

/** What every room shares. */
export interface Surroundings {
  readonly now: () => Instant;
  readonly limits: LiveLimits;
  readonly storage: Storage;
  readonly flusher: Flusher;
  /** Writes a fault down, without contents. */
  readonly report: (fault: unknown) => void;
  /** Nobody has been in this room for a while, or it cannot be read any more. */
  readonly empty: (meeting: MeetingId) => void;
}
