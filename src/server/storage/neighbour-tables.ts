import type { Instant, SeatId } from '../../engine/ids.ts';
import type { Hash } from './kept-bytes.ts';
import type { Duty, ProcessId } from './neighbour-storage.ts';

export interface NeighbourTables {
  readonly processes: {
    readonly id: ProcessId;
    readonly beat_at: Instant;
  };
  /** At which processes a seat has a device. */
  readonly sittings: {
    readonly meeting: number;
    readonly seat: SeatId;
    readonly process: ProcessId;
  };
  /** What all processes must know alike, one row: see `readServerSecret`. */
  readonly shared_secret: {
    readonly one: 1;
    readonly secret: string;
  };
  /** Of what somebody tries, under a name that tells nothing. */
  readonly attempts: {
    readonly name: Hash;
    /** When the measure would be full again. */
    readonly full_at: Instant;
  };
  readonly turns: {
    readonly duty: Duty;
    readonly process: ProcessId;
    readonly until: Instant;
  };
}
