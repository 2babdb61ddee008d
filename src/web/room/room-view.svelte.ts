import { casusUnderway } from '../../engine/centre.ts';
import {
  circleAt,
  isHushed,
  isIn,
  presenterAt,
  type Role,
  roleOf,
  seatOf,
  tableOf,
  tableRests,
} from '../../engine/circle.ts';
import { partAt, phaseAt, placeOf, stepNow } from '../../engine/cursor.ts';
import type { Place, SeatId } from '../../engine/ids.ts';
import type { Casus, Cursor, Mark, Meeting, Seat, Turns } from '../../engine/meeting.ts';
import type { Note } from '../../engine/note.ts';
import { turnsAt } from '../../engine/turns.ts';
import type { ScriptPart, ScriptPhase } from '../../methods/script.ts';
import type { StepStructure } from '../../methods/structure.ts';
import type { InstructionRole, MethodTexts, PhaseTexts, StepTexts } from '../../methods/texts.ts';
import type { LiveMeeting } from '../live/live-meeting.svelte.ts';
import { words } from '../parts/language.svelte.ts';
import { shortNameAmong } from '../parts/short-name.ts';
import { isOnTable, layOnTable, takeFromTable } from './screen-place.svelte.ts';
import { sealableBy } from './sealable.ts';

/**
 * The meeting as one person at one screen looks at it: where we are, who I am in it, what is mine. Everything is read
 * from the live meeting when it is asked for, so it is as reactive as that is, and never out of step with it.
 */
export class RoomView {
  readonly live: LiveMeeting;

  constructor(live: LiveMeeting) {
    this.live = live;
  }

  get meeting(): Meeting {
    return this.live.meeting;
  }

  /** Undefined for a shared screen. */
  get seat(): SeatId | undefined {
    const { standing } = this.live;
    return standing.kind === 'seat' ? standing.seat : undefined;
  }

  get role(): Role | 'screen' {
    return this.seat === undefined ? 'screen' : roleOf(this.meeting, this.seat);
  }

  /** The chair's tablet lies in the middle of the table: it shows what all may see, and still walks. */
  get onTable(): boolean {
    return this.isChair && isOnTable(this.live.id);
  }

  set onTable(lies: boolean) {
    if (lies) layOnTable(this.live.id);
    else takeFromTable();
  }

  /** Whether everyone looks at this screen: then it speaks of nobody as "you". */
  get isOpen(): boolean {
    return this.seat === undefined || this.onTable;
  }

  get isChair(): boolean {
    return this.seat !== undefined && this.meeting.chair === this.seat;
  }

  get cursor(): Cursor | undefined {
    return this.meeting.cursor;
  }

  get part(): ScriptPart | undefined {
    return partAt(this.meeting, this.cursor);
  }

  get phase(): ScriptPhase | undefined {
    return phaseAt(this.meeting, this.cursor);
  }

  get step(): StepStructure | undefined {
    return stepNow(this.meeting);
  }

  get texts(): MethodTexts | undefined {
    return this.part && this.live.textsOf(this.part.method);
  }

  get phaseTexts(): PhaseTexts | undefined {
    return this.phase && this.texts?.phases[this.phase.id];
  }

  get stepTexts(): StepTexts | undefined {
    return this.step && this.texts?.steps[this.step.id];
  }

  get phaseTitle(): string {
    return this.titleAt(this.cursor);
  }

  /** The name of the phase at a place in the script; an exercise bears the name that the chair gave it. */
  titleAt(cursor: Cursor | undefined): string {
    const phase = phaseAt(this.meeting, cursor);
    const part = partAt(this.meeting, cursor);
    if (phase === undefined || part === undefined) return '';
    const exercise = this.meeting.exercises.find((each) => each.phase === phase.id);
    if (exercise !== undefined) return this.live.text(exercise.title) ?? words().room.exercise;
    return this.live.textsOf(part.method)?.phases[phase.id]?.title ?? '';
  }

  /** What this person does now, in one sentence. Names of people stand where the method wrote a placeholder. */
  get instruction(): string {
    if (this.role === 'peer' && tableRests(this.meeting, this.table)) return words().room.tables.restsDo;
    const known = this.stepTexts?.instruction;
    const role: InstructionRole = this.role;
    const text = known?.[role] ?? (role === 'chair' ? known?.peer : undefined) ?? known?.screen;
    return this.filled(text ?? this.phaseTexts?.purpose ?? words().room.noInstruction);
  }

  /** The instruction of a peer, for a chair who takes part in the step. */
  get peerInstruction(): string {
    return this.filled(this.stepTexts?.instruction.peer ?? this.instruction);
  }

