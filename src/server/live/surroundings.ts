import type { Instant, MeetingId } from '../../engine/ids.ts';
import type { Storage } from '../storage/storage.ts';
import type { Flusher } from './flusher.ts';
import type { LiveLimits } from './live-limits.ts';
import type { Neighbours } from './neighbours.ts';
import type { ReadingTogether } from './reading-together.ts';

/** What every room shares. */
export interface Surroundings {
  readonly now: () => Instant;
  readonly limits: LiveLimits;
  readonly storage: Storage;
  readonly reading: ReadingTogether;
  readonly flusher: Flusher;
  /** Writes a fault down, without contents. */
  readonly report: (fault: unknown) => void;
  /** The other processes on the same database; undefined where there can be none. */
  readonly neighbours: Neighbours | undefined;
  /** Nobody has been in this room for a while, or it cannot be read any more. */
  readonly empty: (meeting: MeetingId) => void;
  /** It is not kept any more. */
  readonly gone: (meeting: MeetingId) => void;
}
