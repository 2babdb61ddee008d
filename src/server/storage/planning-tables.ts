import type { Generated } from 'kysely';
import type { Instant } from '../../engine/ids.ts';
import type { PlannedId, PollId, PollLinkId } from '../../groups/group-ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { Hash } from './kept-bytes.ts';
import type { DateAnswer } from './planning-storage.ts';

export interface PlanningTables {
  readonly dates: {
    readonly key: Generated<number>;
    readonly group: number;
    readonly planned: PlannedId;
    readonly sequence: number;
    /** The sequence of the last change that was mailed: an earlier mail has nothing to say any more. */
    readonly told: number;
    /** The sequence at which the time was last changed: answers of before are to another question. */
    readonly timed: number;
    readonly at: Instant;
    readonly minutes: number;
    readonly zone: string;
    readonly title: string;
    readonly place: string | null;
    readonly cancelled: 0 | 1;
    readonly presenter: AccountId | null;
    readonly by: AccountId;
    readonly changed_at: Instant;
    readonly ends_at: Instant;
  };
  /** What somebody's calendar answered. */
  readonly date_replies: {
    readonly date: number;
    readonly member: number;
    readonly answer: DateAnswer;
    readonly at: Instant;
  };
  readonly polls: {
    readonly key: Generated<number>;
    readonly group: number;
    readonly id: PollId;
    readonly until: Instant;
    readonly closed_at: Instant | null;
    readonly forget_at: Instant;
    /** How many it asks about; 0 where nobody said. */
    readonly dates: Generated<number>;
    readonly reminded_at: Generated<Instant | null>;
  };
  readonly poll_answered: {
    readonly poll: number;
    readonly member: number;
  };
  readonly poll_links: {
    readonly poll: number;
    readonly id: PollLinkId;
    readonly by: AccountId;
    readonly proof_hash: Hash;
    readonly created_at: Instant;
    readonly until: Instant;
    readonly sheet: Uint8Array;
    readonly answer: Uint8Array | null;
    readonly answered_at: Instant | null;
  };
  /** The address of somebody's calendar; there is one at most. */
  readonly feeds: {
    readonly account: number;
    readonly token_hash: Hash;
    readonly created_at: Instant;
  };
}
