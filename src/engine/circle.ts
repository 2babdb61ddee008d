import type { Circle, StepStructure } from '../methods/structure.ts';
import { casusUnderway } from './centre.ts';
import { everyoneBrings, partAt, stepNow } from './cursor.ts';
import type { SeatId, Table } from './ids.ts';
import type { Meeting, Seat, SeatKind } from './meeting.ts';

/** Who is meant when a step says "the presenter", "the peers", "everyone". */

export const roles = ['presenter', 'chair', 'peer', 'facilitator', 'observer'] as const;
export type Role = (typeof roles)[number];

export function seatOf(meeting: Meeting, id: SeatId | undefined): Seat | undefined {
  return meeting.seats.find((seat) => seat.id === id);
}

/** Inside: admitted and not gone for good. Someone away still has a place at the table. */
export function isInside(meeting: Meeting, id: SeatId): boolean {
  return isThere(seatOf(meeting, id));
}

function isThere(seat: Seat | undefined): boolean {
  return seat?.presence === 'here' || seat?.presence === 'away';
}

/** The role that decides which instruction someone reads. A chair who takes part is a peer as well. */
export function roleOf(meeting: Meeting, id: SeatId): Role {
  if (presenterAt(meeting, tableOf(meeting, id)) === id) return 'presenter';
  if (meeting.chair === id) return 'chair';
  const kind = seatOf(meeting, id)?.kind;
  return kind === 'facilitator' || kind === 'observer' ? kind : 'peer';
}

export function tableOf(meeting: Meeting, id: SeatId): Table {
  return Math.max(
    0,
    meeting.tables.findIndex((seats) => seats.includes(id)),
  );
}

/** Where a latecomer sits down: the smallest table. */
export function tableForLatecomer(meeting: Meeting): Table {
  const smallest = Math.min(...meeting.tables.map(({ length }) => length));
  return Math.max(
    0,
    meeting.tables.findIndex(({ length }) => length === smallest),
  );
}

/** The tables with this seat at one of them: where it sits, or where a latecomer does. */
export function withPlace(meeting: Meeting, id: SeatId, kind: SeatKind): Meeting['tables'] {
  if (kind !== 'participant' || meeting.tables.some((seats) => seats.includes(id))) return meeting.tables;
  const table = tableForLatecomer(meeting);
  return meeting.tables.map((seats, index) => (index === table ? [...seats, id] : seats));
}

/** How many tables there are: one, unless the phase splits the group. */
export function tableCount(meeting: Meeting): number {
  return Math.max(1, meeting.tables.length);
}

/** Whose casus it is at this table now. Where everyone has a turn as presenter, each pass has the next one. */
export function presenterAt(meeting: Meeting, table: Table): SeatId | undefined {
  if (!everyoneBrings(partAt(meeting, meeting.cursor))) return casusUnderway(meeting)?.presenter;
  const next = meeting.tables[table]?.[meeting.cursor?.pass ?? 0];
  return next !== undefined && isInside(meeting, next) && takesPart(meeting, next) ? next : undefined;
}

/** Everyone at this table was presenter, and at a larger one somebody still is: nothing is asked of it any more. */
export function tableRests(meeting: Meeting, table: Table): boolean {
  return everyoneBrings(partAt(meeting, meeting.cursor)) && presenterAt(meeting, table) === undefined;
}

/** A chair who only chairs brings nothing in, writes nothing and has no turn. */
export function takesPart(meeting: Meeting, id: SeatId): boolean {
  return id !== meeting.chair || meeting.chairTakesPart;
}

/** Participants at this table who are inside, in the order in which they sit. */
export function seatsAt(meeting: Meeting, table: Table): readonly SeatId[] {
  const split = meeting.tables[table];
  const casus = casusUnderway(meeting);
  return meeting.seats
    .filter(
      (seat) =>
        seat.kind === 'participant' &&
        isThere(seat) &&
        (split === undefined || split.includes(seat.id)) &&
        (casus === undefined || !seat.outOf.includes(casus.id)),
    )
    .map((seat) => seat.id);
}

/** The seats that a step means by one of its circles, at one table. */
export function circleAt(meeting: Meeting, circle: Circle, table: Table): readonly SeatId[] {
  const presenter = presenterAt(meeting, table);
  const rests = tableRests(meeting, table);
  const taking = rests ? [] : seatsAt(meeting, table).filter((seat) => takesPart(meeting, seat));
  switch (circle) {
    case 'presenter':
      return presenter === undefined ? [] : [presenter];
    case 'chair':
      return meeting.chair === undefined ? [] : [meeting.chair];
    case 'facilitator':
      return meeting.seats
        .filter(({ kind, id }) => kind === 'facilitator' && isInside(meeting, id))
        .map(({ id }) => id);
    case 'everyone':
      return taking;
    case 'peers':
      return taking.filter((seat) => seat !== presenter);
  }
}

export function isIn(meeting: Meeting, circle: Circle, id: SeatId): boolean {
  return circleAt(meeting, circle, tableOf(meeting, id)).includes(id);
}

/** Whoever must be silent in this step adds nothing that others see, and is not asked. Writing for oneself is silence. */
export function isSilent(meeting: Meeting, id: SeatId, step: StepStructure | undefined = stepNow(meeting)): boolean {
  return step?.silent.some((circle) => isIn(meeting, circle, id)) === true;
}

/** The guard around the presenter: silent here, whatever the presenter would add. */
export function isHushed(meeting: Meeting, id: SeatId): boolean {
  return presenterAt(meeting, tableOf(meeting, id)) === id && isSilent(meeting, id);
}
