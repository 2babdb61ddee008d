import { isInside, seatOf, seatsAt, tableCount, tableOf } from './circle.ts';
import type { MeetingEvent } from './event.ts';
import type { CasusId, SeatId } from './ids.ts';
import type { Meeting } from './meeting.ts';
import { noteOf } from './notes.ts';

/**
 * Who may receive what. Built up, never stripped down: an event goes to nobody but those named here, and its contents
 * go with it. The rest of the house asks `mayReceive` and sends nothing else.
 */
export interface Audience {
  /** All who are inside and every screen; all seats without the screens; or these seats alone. */
  readonly to: 'everyone' | 'seats' | readonly SeatId[];
  /** Belongs to this casus: kept from observers without its presenter's yes, and from who stepped out of it. */
  readonly casus: CasusId | undefined;
}

export type Viewer = { readonly kind: 'seat'; readonly seat: SeatId } | { readonly kind: 'screen' };

/** The audience that an event has when it happens. */
export function audienceOf(before: Meeting, after: Meeting, event: MeetingEvent): Audience {
  switch (event.kind) {
    case 'noteWritten':
    case 'marked':
    case 'unmarked':
    case 'fieldSealed':
    case 'voted':
      return only(event.by);
    case 'markCounted':
      return { to: after.chair === undefined ? [] : [after.chair], casus: undefined };
    case 'questionKept':
      return {
        to: after.casus.filter(({ id }) => id === event.casus).map(({ presenter }) => presenter),
        casus: undefined,
      };
    case 'noteHandedOver':
      return { to: [event.note.by, event.to], casus: event.note.casus };
    case 'outcomeWritten':
      return { to: atTable(after, event.table), casus: event.casus };
    case 'notesOpened':
      return { to: atTable(after, event.table), casus: event.notes[0]?.casus };
    case 'noteStruck':
    case 'noteSorted': {
      const note = noteOf(before, event.note);
      if (note === undefined) return { to: [], casus: undefined };
      return note.status === 'open'
        ? { to: atTable(after, tableOf(after, note.by)), casus: note.casus }
        : struckWhileShut(before, event.note);
    }
    case 'backAsked':
    case 'backDeclined':
    case 'chairCalled':
      return { to: 'seats', casus: undefined };
    case 'casusOffered':
    case 'questionWorded':
    case 'fieldsOpened':
      return { to: 'everyone', casus: event.casus };
    default:
      return { to: 'everyone', casus: undefined };
  }
}

function only(seat: SeatId): Audience {
  return { to: [seat], casus: undefined };
}

/** What is said at one of several tables stays at that table. */
function atTable(meeting: Meeting, table: number): Audience['to'] {
  return tableCount(meeting) > 1 ? seatsAt(meeting, table) : 'everyone';
}

function struckWhileShut(meeting: Meeting, id: Parameters<typeof noteOf>[1]): Audience {
  const note = noteOf(meeting, id);
  if (note === undefined) return { to: [], casus: undefined };
  const presenter = note.handedOver ? meeting.casus.find((casus) => casus.id === note.casus)?.presenter : undefined;
  return { to: presenter === undefined ? [note.by] : [note.by, presenter], casus: undefined };
}

/** Whether this viewer may have this event, now that the meeting is as it is. */
export function mayReceive(meeting: Meeting, { audience }: { readonly audience: Audience }, viewer: Viewer): boolean {
  if (viewer.kind === 'screen') return audience.to === 'everyone';
  if (!isInside(meeting, viewer.seat)) return false;
  if (typeof audience.to !== 'string' && !audience.to.includes(viewer.seat)) return false;
  return audience.casus === undefined || mayHaveCasus(meeting, viewer.seat, audience.casus);
}

function mayHaveCasus(meeting: Meeting, id: SeatId, casus: CasusId): boolean {
  const seat = seatOf(meeting, id);
  if (seat === undefined || seat.outOf.includes(casus)) return false;
  return seat.kind !== 'observer' || seat.welcomeAt.includes(casus);
}

/** Goes in the same form to every viewer who is not restricted: it can be built once. */
export function isPublic({ audience }: { readonly audience: Audience }): boolean {
  return audience.to === 'everyone';
}

/** Receives everything that is public, whichever casus it belongs to. */
export function isUnrestricted(meeting: Meeting, viewer: Viewer): boolean {
  if (viewer.kind === 'screen') return true;
  const seat = seatOf(meeting, viewer.seat);
  return seat !== undefined && isInside(meeting, seat.id) && seat.kind !== 'observer' && seat.outOf.length === 0;
}

/** After these events the viewer may have more than what was sent so far: send everything again from the first. */
export function needsAfresh(events: readonly { readonly event: MeetingEvent }[], viewer: Viewer): boolean {
  if (viewer.kind === 'screen') return false;
  return events.some(({ event }) => {
    switch (event.kind) {
      case 'seatTaken':
        return event.seat === viewer.seat && !event.atDoor;
      case 'admitted':
      case 'observerWelcomed':
        return event.seat === viewer.seat;
      default:
        return false;
    }
  });
}