  /** What all may read. */
  get screenInstruction(): string {
    return this.filled(
      this.stepTexts?.instruction.screen ?? this.stepTexts?.instruction.peer ?? this.phaseTexts?.purpose ?? '',
    );
  }

  /** What to write about, where the step says it. */
  get prompt(): string | undefined {
    const prompt = this.stepTexts?.prompt;
    return prompt === undefined ? undefined : this.filled(prompt);
  }

  /** Fills in who is meant by `{presenter}` and `{chair}`. */
  filled(text: string): string {
    const name = (seat: SeatId | undefined, instead: string): string =>
      seat !== undefined && this.live.nameOf(seat) !== undefined ? this.shortName(seat) : instead;
    const { offices } = words().room;
    return text
      .replaceAll('{presenter}', name(this.presenter, offices.presenter))
      .replaceAll('{chair}', name(this.meeting.chair, offices.chair));
  }

  get casus(): Casus | undefined {
    return casusUnderway(this.meeting);
  }

  get presenter(): SeatId | undefined {
    return presenterAt(this.meeting, this.table);
  }

  get question(): string | undefined {
    return this.live.text(this.casus?.question?.content);
  }

  get table(): number {
    return this.seat === undefined ? 0 : tableOf(this.meeting, this.seat);
  }

  get turns(): Turns | undefined {
    return turnsAt(this.meeting, this.table);
  }

  /** Whose device this is not: the chair taps for them. */
  isWithoutDevice(seat: SeatId | undefined): boolean {
    return seatOf(this.meeting, seat)?.device === 'none';
  }

  /** Whether this step's activity is mine to do. */
  get takesPart(): boolean {
    return (
      this.seat !== undefined && this.step !== undefined && isIn(this.meeting, this.step.of, this.seat) && !this.hushed
    );
  }

  /** Whether there is a box to write in on this screen now. */
  get writes(): boolean {
    const activity = this.step?.activity;
    const isHeld = this.casus?.inTheAir === true;
    return (activity === 'write' || activity === 'weigh') && this.takesPart && !this.isOpen && !isHeld;
  }

  /** What holds for everyone in this phase, and who will see what is written here. */
  get rules(): readonly string[] {
    const opens = this.writes ? this.step?.notes?.opens : undefined;
    const rules = (this.phaseTexts?.rules ?? []).map((rule) => this.filled(rule));
    return opens === undefined ? rules : [...rules, words().room.write.shut[opens]];
  }

  get hushed(): boolean {
    return this.seat !== undefined && isHushed(this.meeting, this.seat);
  }

  /** The people whose activity this step is. */
  get circle(): readonly SeatId[] {
    return this.step === undefined ? [] : circleAt(this.meeting, this.step.of, this.table);
  }

  /** The own casus, while a step is still to come that opens what its presenter writes now. */
  get sealable(): Casus | undefined {
    return sealableBy(this.meeting, this.seat);
  }

  get place(): Place | undefined {
    return this.cursor && this.step && placeOf(this.cursor, this.step.id);
  }

  /** Where the notes were written that this step reads, sorts or opens. */
  get readPlace(): Place | undefined {
    return this.cursor && this.step?.reads && placeOf(this.cursor, this.step.reads);
  }

  get ownMark(): Mark | undefined {
    return this.meeting.marks.find((mark) => mark.by === this.seat);
  }

  notesAt(place: Place | undefined): readonly Note[] {
    return this.meeting.notes.filter(
      (note) => note.place === place && note.kind === 'note' && note.status !== 'struck',
    );
  }

  /** Somebody said yes to bringing the casus that comes next. */
  get isChosen(): boolean {
    return this.meeting.casus.some(({ status }) => status === 'accepted');
  }

  ownNotesAt(place: Place | undefined): readonly Note[] {
    return this.notesAt(place).filter((note) => note.by === this.seat);
  }

  get inside(): readonly Seat[] {
    return this.meeting.seats.filter((seat) => seat.presence === 'here' || seat.presence === 'away');
  }

  shortName(seat: SeatId | undefined): string {
    const others = this.inside.filter(({ id }) => id !== seat).map(({ id }) => this.name(id));
    return shortNameAmong(this.name(seat), others);
  }

  /** Who came to a meeting of a group without being a member, is never read without that. */
  name(seat: SeatId | undefined): string {
    const name = (seat && this.live.nameOf(seat)) ?? words().frame.someone;
    return seat !== undefined && this.live.speakers.isGuest(seat) ? words().frame.guest(name) : name;
  }
}
