import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../engine/ids.ts';
import type { OwnDate } from '../storage/planning-storage.ts';
import { uidOf } from './calendar-id.ts';
import { isPlainThere, rulesOfZone } from './calendar-zone.ts';

/** What a calendar gets to know of a date: nothing that the group did not choose to show. */
export type CalendarDate = Pick<
  OwnDate,
  'group' | 'planned' | 'sequence' | 'at' | 'minutes' | 'zone' | 'title' | 'place' | 'cancelled' | 'changedAt'
>;

/** Who mails whom about one date (RFC 5546). */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Both are addresses without a name. Nobody else stands in it: who the others are is nobody's business. */
  readonly organizer: string;
  readonly attendee: string;
  /** Whether the organizer's mailbox is read: otherwise no answer is asked for. */
  readonly answers: 'read' | 'unread';
  /** The page of the group. */
  readonly page: string | undefined;
  readonly now: Instant;
}

const product = { company: 'Kring', product: 'Kring', language: 'EN' } as const;
const zones = { name: null, generator: rulesOfZone };
const published = 'METHOD:PUBLISH\r\n';
/** That a calendar which subscribes should look again, as the standard (RFC 7986) and as Outlook spell it. */
const lookAgain = 'REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n';

/** One date for one person's calendar: what goes along with a mail as `text/calendar; method=REQUEST` or `CANCEL`. */
export function calendarOf(
  date: CalendarDate,
  { method, organizer, attendee, answers, page, now }: Invitation,
): string {
  const calendar = ical({ prodId: product, method: ICalCalendarMethod[method], timezone: zones });
  const status = method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
  const asked = answers === 'read' && method === 'REQUEST';
  calendar.createEvent({
    ...eventOf(date, page),
    stamp: new Date(now),
    status,
    organizer: { name: 'Kring', email: organizer },
    attendees: [
      {
        email: attendee,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: asked,
      },
    ],
  });
  return `${calendar}\r\n`;
}

/** All dates of one person, for a calendar that subscribes. The same dates give the same text. */
export function feedOf(dates: readonly CalendarDate[], pageOf: (date: CalendarDate) => string | undefined): string {
  const calendar = ical({
    prodId: product,
    method: ICalCalendarMethod.PUBLISH,
    name: 'Kring',
    timezone: zones,
  });
  for (const date of dates)
    calendar.createEvent({
      ...eventOf(date, pageOf(date)),
      stamp: new Date(date.changedAt),
      status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  // The generator would put it behind the zones, where no property of the whole belongs.
  return `${calendar}\r\n`.replace(published, published + lookAgain);
}

function eventOf(date: CalendarDate, page: string | undefined): ICalEventData {
  const { group, planned, sequence, minutes, zone, title, place, changedAt } = date;
  const at = date.at - (date.at % 60_000);
  const end = at + minutes * 60_000;
  const inZone = isPlainThere(zone, at) && isPlainThere(zone, end);
  return {
    id: uidOf(group, planned),
    sequence,
    start: Temporal.Instant.fromEpochMilliseconds(at),
    end: Temporal.Instant.fromEpochMilliseconds(end),
    timezone: inZone ? zone : null,
    summary: title,
    ...(place !== undefined && { location: place }),
    ...(page !== undefined && { url: page }),
    lastModified: new Date(changedAt),
    // Whoever shares a calendar with colleagues need not share this.
    class: ICalEventClass.PRIVATE,
  };
}
