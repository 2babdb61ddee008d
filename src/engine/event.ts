import type { Script, ScriptPart, ScriptPhase } from '../methods/script.ts';
import type { CasusState, LensId, MethodId, ModuleId, Pile, SealedFieldId } from '../methods/structure.ts';
import type { CasusId, ContentId, DeviceId, Instant, MeetingId, NoteId, Place, SeatId, Table } from './ids.ts';
import type { Cursor, MarkCount, PhaseSeconds, SeatKind, Setting } from './meeting.ts';

/** What happened. Past tense, complete in itself, and without a word of content: contents are named by id. */
export type MeetingEvent =
  // Arriving and leaving
  | { readonly kind: 'meetingOpened'; readonly meeting: MeetingId; readonly setting: Setting; readonly script: Script }
  | {
      readonly kind: 'seatTaken';
      readonly seat: SeatId;
      readonly as: SeatKind;
      readonly name: ContentId;
      readonly device: DeviceId | undefined;
      /** Someone who comes when the meeting is underway waits at the door. */
      readonly atDoor: boolean;
    }
  | { readonly kind: 'renamed'; readonly seat: SeatId; readonly name: ContentId }
  | { readonly kind: 'seatMoved'; readonly seat: SeatId; readonly to: number }
  | { readonly kind: 'admitted'; readonly seat: SeatId }
  | { readonly kind: 'backAsked'; readonly seat: SeatId; readonly device: DeviceId }
  /** The chair, or whoever holds the seat, said no: the device may ask again. */
  | { readonly kind: 'backDeclined'; readonly seat: SeatId; readonly device: DeviceId }
  /** The seat's other devices lose it when the chair let someone back; not when the seat's owner added a device. */
  | { readonly kind: 'letBack'; readonly seat: SeatId; readonly device: DeviceId }
  | { readonly kind: 'deviceAdded'; readonly seat: SeatId; readonly device: DeviceId }
  | { readonly kind: 'observerWelcomed'; readonly seat: SeatId; readonly casus: CasusId }
  | { readonly kind: 'steppedOut'; readonly seat: SeatId; readonly casus: CasusId }
  | { readonly kind: 'wentAway'; readonly seat: SeatId; readonly at: Instant }
  | { readonly kind: 'cameBack'; readonly seat: SeatId }
  | { readonly kind: 'left'; readonly seat: SeatId }
  // Offices
  | { readonly kind: 'chairPassed'; readonly to: SeatId }
  | { readonly kind: 'chairCalled'; readonly by: SeatId; readonly to: SeatId }
  | { readonly kind: 'chairPartSet'; readonly takesPart: boolean }
  // Script and walk
  | { readonly kind: 'scriptPlanned'; readonly script: Script }
  | { readonly kind: 'methodChosen'; readonly part: number; readonly method: ScriptPart }
  | { readonly kind: 'casusPartAdded'; readonly part: number; readonly method: ScriptPart }
  | {
      readonly kind: 'wordsBrought';
      readonly method: MethodId;
      readonly piece: number;
      readonly pieces: number;
      readonly content: ContentId;
    }
  | { readonly kind: 'moduleChosen'; readonly part: number; readonly phase: number; readonly module: ModuleId }
  | { readonly kind: 'started'; readonly at: Instant }
  | { readonly kind: 'timesRefitted'; readonly seconds: readonly PhaseSeconds[] }
  | {
      readonly kind: 'phaseEntered';
      readonly to: Cursor;
      readonly at: Instant;
      readonly tables: readonly (readonly SeatId[])[];
    }
  | { readonly kind: 'stepEntered'; readonly to: Cursor; readonly at: Instant }
  | {
      readonly kind: 'exerciseInserted';
      readonly part: number;
      readonly before: number;
      readonly phase: ScriptPhase;
      readonly title: ContentId;
    }
  | { readonly kind: 'ended'; readonly at: Instant }
  // Lenses
  | { readonly kind: 'lensLaid'; readonly lens: LensId }
  | { readonly kind: 'lensTaken' }
  // Clock
  | { readonly kind: 'paused'; readonly at: Instant }
  | { readonly kind: 'resumed'; readonly at: Instant }
  | { readonly kind: 'extended'; readonly seconds: number }
  | { readonly kind: 'automaticSet'; readonly automatic: boolean }
  /** Carries no name: nobody, not even the log, knows who asked. */
  | { readonly kind: 'stopped'; readonly at: Instant }
  // Writing
  | {
      readonly kind: 'noteWritten' | 'outcomeWritten';
      readonly note: NoteId;
      readonly by: SeatId;
      readonly as: 'note' | 'private' | 'outcome';
      readonly place: Place;
      readonly casus: CasusId | undefined;
      readonly content: ContentId;
      readonly revision: number;
      readonly table: Table;
    }
  | { readonly kind: 'marked'; readonly by: SeatId; readonly how: 'done' | 'paper' | 'yes' }
  | { readonly kind: 'unmarked'; readonly by: SeatId }
  | { readonly kind: 'markCounted'; readonly marks: MarkCount }
  | { readonly kind: 'notesOpened'; readonly table: Table; readonly notes: readonly OpenedNote[] }
  | { readonly kind: 'noteSorted'; readonly note: NoteId; readonly pile: Pile }
  | { readonly kind: 'noteStruck'; readonly note: NoteId }
  | { readonly kind: 'noteHandedOver'; readonly note: OpenedNote; readonly to: SeatId }
  // Turns
  | { readonly kind: 'lapOpened'; readonly table: Table; readonly lap: number; readonly order: readonly SeatId[] }
  | { readonly kind: 'turnWanted'; readonly table: Table; readonly seat: SeatId }
  | { readonly kind: 'turnGiven'; readonly table: Table; readonly seat: SeatId }
  | { readonly kind: 'turnEnded'; readonly table: Table; readonly seat: SeatId; readonly how: TurnEnd }
  // Casus
  | {
      readonly kind: 'casusOffered';
      readonly casus: CasusId;
      readonly presenter: SeatId;
      readonly state: CasusState;
      readonly question: ContentId | undefined;
    }
  | { readonly kind: 'casusRetracted'; readonly casus: CasusId }
  | { readonly kind: 'voted'; readonly by: SeatId; readonly casus: CasusId }
  | { readonly kind: 'voteTied'; readonly among: readonly CasusId[] }
  | { readonly kind: 'casusProposed'; readonly casus: CasusId }
  | { readonly kind: 'casusAccepted'; readonly casus: CasusId; readonly part: number }
  | { readonly kind: 'casusDeclined'; readonly casus: CasusId }
  | { readonly kind: 'casusStateSet'; readonly casus: CasusId; readonly state: CasusState }
  /** `questionKept` is for the presenter alone: reworded in a silent step, it opens when the silence is over. */
  | {
      readonly kind: 'questionWorded' | 'questionKept';
      readonly casus: CasusId;
      readonly content: ContentId;
      readonly revision: number;
    }
  | {
      readonly kind: 'fieldSealed';
      readonly casus: CasusId;
      readonly by: SeatId;
      readonly field: SealedFieldId;
      readonly content: ContentId;
      readonly revision: number;
    }
  | { readonly kind: 'fieldsOpened'; readonly casus: CasusId; readonly fields: readonly OpenedField[] }
  | { readonly kind: 'held'; readonly casus: CasusId }
  | { readonly kind: 'released'; readonly casus: CasusId }
  | { readonly kind: 'keepingAllowed'; readonly casus: CasusId; readonly allowed: boolean }
  /** `closed` by its presenter: then the walk does not go back to it. */
  | { readonly kind: 'casusEnded'; readonly casus: CasusId; readonly closed: boolean }
  | { readonly kind: 'casusErased'; readonly casus: CasusId };

export type EventKind = MeetingEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<MeetingEvent, { readonly kind: Kind }>;

export type TurnEnd = 'spoke' | 'passed' | 'later' | 'absent';

/** A note with all that a reader needs to open it: until this event nobody else had even its id. */
export interface OpenedNote {
  readonly note: NoteId;
  readonly by: SeatId;
  readonly place: Place;
  readonly casus: CasusId | undefined;
  readonly content: ContentId;
  readonly revision: number;
}

export interface OpenedField {
  readonly field: SealedFieldId;
  readonly content: ContentId;
  readonly revision: number;
}
