import { type FetchMessageObject, ImapFlow, type MessageStructureObject } from 'imapflow';
import type { Instant } from '../../engine/ids.ts';
import type { AnsweringMail } from '../planning/calendar-reply.ts';
import type { MailboxSettings } from './mailbox-settings.ts';

/** Bytes: ten times the answer of any calendar. What is larger is none, and nobody fetches it. */
const largestMail = 256 * 1024;
const largestAnswer = 96 * 1024;
/** Whoever answers later than this answers about a date that was. */
const longAgo = 30 * 86_400_000;

/** So that a host that sends without end is hung up on. */
const limits = {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 90_000,
  maxLineLength: 16 * 1024 * 1024,
  maxLiteralSize: 1024 * 1024,
  maxResponseSize: 24 * 1024 * 1024,
};

/** One connection to the mailbox. Every wish may fail, and then it is of no use any more. */
export class Mailbox {
  readonly #client: ImapFlow;
  readonly #folder: string;

  constructor({ host, port, line, user, password, folder }: MailboxSettings) {
    this.#folder = folder;
    this.#client = new ImapFlow({
      host,
      port,
      secure: line === 'tls',
      ...(line !== 'tls' && { doSTARTTLS: line === 'startTls' }),
      auth: { user, pass: password },
      clientInfo: { name: 'Kring' },
      logger: false,
      disableAutoIdle: true,
      ...limits,
    });
    // The wish that is underway fails as well, and whoever made it hears of it.
    this.#client.on('error', () => undefined);
  }

  get isOpen(): boolean {
    return this.#client.usable;
  }

  async open(onMail: () => void): Promise<void> {
    await this.#client.connect();
    await this.#client.mailboxOpen(this.#folder);
    this.#client.on('exists', onMail);
  }

  close(): void {
    this.#client.close();
  }

  /** By which the numbers of its mails are known. */
  get validity(): bigint {
    return this.#client.mailbox === false ? 0n : this.#client.mailbox.uidValidity;
  }

  /** Numbers of the mails behind this one that nobody has read and that are small enough, the first first. */
  async unreadAfter(number: number, now: Instant): Promise<readonly number[]> {
    const wish = { seen: false, smaller: largestMail, since: new Date(now - longAgo) };
    const found = await this.#client.search({ ...wish, uid: `${number + 1}:*` }, { uid: true });
    if (!found) throw Object.assign(new Error('The mailbox cannot be searched'), { code: 'searchRefused' });
    // The last mail belongs to every such row, also when it lies before its beginning (RFC 9051, 6.4.4).
    return found.filter((one) => one > number).toSorted((one, other) => one - other);
  }

  /** Undefined for a mail that is something else. It stays unread. */
  async answerIn(number: number): Promise<AnsweringMail | undefined> {
    const wish = { envelope: true, bodyStructure: true, headers: ['authentication-results'] };
    const mail = await this.#client.fetchOne(`${number}`, wish, { uid: true });
    if (mail === false || mail.bodyStructure === undefined) return undefined;
    const from = writerOf(mail);
    const part = calendarIn(mail.bodyStructure);
    if (from === undefined || part === undefined) return undefined;
    const key = part.part ?? '1';
    const parts = await this.#client.downloadMany(`${number}`, [key], { uid: true, maxBytes: largestAnswer });
    const bytes = parts[key]?.content;
    return bytes ? { from, calendar: bytes.toString('utf8') } : undefined;
  }

  /** A host that does not let go of a mail keeps it; it is not looked at again. */
  async erase(number: number): Promise<void> {
    const isGone = await this.#client.messageDelete(`${number}`, { uid: true });
    if (!isGone && !this.isOpen) throw Object.assign(new Error('Hung up on while erasing'), { code: 'NoConnection' });
  }

  /** Hears of mail at once, where the host offers it, until the next wish. */
  listen(): void {
    if (this.#client.capabilities.has('IDLE')) this.#client.idle().catch(() => undefined);
  }
}

/** Who wrote it, if the host did not find out that it was somebody else (RFC 8601). */
function writerOf({ envelope, headers }: FetchMessageObject): string | undefined {
  const [writer, ...others] = envelope?.from ?? [];
  const isForged = /\bdmarc\s*=\s*fail\b/i.test(headers?.toString('latin1') ?? '');
  return isForged || others.length > 0 ? undefined : writer?.address?.toLowerCase();
}

/** Not in a mail that was passed on: what stands there somebody else may have written. */
function calendarIn(part: MessageStructureObject): MessageStructureObject | undefined {
  if (part.type === 'message/rfc822') return undefined;
  const isAnswer = (part.parameters?.method ?? 'reply').toLowerCase() === 'reply';
  if (part.type === 'text/calendar') return isAnswer && (part.size ?? 0) <= largestAnswer ? part : undefined;
  for (const child of part.childNodes ?? []) {
    const found = calendarIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
