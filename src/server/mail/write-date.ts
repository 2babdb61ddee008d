import type { Instant } from '../../engine/ids.ts';
import { calendarOf } from '../planning/calendar-text.ts';
import type { DateMail } from '../storage/date-mails.ts';
import type { MailInHand } from '../storage/outbox-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Letter } from './letter.ts';
import { titleFor } from './title-for.ts';
import { wordsIn } from './words.ts';
import { dateInWords, written } from './written-date.ts';

/** Who mails. */
export interface Sender {
  readonly address: string;
  /** Whether its mailbox is read for answers of calendars. */
  readonly answers: 'read' | 'unread';
  /** With which links begin. */
  readonly base: string;
}

/**
 * The date as it is when the mail goes. Nothing when a later change is mailed as well, so that nobody gets two mails of
 * which only the last is true.
 */
export async function writeDate(
  storage: Storage,
  mail: MailInHand,
  sender: Sender,
  now: Instant,
): Promise<Letter | undefined> {
  const queued: DateMail = JSON.parse(mail.payload);
  if (queued.why === 'left') return writeLeft(mail, queued, sender, now);
  const { group, planned } = queued;
  const date = mail.account && (await storage.findDate(group, planned, mail.account));
  if (date === undefined || queued.sequence < date.told) return undefined;
  const { dates: words, answering } = wordsIn(mail.language);
  const why = date.cancelled ? 'cancelled' : queued.why === 'cancelled' ? 'changed' : queued.why;
  const { link, subject, lines } = words[why](dateInWords(date, mail.language, mail.zone));
  const asks = why === 'given' || why === 'moved';
  const { together } = queued;
  const text = {
    subject,
    lines: [
      ...lines,
      ...(why === 'given' && together !== undefined ? [words.together(together.place, together.of)] : []),
      ...(asks ? [answering[sender.answers]] : []),
    ],
  };
  const path = `/groups/${group}`;
  const method = date.cancelled ? 'CANCEL' : 'REQUEST';
  const shown = { ...date, title: titleFor(date.title, mail.language) };
  const calendar = calendarOf(shown, { method, ...invitationBy(sender, mail, now), page: sender.base + path });
  return { ...text, link: { label: link, path }, calendar: { method, text: calendar } };
}

/** Whoever left a group learns nothing more of it: only what the own calendar needs to drop the date. */
function writeLeft(mail: MailInHand, queued: DateMail, sender: Sender, now: Instant): Letter {
  const { group, planned, sequence, at, minutes, zone } = queued;
  const text = wordsIn(mail.language).dates.left(written(at, zone, mail.language));
  const bare = { group, planned, sequence, at, minutes, zone, title: 'Kring', place: undefined };
  const date = { ...bare, cancelled: true, changedAt: mail.createdAt };
  const calendar = calendarOf(date, { method: 'CANCEL', ...invitationBy(sender, mail, now), page: undefined });
  return { ...text, calendar: { method: 'CANCEL', text: calendar } };
}

function invitationBy({ address, answers }: Sender, mail: MailInHand, now: Instant) {
  return { organizer: address, attendee: mail.address, answers, now };
}
