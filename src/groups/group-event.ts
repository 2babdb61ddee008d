import type { AgreementAnswer } from './agreement-blocks.ts';
import type { CasusFields } from './casus-fields.ts';
import type {
  AgreementId,
  CasusId,
  EvaluationId,
  Instant,
  MeetingId,
  MethodId,
  PlannedId,
  SwapId,
  TrajectoryId,
} from './group-ids.ts';
import type { AccountId, InvitationId } from './ids.ts';
import type { PlanningEvent } from './planning-event.ts';
import type {
  Aim,
  Chairing,
  Decision,
  Disciplines,
  FollowUpMark,
  Guided,
  Led,
  MemberKind,
  PlannedKind,
  Scale,
  TrajectoryForm,
  Turn,
} from './vocabulary.ts';

/**
 * What a letter to the group says: past tense, one thing each. Who says it and when stands on the letter, so nobody can
 * speak for another. A letter that the rules do not allow changes nothing (`judge.ts`).
 */
export type GroupEvent =
  // Who we are
  | { readonly kind: 'selfNamed'; readonly name: string }
  | { readonly kind: 'cameAs'; readonly as: MemberKind }
  | ({ readonly kind: 'groupDescribed' } & GroupDescription)
  // Composition: that somebody answered about everyone in this circle and found nothing in the way. Never what.
  | { readonly kind: 'readied'; readonly circle: readonly AccountId[] }
  | { readonly kind: 'unreadied' }
  // Agreements
  | {
      readonly kind: 'agreementProposed';
      readonly agreement: AgreementId;
      readonly answers: readonly AgreementAnswer[];
    }
  | { readonly kind: 'agreementSigned'; readonly agreement: AgreementId }
  // Trajectory
  | {
      readonly kind: 'trajectoryPlanned';
      readonly trajectory: TrajectoryId;
      readonly form: TrajectoryForm;
      readonly meetings: readonly PlannedMeeting[];
    }
  /** `before` another planned meeting, or at the end. */
  | { readonly kind: 'meetingAdded'; readonly meeting: PlannedMeeting; readonly before?: PlannedId }
  | { readonly kind: 'meetingMoved'; readonly planned: PlannedId; readonly at?: Instant }
  | { readonly kind: 'meetingDropped'; readonly planned: PlannedId }
  | {
      readonly kind: 'trajectoryClosed';
      readonly decision: Decision;
      readonly helped?: string;
      readonly words?: string;
    }
  | PlanningEvent
  // Turns
  | {
      readonly kind: 'turnsSet';
      readonly planned: PlannedId;
      readonly presenter?: AccountId;
      readonly chair?: AccountId;
    }
  | { readonly kind: 'turnDeclined'; readonly planned: PlannedId; readonly turn: Turn }
  /** Cannot come, or can after all. */
  | { readonly kind: 'absenceTold'; readonly planned: PlannedId; readonly away: boolean }
  | { readonly kind: 'chairingSet'; readonly chairing: Chairing }
  /** Without a chair: nobody's fixed office, it goes round. */
  | { readonly kind: 'chairFixed'; readonly chair?: AccountId }
  | {
      readonly kind: 'swapProposed';
      readonly swap: SwapId;
      readonly turn: Turn;
      readonly mine: PlannedId;
      readonly theirs: PlannedId;
    }
  | { readonly kind: 'swapAccepted'; readonly swap: SwapId }
  | { readonly kind: 'swapDeclined'; readonly swap: SwapId }
  // Meetings. The root is the key of all that is written in one: in a letter of its own, which goes when the meeting is
  // over, while that the meeting was opened stays known.
  | { readonly kind: 'meetingOpened'; readonly meeting: MeetingId; readonly planned?: PlannedId }
  | { readonly kind: 'rootGiven'; readonly meeting: MeetingId; readonly root: string }
  /** Nobody goes in any more: it is over without a place in the plan, or was opened by mistake. The plan stays as it is. */
  | { readonly kind: 'meetingEnded'; readonly meeting: MeetingId; readonly endedAt?: Instant }
  /** `endedAt`: told from its room, which waits a while for who still wants to keep something. */
  | ({
      readonly kind: 'meetingHeld';
      readonly planned: PlannedId;
      readonly meeting?: MeetingId;
      readonly endedAt?: Instant;
    } & HeldMeeting)
  | { readonly kind: 'meetingCancelled'; readonly planned: PlannedId }
  // Casus: what its author wishes to show beforehand. What is sealed until a step of the meeting never is in a letter.
  | {
      readonly kind: 'casusShared';
      readonly casus: CasusId;
      readonly planned?: PlannedId;
      readonly fields: CasusFields;
    }
  | { readonly kind: 'casusKept'; readonly casus: CasusId; readonly fields: CasusFields }
  | { readonly kind: 'casusWithdrawn'; readonly casus: CasusId }
  // Follow-up
  | { readonly kind: 'firstStepSet'; readonly casus: CasusId; readonly step: string; readonly on?: Instant }
  | {
      readonly kind: 'followedUp';
      readonly casus: CasusId;
      readonly mark?: FollowUpMark;
      readonly words?: string;
    }
  // Evaluation
  | { readonly kind: 'evaluationShown'; readonly evaluation: EvaluationId; readonly scales: readonly ShownScale[] }
  | { readonly kind: 'aimsTold'; readonly when: 'then' | 'now'; readonly aims: readonly ToldAim[] }
  // Coming in. The secret of an invitation lies with the group, so that whoever of it comes by can let the newcomer in.
  /** `for`: a name, so that the group sees who is awaited. It binds nobody: who has the link may follow it. */
  | {
      readonly kind: 'invitationGiven';
      readonly invitation: InvitationId;
      /** 32 bytes as base64url. */
      readonly secret: string;
      readonly until: Instant;
      readonly for?: string;
    }
  | { readonly kind: 'invitationWithdrawn'; readonly invitation: InvitationId }
  // Recovery by the group: an entry of the roster that needs more signatures, on its way from one member to the next.
  | {
      readonly kind: 'restoringBegun';
      readonly member: AccountId;
      /** The bytes of the entry as base64url. */
      readonly entry: string;
      /** Of who began it first; whoever writes the letter is among them. */
      readonly signatures: readonly WrittenSignature[];
    }
  // The own keyring, left in shares with the others. What the words hold, only the members it is wrapped for can open.
  | {
      readonly kind: 'sharesLeft';
      readonly needed: number;
      /** The sealed keyring as base64url. */
      readonly sealed: string;
      readonly shares: readonly WrittenShare[];
    }
  | { readonly kind: 'sharesTakenBack' }
  | { readonly kind: 'shareReturned'; readonly to: AccountId; readonly share: WrittenShare }
  // For who came later and cannot read what was before: ignored by everyone who can.
  | ({ readonly kind: 'groupTold' } & ToldGroup)
  | {
      readonly kind: 'agreementTold';
      readonly agreement: AgreementId;
      readonly version: number;
      readonly answers: readonly AgreementAnswer[];
      readonly signed: readonly AccountId[];
    }
  | {
      readonly kind: 'trajectoryTold';
      readonly trajectory: TrajectoryId;
      readonly form: TrajectoryForm;
      readonly meetings: readonly PlannedMeeting[];
    }
  | ({ readonly kind: 'heldTold'; readonly planned: PlannedId } & HeldMeeting);

