import { fromBase64Url } from '../basics/bytes.ts';
import type { OutsideDate } from '../groups/dates-outside.ts';
import type { Instant } from '../groups/group-ids.ts';
import type { GroupId } from '../groups/ids.ts';

/** What somebody saves for the own calendar, or hands on. */
export interface CalendarFile {
  readonly group: GroupId;
  readonly dates: readonly OutsideDate[];
  /** The page of the group. */
  readonly page: string;
  readonly now: Instant;
}

/**
 * Dates as a file for calendars (RFC 5545), made where the letters are read: so there is one also when the server mails
 * nothing, or was not told the dates (decision 089). In UTC, which every calendar shows by its own clock, and which needs no
 * rules of zones; a later file takes the place of an earlier one, by UID and SEQUENCE.
 */
export function calendarFile({ group, dates, page, now }: CalendarFile): string {
  const events = dates.flatMap((date) => [
    'BEGIN:VEVENT',
    `UID:${hexOf(group)}-${hexOf(date.planned)}`,
    `SEQUENCE:${date.sequence}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(date.at)}`,
    `DTEND:${stamp(date.at + date.minutes * 60_000)}`,
    `SUMMARY:${escaped(date.title)}`,
    ...(date.place === undefined ? [] : [`LOCATION:${escaped(date.place)}`]),
    `URL:${page}`,
    'CLASS:PRIVATE',
    `STATUS:${date.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kring//Kring//EN', 'METHOD:PUBLISH', ...events];
  return [...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}

/** The same UID as in what the server sends (`server/planning/calendar-id.ts`): a date stands in a calendar once. */
function hexOf(id: string): string {
  const bytes = fromBase64Url(id);
  if (!bytes.ok) throw new Error('An id is written in base64url');
  return [...bytes.value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `20270302T183000Z` */
function stamp(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Section 3.1: at most 75 octets on a line. A letter has at most four of them, and is never cut. */
function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 75) {
      rows.push(row);
      // The space that begins the next line is one of its octets.
      [row, octets] = ['', 1];
    }
    row += letter;
    octets += size;
  }
  return [...rows, row].join('\r\n ');
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
