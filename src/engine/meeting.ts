import type { Script } from '../methods/script.ts';
import type { CasusState, LensId, MethodId, PhaseId, SealedFieldId } from '../methods/structure.ts';
import type { CasusId, ContentId, DeviceId, Instant, MeetingId, SeatId, Table } from './ids.ts';
import type { Worded } from './note.ts';
import type { NoteList } from './note-list.ts';

/**
 * A meeting as far as its holder may know it. The server holds all of it; a viewer holds the same shape, folded by the
 * same `evolve` from the events that he or she may receive: what is shut is not there.
 */
export interface Meeting {
  readonly id: MeetingId;
  readonly setting: Setting;
  readonly stage: Stage;
  /** In the order in which people sit around the table. */
  readonly seats: readonly Seat[];
  readonly chair: SeatId | undefined;
  /** Whether the chair takes part in the content as a peer. */
  readonly chairTakesPart: boolean;
  /** Whom each wants as chair now that the chair is gone. */
  readonly chairCalls: readonly ChairCall[];
  /** Devices at the door that ask for a seat that exists already. */
  readonly returns: readonly ReturnWish[];
  readonly script: Script;
  /** The words of methods that are in no library, sealed, in pieces. */
  readonly words: readonly BroughtWords[];
  /** Phases that were brought in on the way; their titles are contents. */
  readonly exercises: readonly Exercise[];
  /** What refitting made of phases that are still to come, where it differs from the script. */
  readonly refitted: readonly PhaseSeconds[];
  /** When the whole is planned to be over; the walk refits the phases to come towards it. */
  readonly plannedEnd: Instant | undefined;
  /** Undefined in the lobby. */
  readonly cursor: Cursor | undefined;
  /** Who sits at which table; empty while everyone sits at one. */
  readonly tables: readonly (readonly SeatId[])[];
  readonly clock: Clock;
  /** Writing and silent steps move on by themselves when their time is over. */
  readonly automatic: boolean;
  readonly casus: readonly Casus[];
  readonly choice: CasusChoice;
  readonly notes: NoteList;
  readonly marks: readonly Mark[];
  readonly markCount: MarkCount | undefined;
  readonly turns: readonly Turns[];
  /** The lens that the chair laid over the current step, for all to see. */
  readonly lens: LensId | undefined;
  /** "Even stoppen": the clock stands until the chair resumes. Nobody knows who asked. */
  readonly stopped: boolean;
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
}

export interface BroughtWords {
  readonly method: MethodId;
  readonly piece: number;
  readonly pieces: number;
  readonly content: ContentId;
}

export const settings = ['together', 'online', 'mixed'] as const;
export type Setting = (typeof settings)[number];

export const stages = ['lobby', 'underway', 'ended'] as const;
export type Stage = (typeof stages)[number];

export const seatKinds = ['participant', 'facilitator', 'observer'] as const;
export type SeatKind = (typeof seatKinds)[number];

export type Presence = 'atDoor' | 'here' | 'away' | 'left';

export interface Seat {
  readonly id: SeatId;
  readonly kind: SeatKind;
  readonly name: ContentId;
  /** `none`: someone who takes part by voice and paper; the chair taps for that person. */
  readonly device: 'own' | 'none';
  readonly presence: Presence;
  readonly awaySince: Instant | undefined;
  /** Observers: the casus whose presenter said yes. Others: unused. */
  readonly welcomeAt: readonly CasusId[];
  /** Stepped out of these without explaining, and receives nothing of them. */
  readonly outOf: readonly CasusId[];
}

export interface ChairCall {
  readonly by: SeatId;
  readonly to: SeatId;
}

export interface ReturnWish {
  readonly seat: SeatId;
  readonly device: DeviceId;
}

export interface PhaseSeconds {
  readonly part: number;
  readonly phase: number;
  readonly seconds: number;
}

export interface Exercise {
  readonly phase: PhaseId;
  readonly title: ContentId;
}

/** Where the meeting is: indexes into the script. `pass` counts from 0 how often a repeated stretch was walked. */
export interface Cursor {
  readonly part: number;
  readonly phase: number;
  readonly pass: number;
  readonly step: number;
}

/** The phase's clock. Used time grows only while running; what is left may be negative: that is uitloop. */
export interface Clock {
  /** What the phase may take, extensions included. */
  readonly seconds: number;
  /** Milliseconds used before `runningSince`. */
  readonly usedBefore: number;
  readonly runningSince: Instant | undefined;
  /** What the phase had used, in milliseconds, when the current step began. */
  readonly stepFrom: number;
}

export type CasusStatus = 'offered' | 'accepted' | 'underway' | 'done' | 'erased';

export interface Casus {
  readonly id: CasusId;
  readonly presenter: SeatId;
  readonly state: CasusState;
  readonly status: CasusStatus;
  /** Its presenter ended it: nobody opens it again. */
  readonly closed: boolean;
  /** The script part in which it is walked, once accepted. */
  readonly part: number | undefined;
  readonly firstQuestion: Worded | undefined;
  readonly question: Worded | undefined;
  /** Reworded in a silent step: opens for the others when the silence is over. */
  readonly questionToCome: Worded | undefined;
  readonly sealed: readonly SealedPart[];
  /** The presenter allows the others to keep the question and the outcomes. */
  readonly mayBeKept: boolean;
  /** "Dit blijft in de lucht": nothing is written until the presenter lifts it. */
  readonly inTheAir: boolean;
}

export interface SealedPart extends Worded {
  readonly field: SealedFieldId;
  readonly opened: boolean;
}

/** The choice of a casus. The votes themselves are known to the server alone. */
export interface CasusChoice {
  readonly votes: readonly { readonly by: SeatId; readonly casus: CasusId }[];
  readonly tied: readonly CasusId[];
  /** Waiting for its presenter's own yes. */
  readonly proposed: CasusId | undefined;
}

/** Done, done on paper, or yes to what was said. By name it is known to its owner only. */
export interface Mark {
  readonly by: SeatId;
  readonly how: 'done' | 'paper' | 'yes';
}

/** For the chair: how many marked, of how many who could. */
export interface MarkCount {
  readonly count: number;
  readonly of: number;
}

/** Turns at one table in the current step; in a round each lap offers everyone one. */
export interface Turns {
  readonly table: Table;
  readonly holder: SeatId | undefined;
  readonly queue: readonly SeatId[];
  /** 1 for the first lap of a round; 0 where turns are free. */
  readonly lap: number;
  /** How often each had the turn in this step and spoke, or passed. */
  readonly taken: readonly { readonly seat: SeatId; readonly spoke: number; readonly passed: number }[];
  /** Absent when the turn came: offered again on return. */
  readonly missed: readonly SeatId[];
}
