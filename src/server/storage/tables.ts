import type { CommandId, ContentId, DeviceId, Instant, MeetingId, SeatId } from '../../engine/ids.ts';
import type { Hash } from './storage.ts';

/** One row for each thing; ids are made by clients, so nothing here counts by itself. */
export interface Tables {
  readonly meetings: {
    readonly id: MeetingId;
    readonly created_at: Instant;
    readonly admit_hash: Hash;
    readonly screen_hash: Hash;
    readonly erase_at: Instant;
  };
  readonly events: {
    readonly meeting: MeetingId;
    readonly number: number;
    readonly at: Instant;
    readonly command: CommandId | null;
    readonly body: string;
  };
  readonly contents: {
    readonly meeting: MeetingId;
    readonly id: ContentId;
    readonly bytes: Uint8Array;
  };
  readonly devices: {
    readonly meeting: MeetingId;
    readonly seat: SeatId;
    readonly device: DeviceId;
    readonly token_hash: Hash | null;
  };
  readonly pairings: {
    readonly rendezvous: string;
    readonly parcel: Uint8Array;
    readonly expires_at: Instant;
  };
  readonly tombstones: {
    readonly id: MeetingId;
    readonly erased_at: Instant;
  };
}
