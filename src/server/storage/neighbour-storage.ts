import type { Instant, MeetingId, SeatId } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';

/** Names one process among those that have the same database open; made anew at every start. */
export type ProcessId = string;

/** What is done by one process only, however many there are. */
export const duties = ['erasing', 'reminding', 'posting', 'mailbox'] as const;
export type Duty = (typeof duties)[number];

/** A seat of a meeting, as a place where somebody sits. */
export interface Sitting {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
}

/** A meeting as the database has it. One that is not in the answer is not there any more. */
export interface Glimpse {
  readonly meeting: MeetingId;
  /** Of its last event. */
  readonly number: number;
  /** Seats with a device at a process that lives. */
  readonly seats: readonly SeatId[];
}

/** Who may be in rooms of groups at this moment, and by which sessions. */
export interface Standing {
  readonly members: readonly { readonly group: GroupId; readonly account: AccountId }[];
  readonly sessions: readonly string[];
}

/**
 * What processes on the same database must know of each other. Every instant is by the clock of the database, and who
 * has not said for `heartbeat.dead` milliseconds that it lives does not.
 */
export interface NeighbourStorage {
  /** This process lives. Forgets who did not say so for long. */
  beat(process: ProcessId, now: Instant): Promise<void>;
  /** At each of these somebody sits by a device at this process. */
  sit(sittings: readonly Sitting[], process: ProcessId): Promise<void>;
  /** Nobody does any more. Gives those at which somebody does by a device at another process that lives. */
  rise(sittings: readonly Sitting[], process: ProcessId, now: Instant): Promise<readonly Sitting[]>;
  glance(meetings: readonly MeetingId[], now: Instant): Promise<readonly Glimpse[]>;
  /** The members of these groups, and the sessions of these accounts. */
  whoStands(groups: readonly GroupId[], accounts: readonly AccountId[]): Promise<Standing>;
  /** Whether this process has a duty until then: it had it already, or whoever had it let it go or stopped living. */
  takeTurn(duty: Duty, process: ProcessId, now: Instant, until: Instant): Promise<boolean>;
  /** The first secret that any process shared; from then on everyone's. */
  shareSecret(secret: string): Promise<string>;
  /** This process stops: others take its turns, and nobody sits here any more. */
  leaveNeighbours(process: ProcessId): Promise<void>;
}

/** Milliseconds. A process that was paused for ten seconds and comes back is not dead. */
export const heartbeat = { every: 3_000, dead: 15_000 } as const;
