import type { Instant } from '../../engine/ids.ts';
import { type CalendarReply, type DateAnswer, dateAnswers } from '../storage/planning-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { dateOfUid } from './calendar-id.ts';

/** Longer than any calendar's answer about one date. */
const mostLetters = 64 * 1024;

/** A mail in which a calendar answers: who wrote it, in small letters, and its `text/calendar` part. */
export interface AnsweringMail {
  readonly from: string;
  readonly calendar: string;
}

export type Noted = 'noted' | 'passed' | 'unknown' | 'notReply';

/**
 * Notes what somebody's calendar answered, for the account with the address that wrote the mail. Whoever knows the UID of
 * a date, of 256 random bits, and can write mail in a member's name can answer for that calendar: another member, or who
 * reads their mail. It changes what is shown of a calendar and who is reminded, and its owner is asked (decision 088).
 */
export async function noteCalendar(
  storage: Pick<Storage, 'noteReply'>,
  { from, calendar }: AnsweringMail,
  now: Instant,
): Promise<Noted> {
  const reply = readReply(calendar, now);
  if (reply === undefined) return 'notReply';
  return reply.address === from ? storage.noteReply(reply) : 'unknown';
}

/** A REPLY to one date of ours (RFC 5546, 3.2.3), or undefined. A clock that is ahead is not believed. */
export function readReply(text: string, now: Instant): CalendarReply | undefined {
  if (text.length > mostLetters) return undefined;
  const lines = text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap(toLine);
  const values = (name: string) => lines.filter((line) => line.name === name);
  const [uid, ...others] = values('UID');
  const [attendee, ...more] = values('ATTENDEE');
  const isReply = values('METHOD').some(({ value }) => value.trim().toUpperCase() === 'REPLY');
  if (!isReply || uid === undefined || attendee === undefined || others.length + more.length > 0) return undefined;
  const date = dateOfUid(uid.value);
  const answer = answerIn(attendee.parameters);
  const [, address] = /^\s*mailto:([^\s@]+@[^\s@]+)\s*$/i.exec(attendee.value) ?? [];
  if (date === undefined || answer === undefined || address === undefined) return undefined;
  const sequence = Number(/^\d{1,6}$/.exec(values('SEQUENCE')[0]?.value.trim() ?? '0')?.[0] ?? '0');
  const at = Math.min(now, stampIn(values('DTSTAMP')[0]?.value) ?? now);
  return { ...date, address: address.toLowerCase(), sequence, answer, at };
}

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** What stands between quotation marks may hold the signs that divide a line. */
function toLine(line: string): readonly Line[] {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (line[at] !== ':' || isQuoted) continue;
    const [name = '', ...parameters] = line.slice(0, at).split(';');
    return [{ name: name.toUpperCase(), parameters: `;${parameters.join(';')}`, value: line.slice(at + 1) }];
  }
  return [];
}

function answerIn(parameters: string): DateAnswer | undefined {
  const [, said] = /;PARTSTAT="?([A-Z-]+)/i.exec(parameters) ?? [];
  return dateAnswers.find((answer) => answer === said?.toLowerCase());
}

function stampIn(value: string | undefined): Instant | undefined {
  const [, year, month, day, hour, minute, second] =
    /^\s*(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\s*$/.exec(value ?? '') ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}
