import type { CommandId, ContentId, DeviceId, Instant, MeetingId, SeatId } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { AccountStorage } from './account-storage.ts';
import type { GroupStorage } from './group-storage.ts';
import type { Hash, Sealed } from './kept-bytes.ts';
import type { NeighbourStorage } from './neighbour-storage.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import type { PlanningStorage } from './planning-storage.ts';
import type { ReminderStorage } from './reminder-storage.ts';

/** An event as it is kept: its body is JSON that the storage does not look into. */
export interface StoredEvent {
  readonly number: number;
  readonly at: Instant;
  readonly command: CommandId | undefined;
  readonly body: string;
  /** What came along with its command: on the first of its events. */
  readonly content: StoredContent | undefined;
}

export interface StoredContent {
  readonly id: ContentId;
  /** Empty once erased: the id stays taken. */
  readonly sealed: Sealed;
}

/** A device that has a seat. Without a hash it is still owed its token. */
export interface StoredDevice {
  readonly seat: SeatId;
  readonly device: DeviceId;
  readonly tokenHash: Hash | undefined;
}

export interface MeetingEntry {
  readonly id: MeetingId;
  readonly createdAt: Instant;
  readonly admitHash: Hash;
  readonly screenHash: Hash;
  /** When the sweep erases it. */
  readonly eraseAt: Instant;
  /** Whose room it is; none for a meeting with a link. */
  readonly group: GroupId | undefined;
}

export type DeviceChange =
  | ({ readonly kind: 'seated' } & StoredDevice)
  | { readonly kind: 'unseated'; readonly seat: SeatId; readonly device: DeviceId };

/** All that one meeting wants to have kept at one moment. It is kept whole, or not at all. */
export interface Change {
  readonly meeting: MeetingId;
  readonly events: readonly StoredEvent[];
  /** Numbers of the events whose contents lose their bytes; those of this change may be among them. */
  readonly erased: readonly number[];
  /** In order. */
  readonly devices: readonly DeviceChange[];
  readonly eraseAt: Instant | undefined;
}

export type Found =
  | { readonly kind: 'kept'; readonly entry: MeetingEntry; readonly devices: readonly StoredDevice[] }
  | { readonly kind: 'erased' }
  | { readonly kind: 'unknown' };

/** How far somebody has read a meeting. */
export interface Bookmark {
  readonly meeting: MeetingId;
  /** The number of the last event that is known; 0: none. */
  readonly after: number;
}

/** What was written after that, in order, erased contents empty, and who may come in now. */
export type Reading =
  | (Extract<Found, { readonly kind: 'kept' }> & { readonly events: readonly StoredEvent[] })
  | Exclude<Found, { readonly kind: 'kept' }>;

export interface Pairing {
  readonly rendezvous: string;
  readonly parcel: Sealed;
  readonly expiresAt: Instant;
  /** What the display will show in a room of a group. */
  readonly pass: string | undefined;
}

/** Lets somebody who is no member into one room of a group, for as long as the member who gave it belongs there. */
export interface Pass {
  readonly hash: Hash;
  readonly kind: 'guest' | 'screen';
  readonly by: AccountId;
}

/** As what a pass is shown. A guest's holds for the device that showed it first, and for no other. */
export type PassHolder = { readonly kind: 'screen' } | { readonly kind: 'guest'; readonly device: DeviceId };

/**
 * The one door to the database. When a promise of it is fulfilled, the disk has it; when it is rejected, nothing of it
 * was kept. Two databases may stand behind it: `tests/storage` holds what both must do.
 */
export interface Storage
  extends AccountStorage,
    GroupStorage,
    NeighbourStorage,
    OutboxStorage,
    PlanningStorage,
    ReminderStorage {
  readonly kind: 'sqlite' | 'postgres';
  /** A new meeting with the event that opened it. An id stays taken after its meeting was erased. */
  openMeeting(entry: MeetingEntry, opened: StoredEvent): Promise<'opened' | 'taken'>;
  findMeeting(meeting: MeetingId): Promise<Found>;
  /** Of each meeting its log from there on and who may come in, as of one moment; in the order in which it is asked. */
  readOn(bookmarks: readonly Bookmark[]): Promise<readonly Reading[]>;
  /**
   * Changes of several meetings, one for each at most, in one transaction: all or none. Except those to which somebody
   * else was first to write that number: these are given back, and nothing of them was kept.
   */
  commit(changes: readonly Change[]): Promise<readonly MeetingId[]>;
  leavePairing(pairing: Pairing): Promise<'left' | 'taken'>;
  /** Hands the parcel out once. */
  claimPairing(rendezvous: string, now: Instant): Promise<Pick<Pairing, 'parcel' | 'pass'> | undefined>;
  /** Given by a member of the group whose room it is, or not at all. */
  keepPass(meeting: MeetingId, pass: Pass): Promise<'kept' | 'notMember' | 'full'>;
  /** Through which member its holder comes in, if that is one still; what is asked by who shows it. */
  showPass(meeting: MeetingId, hash: Hash, holder: PassHolder): Promise<AccountId | undefined>;
  meetingsToErase(now: Instant): Promise<readonly MeetingId[]>;
  /** Leaves no byte of the meetings in the files of the database, and remembers only that they were. */
  eraseMeetings(meetings: readonly MeetingId[], now: Instant): Promise<void>;
  /**
   * Forgets pairings, codes, sessions and invitations that are over, mails long settled, letters whose day has come, and
   * erased meetings of before `erasedBefore`; after it, no byte of what was erased until then is in the files of the
   * database.
   */
  forget(now: Instant, erasedBefore: Instant): Promise<void>;
  /** Whether it still answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}
