import type { AgreementAnswer } from './agreement-blocks.ts';
import type { CasusFields } from './casus-fields.ts';
import type {
  GroupDescription,
  HeldMeeting,
  PlannedMeeting,
  ShownScale,
  ToldAim,
  WrittenShare,
  WrittenSignature,
} from './group-event.ts';
import type {
  AgreementId,
  CasusId,
  EvaluationId,
  Instant,
  MeetingId,
  PlannedId,
  PollId,
  PollLinkId,
  SwapId,
  TrajectoryId,
} from './group-ids.ts';
import type { AccountId, InvitationId } from './ids.ts';
import type { CalendarSettings, Logistics, PollAnswer, PollSheet, Presence, SpareDate } from './planning-event.ts';
import type { Chairing, Decision, FollowUpMark, MemberKind, RegisterId, TrajectoryForm, Turn } from './vocabulary.ts';

/** A group as its letters tell it. A value: who folds the same letters, has the same group. */
export interface Group {
  /** The number of the last letter folded. 0 before the first. */
  readonly number: number;
  /** Whether its very first letter was read. Who came later is told what was before, by others (`telling.ts`). */
  readonly fromTheStart: boolean;
  /** Whether somebody told what was before: so whoever came later knows it, and can tell it to the next. */
  readonly told: boolean;
  /** Who came, or came back with nothing, after others had written, and was told nothing of it yet (`telling.ts`). */
  readonly untold: readonly AccountId[];
  readonly about: GroupDescription | undefined;
  /** Everyone who ever was a member, in the order of coming. */
  readonly members: readonly Member[];
  /** Whether a start meeting was ever opened: before it there is nothing to sign. */
  readonly started: boolean;
  readonly agreements: readonly AgreementVersion[];
  /** The last one is under way, unless it is closed. */
  readonly trajectories: readonly Trajectory[];
  readonly fixedChair: AccountId | undefined;
  readonly swaps: readonly Swap[];
  readonly poll: Poll | undefined;
  /** What the group chose; where it did not, `calendarOf` says what holds. */
  readonly calendar: CalendarSettings | undefined;
  /** Where and how long as a rule. */
  readonly usual: Logistics;
  /** Of the last poll, not chosen: for a meeting that has to move. */
  readonly spare: readonly LeftOver[];
  readonly registers: readonly ToldRegisters[];
  readonly opened: readonly OpenedMeeting[];
  /** Over, and told from their rooms, which wait a while for who keeps something: `endedMeetings`. */
  readonly ended: readonly EndedMeeting[];
  readonly casus: readonly SharedCasus[];
  readonly steps: readonly FirstStep[];
  readonly evaluations: readonly Evaluation[];
  readonly aims: readonly ToldAims[];
  /** Neither withdrawn nor ended by somebody's leaving. One whose time is over may still stand here: `openInvitations`. */
  readonly invitations: readonly GivenInvitation[];
  readonly restorings: readonly Restoring[];
  /** Keyrings left with the others, one of each owner at most. */
  readonly shares: readonly SharesOfMember[];
  readonly returned: readonly ReturnedShare[];
  /** Letters whose words nobody keeps any more: whoever may, has their bytes erased. */
  readonly over: readonly LetterOver[];
}

export interface Member {
  readonly account: AccountId;
  /** As he or she wrote it, or as others told it to somebody who came later. */
  readonly name: string | undefined;
  readonly as: MemberKind;
  /** Not here any more: the name stays, for what was. */
  readonly here: boolean;
  /** Who was in the circle when he or she answered about everyone. Undefined: has not answered, or took it back. */
  readonly readyWith: readonly AccountId[] | undefined;
  readonly chairing: Chairing;
  /**
   * Turns that count as taken because they were before his or her time, so that whoever comes later, or takes turns in
   * chairing again, comes level with the others instead of making up for years.
   */
  readonly level: Readonly<Record<Turn, number>>;
}

export interface AgreementVersion {
  readonly agreement: AgreementId;
  /** 1, 2, ... */
  readonly version: number;
  readonly by: AccountId | undefined;
  readonly at: Instant | undefined;
  readonly answers: readonly AgreementAnswer[];
  readonly signed: readonly AccountId[];
  /** Whether at some moment everyone had signed it. */
  readonly agreed: boolean;
}

export interface Trajectory {
  readonly id: TrajectoryId;
  readonly form: TrajectoryForm;
  readonly meetings: readonly Planned[];
  readonly closed: { readonly decision: Decision; readonly helped?: string; readonly words?: string } | undefined;
}

export interface Planned extends PlannedMeeting {
  /** What is different this time. */
  readonly logistics: Logistics;
  /** Who cannot come, as far as is known beforehand. */
  readonly away: readonly AccountId[];
  /** Of those away: who answered no to this date in the poll, and said nothing since. */
  readonly noInPoll: readonly AccountId[];
  /** Who comes later, leaves earlier, or said why. */
  readonly presence: readonly ToldPresence[];
  /** Goes on with fewer than agreed, because the group said so. */
  readonly anyway: boolean;
  /** Turns given back beforehand. Who cannot come makes it up first; who declined just waits for another. */
  readonly freed: readonly { readonly turn: Turn; readonly by: AccountId; readonly why: 'away' | 'declined' }[];
  readonly held: Held | undefined;
  readonly cancelled: boolean;
}

export interface LeftOver extends SpareDate {
  /** Who would not come on it. */
  readonly no: readonly AccountId[];
}

