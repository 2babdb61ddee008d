import { createTransport } from 'nodemailer';
import type { MailSettings } from './carrier.ts';
import { failureOf } from './failure.ts';

/** Connects and signs in as for a mail, and sends none. Gives the code of what went wrong, nothing when all is well. */
export async function tryMailHost({ smtpUrl }: MailSettings, limit = 15_000): Promise<string | undefined> {
  const limits = { connectionTimeout: limit, greetingTimeout: limit, socketTimeout: limit };
  const transport = createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, ...limits });
  try {
    await transport.verify();
    return undefined;
  } catch (fault) {
    return failureOf(fault).code;
  } finally {
    transport.close();
  }
}
