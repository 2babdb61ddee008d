import type { Instant } from '../../engine/ids.ts';
import type { AccountId, GroupId, InvitationId, LetterId } from '../../groups/ids.ts';
import type { KeptKeys, LetterKept, LetterPage } from './account-storage.ts';
import type { Hash, Sealed } from './kept-bytes.ts';

/** Signatures as they travel. */
export interface KeptSignature {
  readonly by: AccountId;
  readonly signature: string;
}

export interface KeptEntry {
  readonly number: number;
  readonly at: Instant;
  readonly entry: Sealed;
  readonly signatures: readonly KeptSignature[];
}

/** An entry with what follows from it, so that the storage need not understand it. */
export interface EntryToKeep extends KeptEntry {
  readonly hash: Hash;
  readonly previous: Hash;
  readonly joins: AccountId | undefined;
  readonly leaves: AccountId | undefined;
  /** Whose keys are in it, and of which generation they are. */
  readonly keysOf: { readonly account: AccountId; readonly generation: number } | undefined;
  /** Whether no letter may come before the next epoch. */
  readonly rotateFirst: boolean;
}

export interface KeptEpoch {
  readonly number: number;
  readonly at: Instant;
  readonly epoch: Sealed;
  readonly signature: Sealed;
}

/** Who may read letters of it: whoever has a wrap in it. */
export interface EpochToKeep extends KeptEpoch {
  /** The head of the roster that it covers. */
  readonly head: Hash;
  readonly readers: readonly AccountId[];
}

/** An earlier epoch's key, wrapped by one member for another who came later, or who came back with new keys. */
export interface Opening {
  readonly epoch: number;
  readonly to: AccountId;
  readonly by: AccountId;
  /** Of the keys that it was wrapped to. */
  readonly generation: number;
  readonly wrap: Sealed;
}

export interface GroupLetter {
  readonly number: number;
  readonly id: LetterId;
  readonly at: Instant;
  readonly by: AccountId;
  readonly epoch: number;
  /** Empty once erased, like its signature: the number stays. */
  readonly sealed: Sealed;
  readonly signature: Sealed;
  readonly eraseAt: Instant | undefined;
}

export type GroupLetterToKeep = Omit<GroupLetter, 'number'>;

/** How far the rows of a group have come, for one of its members. */
export interface GroupState {
  readonly group: GroupId;
  readonly createdAt: Instant;
  readonly head: Hash;
  readonly entries: number;
  readonly epoch: number;
  readonly letters: number;
  readonly rotateFirst: boolean;
  /** Who waits to be let in, and members with later keys, so that a member's browser comes to look. */
  readonly requests: number;
}

export interface Invitation {
  readonly id: InvitationId;
  readonly group: GroupId;
  readonly by: AccountId;
  readonly proofHash: Hash;
  /** Sealed for whoever has the link: what it says before one has an account. */
  readonly greeting: Sealed | undefined;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface JoinRequest {
  readonly invitation: InvitationId;
  readonly account: AccountId;
  readonly at: Instant;
  readonly keys: KeptKeys;
  readonly mac: string;
}

/** A member whose account has later keys than the roster knows. */
export interface LaterKeys {
  readonly account: AccountId;
  readonly keys: KeptKeys;
}

/** Groups: only who belongs to one gets anything of it. What `Storage` promises holds for these as well. */
export interface GroupStorage {
  /** The same again after a lost answer is `founded` too. */
  foundGroup(
    group: GroupId,
    entry: EntryToKeep,
    epoch: EpochToKeep,
  ): Promise<'founded' | 'groupTaken' | 'tooManyGroups'>;
  groupsOf(account: AccountId): Promise<readonly GroupState[]>;
  /** Undefined for everyone who does not belong to it now. */
  findGroup(group: GroupId, member: AccountId): Promise<GroupState | undefined>;
  readRoster(group: GroupId): Promise<readonly KeptEntry[]>;
  listLaterKeys(group: GroupId): Promise<readonly LaterKeys[]>;
  /** Kept if the head is still `previous`. Without any member left, the whole group goes. */
  keepEntry(group: GroupId, entry: EntryToKeep): Promise<'kept' | 'rosterPassed' | 'noRequest' | 'full'>;
  /** Kept if number and head are still the next. */
  keepEpoch(group: GroupId, epoch: EpochToKeep): Promise<'kept' | 'epochPassed' | 'rosterPassed' | 'full'>;
  lastEpoch(group: GroupId): Promise<KeptEpoch | undefined>;
  /** The whole chain, so that it can be checked, and what was opened for this member. */
  readEpochs(
    group: GroupId,
    member: AccountId,
  ): Promise<{ readonly epochs: readonly KeptEpoch[]; readonly openings: readonly Opening[] }>;
  keepOpening(group: GroupId, opening: Opening): Promise<'kept' | 'notReader' | 'notMember'>;
  keepLetter(
    group: GroupId,
    letter: GroupLetterToKeep,
  ): Promise<LetterKept | { readonly kind: 'letterTaken' | 'full' | 'notMember' | 'rotateFirst' | 'epochPassed' }>;
  /** Letters of the epochs that this member can read. */
  readLetters(group: GroupId, member: AccountId, after: number): Promise<LetterPage<GroupLetter>>;
  /** False when there is no such letter of this member, or of somebody who left. */
  eraseLetter(group: GroupId, member: AccountId, id: LetterId): Promise<boolean>;

  leaveInvitation(invitation: Invitation): Promise<'left' | 'invitationTaken' | 'full'>;
  findInvitation(id: InvitationId, now: Instant): Promise<Invitation | undefined>;
  listInvitations(group: GroupId, now: Instant): Promise<readonly Invitation[]>;
  listRequests(group: GroupId, now: Instant): Promise<readonly JoinRequest[]>;
  withdrawInvitation(group: GroupId, id: InvitationId): Promise<boolean>;
  /** Asking again replaces the earlier request. */
  requestToJoin(request: JoinRequest): Promise<'requested' | 'full' | 'alreadyMember'>;
}