export interface ToldPresence extends Presence {
  readonly by: AccountId;
  readonly letter: number;
}

export interface ToldRegisters {
  readonly by: AccountId;
  readonly registers: readonly RegisterId[];
  readonly letter: number;
}

export interface Held extends HeldMeeting {
  readonly at: Instant | undefined;
  /** Who was there stands in this letter. Undefined where it was told to somebody who came later. */
  readonly letter: LetterOver | undefined;
}

export interface Swap {
  readonly id: SwapId;
  readonly turn: Turn;
  readonly by: AccountId;
  readonly with: AccountId;
  readonly mine: PlannedId;
  readonly theirs: PlannedId;
}

/** A question which dates suit. */
export interface Poll extends PollSheet {
  readonly id: PollId;
  readonly by: AccountId;
  readonly answers: readonly {
    readonly account: AccountId;
    readonly answer: PollAnswer;
    /** Undefined where somebody else told it. */
    readonly letter: number | undefined;
  }[];
  /** For those without an account. */
  readonly links: readonly PollLink[];
  /** The letters that asked for more dates. */
  readonly added: readonly { readonly by: AccountId; readonly letter: number }[];
  /** Before dates were added: what was said then goes so long after. */
  readonly firstUntil: Instant;
  readonly letter: number | undefined;
}

export interface PollLink {
  readonly id: PollLinkId;
  readonly secret: string;
  readonly for: string;
  readonly by: AccountId;
  readonly letter: number;
}

export interface OpenedMeeting {
  readonly meeting: MeetingId;
  /** With which a browser goes in. Undefined until its letter came, and when that is erased. */
  readonly root: string | undefined;
  readonly by: AccountId;
  readonly planned: PlannedId | undefined;
  readonly at: Instant;
  /** Of the root. */
  readonly letter: number | undefined;
}

export interface EndedMeeting extends OpenedMeeting {
  /** When its room is erased, and its key with it. */
  readonly until: Instant;
}

export interface SharedCasus {
  readonly id: CasusId;
  readonly by: AccountId;
  readonly planned: PlannedId | undefined;
  /** The date of that meeting when the casus was shown: its letter goes by that. */
  readonly forDate: Instant | undefined;
  readonly fields: CasusFields;
  readonly at: Instant;
  /** Kept on, by its presenter's own wish; otherwise it goes when its meeting was held. */
  readonly kept: boolean;
  /** The one that holds its words as they are now. */
  readonly letter: number;
}

/** What a presenter was going to do after a meeting, and what became of it. */
export interface FirstStep {
  readonly casus: CasusId;
  readonly by: AccountId;
  readonly step: string | undefined;
  readonly on: Instant | undefined;
  readonly at: Instant;
  readonly told: readonly FollowUp[];
  readonly letters: readonly number[];
}

export interface FollowUp {
  readonly at: Instant;
  readonly mark: FollowUpMark | undefined;
  readonly words: string | undefined;
}

export interface Evaluation {
  readonly id: EvaluationId;
  readonly trajectory: TrajectoryId;
  readonly at: Instant;
  readonly scales: readonly ShownScale[];
  readonly letter: number;
}

export interface ToldAims {
  readonly by: AccountId;
  readonly when: 'then' | 'now';
  readonly trajectory: TrajectoryId;
  readonly aims: readonly ToldAim[];
  readonly letter: number;
}

export interface GivenInvitation {
  readonly id: InvitationId;
  readonly secret: string;
  readonly by: AccountId;
  readonly until: Instant;
  /** Who is awaited, as the one who invites calls him or her. */
  readonly for: string | undefined;
  readonly letter: number;
}

/**
 * New keys for a member who lost the old ones, confirmed by some and waiting for more. It stands until its letters go, a
 * newer one replaces it, or the roster says that this member has other keys. Any other step of the roster makes its entry
 * useless as well, and no letter says so: whoever reads it asks `stillFits`.
 */
export interface Restoring {
  readonly member: AccountId;
  readonly entry: string;
  /** Whoever began it first: the order that the roster asks for. */
  readonly signatures: readonly WrittenSignature[];
  readonly at: Instant;
  readonly letters: readonly LetterOver[];
}

export interface SharesOfMember {
  readonly owner: AccountId;
  readonly needed: number;
  readonly sealed: string;
  readonly shares: readonly WrittenShare[];
  readonly at: Instant;
  readonly letter: number;
}

/** A share that its holder gave back to the owner, who alone can open it. */
export interface ReturnedShare {
  readonly by: AccountId;
  readonly to: AccountId;
  readonly share: WrittenShare;
  readonly at: Instant;
  readonly letter: number;
}

export interface LetterOver {
  readonly letter: number;
  readonly by: AccountId;
  /** Not before this moment: until then somebody needs it. */
  readonly from?: Instant;
}

export const emptyGroup: Group = {
  number: 0,
  fromTheStart: false,
  told: false,
  untold: [],
  about: undefined,
  members: [],
  started: false,
  agreements: [],
  trajectories: [],
  fixedChair: undefined,
  swaps: [],
  poll: undefined,
  calendar: undefined,
  usual: {},
  spare: [],
  registers: [],
  opened: [],
  ended: [],
  casus: [],
  steps: [],
  evaluations: [],
  aims: [],
  invitations: [],
  restorings: [],
  shares: [],
  returned: [],
  over: [],
};
