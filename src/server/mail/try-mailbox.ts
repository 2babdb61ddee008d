import { within } from '../within.ts';
import { Mailbox } from './mailbox.ts';
import type { MailboxSettings } from './mailbox-settings.ts';
import { mailboxTrouble } from './mailbox-trouble.ts';

/** Signs in and opens the folder, and reads nothing. Gives the name of what went wrong, nothing when all is well. */
export async function tryMailbox(settings: MailboxSettings, limit = 30_000): Promise<string | undefined> {
  const mailbox = new Mailbox(settings);
  try {
    await within(
      limit,
      mailbox.open(() => undefined),
    );
    return undefined;
  } catch (fault) {
    return mailboxTrouble(fault);
  } finally {
    mailbox.close();
  }
}
