import type { Result } from '../../basics/result.ts';
import type { Command } from '../../engine/command.ts';
import type { DoorView } from '../../engine/door-view.ts';
import type { CasusId, ContentId, Instant, MeetingId, NoteId, Place, SeatId } from '../../engine/ids.ts';
import type { Meeting, SeatKind } from '../../engine/meeting.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { CasusState, MethodId, SealedFieldId } from '../../methods/structure.ts';
import type { Language, MethodTexts } from '../../methods/texts.ts';
import type { Contents, Farewell, WireRefusal } from '../../protocol/message.ts';
import type { NotePad } from './note-pad.svelte.ts';
import type { ConnectionState, Standing } from './standing.ts';
import type { TextEditor } from './text-editor.svelte.ts';
import type { Ticks } from './ticks.svelte.ts';

export type ActProblem = Refusal | WireRefusal;
export type Acted = Promise<Result<void, ActProblem>>;

/**
 * One person's (or one shared screen's) view of a meeting that is going on. Everything here is reactive; everything
 * that others may not see is not here. Made by `enterMeeting` and `enterScreen`.
 */
export declare class LiveMeeting {
  readonly id: MeetingId;
  /** Folded from the events that this viewer may receive; own notes and marks are shown before they are confirmed. */
  readonly meeting: Meeting;
  readonly standing: Standing;
  /** While `standing` is `door`: all that someone outside may know. */
  readonly door: DoorView | undefined;
  readonly connection: ConnectionState;
  readonly over: Farewell | undefined;
  /** The refusal of the last command, until the next one is granted or `forgetRefusal`. */
  readonly lastRefusal: ActProblem | undefined;
  /** Changes when someone else moved the meeting while this browser was away: "Wij zijn nu hier". */
  readonly returnedAt: Instant | undefined;
  language: Language;
  /** The server's time, as often as it is needed for showing. */
  readonly ticks: Ticks;

  /** The opened text; undefined while it is opening, when it is not for this viewer, or when it was erased. */
  text(content: ContentId | undefined): string | undefined;
  nameOf(seat: SeatId): string | undefined;
  /** The words of a method that is in this meeting, in this person's language; undefined while they load. */
  textsOf(method: MethodId): MethodTexts | undefined;
  /** The server's time now; it never runs backwards. Not reactive: see `ticks`. */
  now(): Instant;

  act(command: Command, contents?: Contents): Acted;
  forgetRefusal(): void;

  takeSeat(name: string, as: SeatKind): Acted;
  /** The chair adds someone without a device. */
  addSeat(name: string): Acted;
  rename(name: string, seat?: SeatId): Acted;
  writeNote(place: Place, text: string, as: 'note' | 'private', note?: NoteId): Acted;
  writeOutcome(place: Place, text: string, note?: NoteId): Acted;
  offerCasus(state: CasusState, question: string, seat?: SeatId): Acted;
  wordQuestion(casus: CasusId, text: string, seat?: SeatId): Acted;
  sealField(casus: CasusId, field: SealedFieldId, text: string): Acted;
  insertExercise(title: string, seconds: number): Acted;

  /** Own boxes to write in at a place, kept as drafts and saved as shut notes by themselves. Close it when done. */
  notePad(place: Place, as: 'note' | 'private', upTo: number): NotePad;
  /** Boxes that are only sent by `editor.send()`; what is not sent yet survives a refresh. */
  outcomeEditor(place: Place, note?: NoteId): TextEditor;
  questionEditor(casus: CasusId, seat?: SeatId): TextEditor;
  fieldEditor(casus: CasusId, field: SealedFieldId): TextEditor;

  /** Leaves the wire; the meeting goes on without this browser. */
  close(): void;
}

