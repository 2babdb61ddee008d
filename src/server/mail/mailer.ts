import { createTransport } from 'nodemailer';
import type { MailText, MailWords } from '../../locales/mail.ts';
import type { Logger } from '../log.ts';
import type { Language } from '../storage/account-storage.ts';
import type { MailSettings } from './carrier.ts';
import { wordsIn } from './words.ts';

/** Sends what answers somebody who waits at a screen. Nothing of it is kept, and it waits behind no other mail. */
export interface Mailer {
  /** Returns at once: how long mailing takes tells nobody whether there was anything to mail. */
  send(to: string, language: Language, mail: Mail): void;
  /** Waits for what is on its way. */
  close(): Promise<void>;
}

export type Mail = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'alreadyThere' | 'notThere' };

/** With a host for mail, codes go nowhere else. */
export function openMailer({ smtpUrl, from }: MailSettings, report: (fault: unknown) => void): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 20_000,
    socketTimeout: 60_000,
  });
  const underway = new Set<Promise<unknown>>();
  return {
    send: (to, language, mail) => {
      const { subject, lines } = textOf(wordsIn(language), mail);
      const text = `${lines.join('\n\n')}\n\nKring\n`;
      const sending = transport.sendMail({ from, to, subject, text }).catch(report);
      underway.add(sending);
      void sending.finally(() => underway.delete(sending));
    },
    close: async () => {
      await Promise.all(underway);
      transport.close();
    },
  };
}

/** Without one, for trying out: the code stands in the log, and no mail is sent. */
export function logMailer(log: Logger): Mailer {
  return {
    send: (_to, _language, mail) => {
      if (mail.kind === 'code') log.warn({ code: mail.code }, 'SMTP_URL is not set: this code was not mailed');
    },
    close: async () => undefined,
  };
}

function textOf(language: MailWords, mail: Mail): MailText {
  return mail.kind === 'code' ? language.code(mail.code) : language[mail.kind];
}
