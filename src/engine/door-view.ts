import type { MethodId, PhaseId } from '../methods/structure.ts';
import { casusUnderway } from './centre.ts';
import type { CasusId, ContentId, SeatId } from './ids.ts';
import type { Cursor, Meeting, Presence, SeatKind, Stage } from './meeting.ts';

/** What someone with the link may know while waiting outside: who sits there, the question and the phase. */
export interface DoorView {
  readonly stage: Stage;
  readonly seats: readonly DoorSeat[];
  readonly method: MethodId | undefined;
  readonly phase: PhaseId | undefined;
  readonly cursor: Cursor | undefined;
  readonly question: ContentRef | undefined;
}

export interface DoorSeat {
  readonly id: SeatId;
  readonly kind: SeatKind;
  readonly name: ContentId;
  readonly presence: Presence;
  readonly device: 'own' | 'none';
  readonly chair: boolean;
  /** Somebody at the door asks for this seat. Whoever asked and is not let in when this ends was told no. */
  readonly asked: boolean;
}

/** What sealing bound the content to. */
export interface ContentRef {
  readonly content: ContentId;
  readonly by: SeatId;
  readonly casus: CasusId;
  readonly revision: number;
}

export function doorView(meeting: Meeting): DoorView {
  const part = meeting.cursor && meeting.script.parts[meeting.cursor.part];
  const casus = casusUnderway(meeting);
  return {
    stage: meeting.stage,
    seats: meeting.seats
      .filter((seat) => seat.presence !== 'left')
      .map((seat) => ({
        id: seat.id,
        kind: seat.kind,
        name: seat.name,
        presence: seat.presence,
        device: seat.device,
        chair: seat.id === meeting.chair,
        asked: meeting.returns.some((wish) => wish.seat === seat.id),
      })),
    method: part?.method,
    phase: meeting.cursor && part?.phases[meeting.cursor.phase]?.id,
    cursor: meeting.cursor,
    question: casus?.question && { ...casus.question, by: casus.presenter, casus: casus.id },
  };
}

/** The contents that a door view names: all that may be sent along with it. */
export function doorContents(view: DoorView): readonly ContentId[] {
  return [...view.seats.map(({ name }) => name), ...(view.question === undefined ? [] : [view.question.content])];
}
