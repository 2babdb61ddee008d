import type { MailSettings } from './carrier.ts';
import type { MailboxSettings } from './mailbox-settings.ts';

/**
 * To which address calendars answer: that of the mailbox, where its owner signs in with one; otherwise the sender's, of
 * `Kring <kring@example.org>` the address alone.
 */
export function organizerOf(mail: MailSettings | undefined, mailbox: MailboxSettings | undefined): string {
  if (mailbox !== undefined && /^[^\s<>@]+@[^\s<>@]+$/.test(mailbox.user)) return mailbox.user;
  return /<([^<>]+)>\s*$/.exec(mail?.from ?? '')?.[1] ?? mail?.from ?? 'kring@localhost';
}
