import type { Generated } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { AccountId, GroupId, InvitationId, LetterId } from '../../groups/ids.ts';
import type { Hash } from './kept-bytes.ts';

export interface GroupTables {
  readonly groups: {
    readonly key: Generated<number>;
    readonly id: GroupId;
    readonly created_at: Instant;
    /** Hash of the last entry of the roster. */
    readonly head: Hash;
    readonly entries: number;
    readonly epoch: number;
    readonly rotate_first: 0 | 1;
    /** Number of the last letter. */
    readonly letters: number;
    readonly bytes: number;
  };
  /** Everyone who ever was one: letters and epochs refer to these. */
  readonly members: {
    readonly key: Generated<number>;
    readonly group: number;
    readonly account: AccountId;
    readonly belongs: 0 | 1;
    /** Of the keys that the roster knows. */
    readonly generation: number;
  };
  readonly roster: {
    readonly group: number;
    readonly number: number;
    readonly at: Instant;
    readonly entry: Uint8Array;
    /** JSON that the storage does not look into. */
    readonly signatures: string;
  };
  readonly epochs: {
    readonly group: number;
    readonly number: number;
    readonly at: Instant;
    readonly epoch: Uint8Array;
    readonly signature: Uint8Array;
  };
  readonly epoch_readers: {
    readonly member: number;
    readonly epoch: number;
    /** Only of an epoch that was opened later, by another member. */
    readonly opened_by: number | null;
    readonly generation: number | null;
    readonly wrap: Uint8Array | null;
  };
  readonly letters: {
    readonly group: number;
    readonly number: number;
    readonly id: LetterId;
    readonly at: Instant;
    readonly writer: number;
    readonly epoch: number;
    /** No bytes are left once it was erased. */
    readonly sealed: Uint8Array;
    readonly signature: Uint8Array;
    readonly erase_at: Instant | null;
  };
  readonly invitations: {
    readonly key: Generated<number>;
    readonly group: number;
    readonly id: InvitationId;
    readonly by: AccountId;
    readonly proof_hash: Hash;
    readonly greeting: Uint8Array | null;
    readonly created_at: Instant;
    readonly expires_at: Instant;
  };
  readonly join_requests: {
    readonly invitation: number;
    readonly account: number;
    readonly at: Instant;
    readonly box_key: string;
    readonly sign_key: string;
    readonly generation: number;
    readonly mac: string;
  };
}
