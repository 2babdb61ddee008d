import type { MailedDate } from './mailed-date.ts';

interface Answer {
  readonly answer: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
  /** Whose calendar it is, and who writes the mail when that is somebody else. */
  readonly attendee: string;
  readonly from?: string;
  /** Lines that stand above the mail, put there by hosts on the way. */
  readonly stamps?: readonly string[];
  readonly at: number;
}

/** The mail that a calendar sends when somebody presses yes or no, as most of them put it together. */
export function answerTo(
  { uid, sequence, organizer }: Pick<MailedDate, 'uid' | 'sequence' | 'organizer'>,
  { answer, attendee, from = attendee, stamps = [], at }: Answer,
): string {
  const stamp = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const calendar = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Somebody//Calendar//EN',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `ORGANIZER;CN=Kring:${organizer}`,
    `ATTENDEE;CN="Somebody";PARTSTAT=${answer}:mailto:${attendee}`,
    'COMMENT:Ik lig in het ziekenhuis',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  return [
    ...stamps,
    `From: Somebody <${from}>`,
    `To: ${organizer.replace('mailto:', '')}`,
    'Subject: =?utf-8?Q?Geweigerd=3A_Bijeenkomst?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="between"',
    '',
    '--between',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Ik lig in het ziekenhuis',
    '--between',
    'Content-Type: text/calendar; charset=utf-8; method=REPLY',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(calendar)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--between--',
    '',
  ].join('\r\n');
}
