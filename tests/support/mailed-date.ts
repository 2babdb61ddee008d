import ICAL from 'ical.js';
import type { PostOffice } from './post-office.ts';

/** What the mail program of somebody finds in a mail, and gives to the calendar. */
export async function mailedDate(post: PostOffice, address: string, before: number) {
  const mail = await post.mailTo(address, before);
  const [, method, encoding, body = ''] =
    /^Content-Type: text\/calendar; charset=utf-8; method=(\w+)\r\nContent-Transfer-Encoding: (\w+)\r\n\r\n(.*?)\r\n--/ms.exec(
      mail,
    ) ?? [];
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : body;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(event?.getFirstPropertyValue(name));
  return {
    mail,
    method,
    inside: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    organizer: value('organizer').toLowerCase(),
    /** Whether an answer is asked for. */
    asks: event?.getFirstProperty('attendee')?.getFirstParameter('rsvp') === 'TRUE',
    attendees: event?.getAllProperties('attendee').map((property) => String(property.getFirstValue()).toLowerCase()),
  };
}

export type MailedDate = Awaited<ReturnType<typeof mailedDate>>;
