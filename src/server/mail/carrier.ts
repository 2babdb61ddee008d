import { createTransport } from 'nodemailer';
import type { Logger } from '../log.ts';
import type { Composed } from './compose.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Letter } from './letter.ts';

export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://` with STARTTLS where the host offers it. */
  readonly smtpUrl: string;
  readonly from: string;
}

export interface Parcel extends Composed {
  readonly id: string;
  readonly to: string;
  /** For a program of the receiver's that stops this kind of mail with one press (RFC 8058). */
  readonly stopUrl: string | undefined;
  readonly calendar: Letter['calendar'];
}

export type Carried = 'taken' | 'shown' | Failure;

/** Takes one mail at a time to where it goes. */
export interface Carrier {
  carry(parcel: Parcel): Promise<Carried>;
  close(): void;
}

/** The time for one mail in all: a host that answers a letter at a time never runs into the time limit of a socket. */
export const carryTime = 120_000;

/** One connection that stays open while there is something to send. */
export function smtpCarrier({ smtpUrl, from }: MailSettings, limit = carryTime): Carrier {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    maxRequeues: 1,
    idleTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: Math.min(limit, 20_000),
    greetingTimeout: Math.min(limit, 20_000),
    socketTimeout: Math.min(limit, 60_000),
  });
  const host = /@([^@\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    carry: async ({ id, to, subject, text, html, stopUrl, calendar }) => {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          messageId: `<${id}@${host}>`,
          headers: { ...automatic, ...(stopUrl !== undefined && stopHeaders(stopUrl)) },
          ...(calendar !== undefined && { icalEvent: { method: calendar.method, content: calendar.text } }),
          signal: AbortSignal.timeout(limit),
        });
        return 'taken';
      } catch (fault) {
        return failureOf(fault);
      }
    },
    close: () => transport.close({ force: true }),
  };
}

/** Nobody's holiday answers to it (RFC 3834). */
const automatic = { 'Auto-Submitted': 'auto-generated' };

function stopHeaders(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Without a host for mail. Where somebody tries Kring out, the words stand in the log; the address never does. */
export function logCarrier(log: Logger, show: 'words' | 'nothing'): Carrier {
  return {
    carry: async ({ subject, text }) => {
      if (show === 'words') log.warn({ subject, text }, 'SMTP_URL is not set: this mail was not sent');
      return 'shown';
    },
    close: () => undefined,
  };
}
