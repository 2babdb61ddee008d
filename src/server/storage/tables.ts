import type { Generated } from 'kysely';
import type { CommandId, ContentId, DeviceId, Instant, MeetingId, SeatId } from '../../engine/ids.ts';
import type { AccountTables } from './account-tables.ts';
import type { GroupTables } from './group-tables.ts';
import type { Hash } from './kept-bytes.ts';
import type { NeighbourTables } from './neighbour-tables.ts';
import type { OutboxTables } from './outbox-tables.ts';
import type { PlanningTables } from './planning-tables.ts';
import type { ReminderTables } from './reminder-tables.ts';

/** One row for each thing; ids are made by clients. */
export interface Tables
  extends AccountTables,
    GroupTables,
    NeighbourTables,
    OutboxTables,
    PlanningTables,
    ReminderTables {
  readonly meetings: {
    /** Counted by the database; the other tables refer to it, for it is a sixth of an id in every row and index. */
    readonly key: Generated<number>;
    readonly id: MeetingId;
    readonly created_at: Instant;
    readonly admit_hash: Hash;
    readonly screen_hash: Hash;
    readonly erase_at: Instant;
    /** Whose room it is; none for a meeting with a link. */
    readonly group: number | null;
  };
  readonly events: {
    readonly meeting: number;
    readonly number: number;
    readonly at: Instant;
    readonly command: CommandId | null;
    readonly body: string;
    /** What came along with its command, if anything. No bytes are left once it was erased. */
    readonly content: ContentId | null;
    readonly sealed: Uint8Array | null;
  };
  readonly devices: {
    readonly meeting: number;
    readonly seat: SeatId;
    readonly device: DeviceId;
    readonly token_hash: Hash | null;
  };
  readonly pairings: {
    readonly rendezvous: string;
    readonly parcel: Uint8Array;
    readonly expires_at: Instant;
    /** For a display in a room of a group, as it will show it: handed out with the parcel, once. */
    readonly pass: string | null;
  };
  readonly passes: {
    readonly meeting: number;
    readonly hash: Hash;
    readonly kind: 'guest' | 'screen';
    /** Through whom its holder comes in. */
    readonly member: number;
    /** Of the guest who showed it first. */
    readonly device: DeviceId | null;
  };
  readonly tombstones: {
    readonly id: MeetingId;
    readonly erased_at: Instant;
  };
}
