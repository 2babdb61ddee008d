import type { Script, ScriptPart } from '../methods/script.ts';
import type { CasusState, LensId, MethodId, ModuleId, Pile, SealedFieldId } from '../methods/structure.ts';
import type { CasusId, CommandId, ContentId, DeviceId, NoteId, Place, SeatId, Table } from './ids.ts';
import type { Cursor, SeatKind } from './meeting.ts';

/** Who acts. It comes from the connection, never from what was sent: nobody can speak for someone else. */
export type Actor =
  | { readonly kind: 'seat'; readonly seat: SeatId }
  /** Holds the link, has no seat yet. */
  | { readonly kind: 'door'; readonly device: DeviceId }
  /** The server, about connections. */
  | { readonly kind: 'host' }
  /** A timer that `due` named. */
  | { readonly kind: 'clock' };

/** A command as it reaches the authority. */
export interface Intent {
  readonly id: CommandId;
  readonly by: Actor;
  readonly command: Command;
}

/**
 * What people can want. `for` names a seat without a device: only the chair may act for it, and only for such a seat.
 */
export type Command =
  // Arriving and leaving
  | { readonly kind: 'takeSeat'; readonly seat: SeatId; readonly as: SeatKind; readonly name: ContentId }
  | { readonly kind: 'addSeat'; readonly seat: SeatId; readonly name: ContentId }
  | { readonly kind: 'rename'; readonly name: ContentId; readonly for?: SeatId }
  | { readonly kind: 'moveSeat'; readonly seat: SeatId; readonly to: number }
  | { readonly kind: 'admit'; readonly seat: SeatId }
  | { readonly kind: 'askBack'; readonly seat: SeatId }
  | { readonly kind: 'letBack'; readonly seat: SeatId; readonly device: DeviceId }
  | { readonly kind: 'declineBack'; readonly seat: SeatId; readonly device: DeviceId }
  | { readonly kind: 'addDevice'; readonly device: DeviceId }
  | { readonly kind: 'welcomeObserver'; readonly seat: SeatId; readonly for?: SeatId }
  | { readonly kind: 'stepOut'; readonly for?: SeatId }
  | { readonly kind: 'leave'; readonly for?: SeatId }
  | { readonly kind: 'connect'; readonly seat: SeatId }
  | { readonly kind: 'disconnect'; readonly seat: SeatId }
  // Offices
  | { readonly kind: 'takeChair' }
  | { readonly kind: 'passChair'; readonly to: SeatId }
  | { readonly kind: 'callChair'; readonly to: SeatId }
  | { readonly kind: 'setChairPart'; readonly takesPart: boolean }
  // Script and walk
  | { readonly kind: 'planScript'; readonly script: Script }
  | { readonly kind: 'chooseMethod'; readonly part: number; readonly method: ScriptPart }
  | { readonly kind: 'addCasusPart'; readonly method: ScriptPart }
  | {
      readonly kind: 'bringWords';
      readonly method: MethodId;
      /** From 0; together with the others it makes the words of the method. */
      readonly piece: number;
      readonly pieces: number;
      readonly content: ContentId;
    }
  | { readonly kind: 'chooseModule'; readonly module: ModuleId }
  | { readonly kind: 'start' }
  | { readonly kind: 'next'; readonly from: Cursor }
  | { readonly kind: 'goTo'; readonly to: Cursor }
  | { readonly kind: 'repeatPhase' }
  | { readonly kind: 'goRoundAgain' }
  | { readonly kind: 'insertExercise'; readonly title: ContentId; readonly seconds: number }
  | { readonly kind: 'endCasus'; readonly erase: boolean; readonly for?: SeatId }
  | { readonly kind: 'endMeeting' }
  // Lenses
  | { readonly kind: 'layLens'; readonly lens: LensId }
  | { readonly kind: 'takeLens' }
  // Clock
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'extend'; readonly seconds: number }
  | { readonly kind: 'refit' }
  | { readonly kind: 'setAutomatic'; readonly automatic: boolean }
  | { readonly kind: 'stop' }
  | { readonly kind: 'timeUp'; readonly at: Cursor }
  // Writing
  | {
      readonly kind: 'writeNote';
      readonly note: NoteId;
      readonly content: ContentId;
      readonly revision: number;
      readonly place: Place;
      readonly as: 'note' | 'private';
    }
  | {
      readonly kind: 'writeOutcome';
      readonly note: NoteId;
      readonly content: ContentId;
      readonly revision: number;
      readonly place: Place;
    }
  | { readonly kind: 'mark'; readonly how: 'done' | 'paper' | 'yes' }
  | { readonly kind: 'unmark' }
  | { readonly kind: 'readOut'; readonly note: NoteId }
  | { readonly kind: 'sortNote'; readonly note: NoteId; readonly pile: Pile; readonly for?: SeatId }
  | { readonly kind: 'strike'; readonly note: NoteId; readonly for?: SeatId }
  | { readonly kind: 'handOver'; readonly note: NoteId }
  // Turns
  | { readonly kind: 'wantTurn'; readonly for?: SeatId }
  | { readonly kind: 'giveTurn'; readonly seat: SeatId }
  | { readonly kind: 'endTurn'; readonly table: Table; readonly how: 'spoke' | 'absent' }
  | { readonly kind: 'passTurn'; readonly for?: SeatId }
  | { readonly kind: 'laterTurn'; readonly for?: SeatId }
  // Casus
  | {
      readonly kind: 'offerCasus';
      readonly casus: CasusId;
      readonly state: CasusState;
      readonly question?: ContentId;
      readonly for?: SeatId;
    }
  | { readonly kind: 'retractCasus'; readonly casus: CasusId; readonly for?: SeatId }
  | { readonly kind: 'vote'; readonly casus: CasusId }
  | { readonly kind: 'closeVote' }
  | { readonly kind: 'proposeCasus'; readonly casus: CasusId }
  | { readonly kind: 'acceptCasus'; readonly casus: CasusId; readonly for?: SeatId }
  | { readonly kind: 'declineCasus'; readonly casus: CasusId; readonly for?: SeatId }
  | { readonly kind: 'setCasusState'; readonly casus: CasusId; readonly state: CasusState; readonly for?: SeatId }
  | {
      readonly kind: 'wordQuestion';
      readonly casus: CasusId;
      readonly content: ContentId;
      readonly revision: number;
      readonly for?: SeatId;
    }
  | {
      readonly kind: 'sealField';
      readonly casus: CasusId;
      readonly field: SealedFieldId;
      readonly content: ContentId;
      readonly revision: number;
    }
  | { readonly kind: 'hold'; readonly for?: SeatId }
  | { readonly kind: 'release'; readonly for?: SeatId }
  | { readonly kind: 'allowKeeping'; readonly casus: CasusId; readonly allowed: boolean; readonly for?: SeatId }
  | { readonly kind: 'withdrawCasus'; readonly casus: CasusId; readonly for?: SeatId };

export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { readonly kind: Kind }>;

/** Who acts and for whom: `seat` is whose deed it is, `hand` whose device it came from. */
export interface Acting {
  readonly seat: SeatId;
  readonly hand: SeatId;
}