export type GroupEventKind = GroupEvent['kind'];
export type GroupEventOf<Kind extends GroupEventKind> = Extract<GroupEvent, { readonly kind: Kind }>;

/** An opened letter with what the server says of it: its number in the row, who wrote it, and when it came. */
export interface Letter<Event extends GroupEvent = GroupEvent> {
  readonly number: number;
  readonly by: AccountId;
  readonly at: Instant;
  readonly event: Event;
}
export type LetterOf<Kind extends GroupEventKind> = Letter<GroupEventOf<Kind>>;

export interface GroupDescription {
  readonly name: string;
  readonly profession?: string;
  readonly disciplines: Disciplines;
  readonly purpose?: string;
  readonly guided: Guided;
}

export interface PlannedMeeting {
  readonly id: PlannedId;
  readonly is: PlannedKind;
  readonly led: Led;
  readonly at?: Instant;
  readonly presenter?: AccountId;
  readonly chair?: AccountId;
}

/** Who was there, whose casus, who chaired. Numbers and names of methods; not a word of what was said. */
export interface HeldMeeting {
  readonly present: readonly AccountId[];
  readonly presenters: readonly Presented[];
  readonly chair?: AccountId;
  readonly methods: readonly MethodId[];
}

export interface Presented {
  readonly member: AccountId;
  readonly casus?: CasusId;
}

export interface ShownScale {
  readonly scale: Scale;
  /** From low to high: their order tells nothing about who chose which. */
  readonly values: readonly number[];
}

export interface ToldAim {
  readonly aim: Aim;
  readonly words: string;
}

/** A signature under an entry of the roster as it stands in a letter: 64 bytes as base64url. */
export interface WrittenSignature {
  readonly by: AccountId;
  readonly signature: string;
}

/** A share as it stands in a letter: wrapped for this account and these keys, 81 bytes as base64url. */
export interface WrittenShare {
  readonly account: AccountId;
  readonly generation: number;
  readonly sealed: string;
}

export interface ToldGroup {
  /** For whom it is. It comes last of what is told: with it they know everything that came before it. */
  readonly to: readonly AccountId[];
  readonly about?: GroupDescription;
  readonly started: boolean;
  /** The start meeting that is open now: of this trajectory or of a first one, and without a key. */
  readonly starting?: { readonly meeting: MeetingId; readonly planned: PlannedId };
  readonly fixedChair?: AccountId;
  readonly members: readonly ToldMember[];
}

export interface ToldMember {
  readonly account: AccountId;
  readonly name?: string;
  readonly as: MemberKind;
  readonly chairing: Chairing;
  readonly ready: boolean;
  readonly level: Readonly<Record<Turn, number>>;
}
