import type { Instant } from '../../engine/ids.ts';
import type { Logger } from '../log.ts';
import { type AnsweringMail, type Noted, noteCalendar } from '../planning/calendar-reply.ts';
import type { Storage } from '../storage/storage.ts';
import { HostTrouble } from './host-trouble.ts';
import { Mailbox } from './mailbox.ts';
import type { MailboxSettings } from './mailbox-settings.ts';
import { mailboxTrouble } from './mailbox-trouble.ts';

export interface ReadingRound {
  readonly settings: MailboxSettings;
  readonly storage: Pick<Storage, 'noteReply'>;
  readonly now: () => Instant;
  /** Of several processes one reads it. */
  readonly isMine: () => boolean;
  readonly log: Logger;
  readonly report: (fault: unknown) => void;
}

/** Mails of one look; what is left waits for the next. */
const mostAtOnce = 100;
/** Milliseconds for one look: a host that answers a letter at a time never runs into the time limit of a socket. */
const lookTime = 120_000;

/**
 * Reads what calendars answer. Looks every so often, and at once when the host says that mail came. What was understood
 * is erased: it holds an address, and words that were meant for nobody here. Everything else stays as it is, unread, and
 * is looked at once (decision 088).
 */
export class MailboxReader {
  readonly #round: ReadingRound;
  readonly #trouble: HostTrouble;
  #mailbox: Mailbox | undefined;
  #interval: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isLooking = false;
  /** Mail came while it was looking. */
  #again = false;
  #isStopped = false;
  #validity = 0n;
  /** The last mail that was looked at. */
  #last = 0;
  /** The mail in hand, and the one with which the connection broke: with that it does not break for ever. */
  #inHand: number | undefined;
  #broke: number | undefined;

  constructor(round: ReadingRound) {
    this.#round = round;
    this.#trouble = new HostTrouble(round.log, {
      begins: 'The mailbox cannot be read; answers of calendars wait',
      ends: 'The mailbox is read again',
    });
  }

  /** `every`: milliseconds between two looks. */
  start(every: number): void {
    this.#set();
    this.#interval = setInterval(() => this.#set(), every);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#interval);
    this.#mailbox?.close();
    await this.#looking;
  }

  #set(): void {
    this.#again = this.#isLooking;
    if (this.#isLooking || this.#isStopped) return;
    this.#isLooking = true;
    this.#looking = this.#look().finally(() => {
      this.#isLooking = false;
      if (this.#again) this.#set();
    });
  }

  async #look(): Promise<void> {
    const { now, report, isMine } = this.#round;
    if (!isMine()) return this.#mailbox?.close();
    if (!this.#trouble.isOver(now())) return;
    const patience = setTimeout(() => this.#mailbox?.close(), lookTime);
    try {
      const mailbox = await this.#open();
      await this.#read(mailbox);
      this.#trouble.end(now());
      mailbox.listen();
    } catch (fault) {
      this.#mailbox?.close();
      if (this.#isStopped) return;
      const code = mailboxTrouble(fault);
      if (code === 'unknown') report(fault);
      this.#stumble(code);
    } finally {
      clearTimeout(patience);
    }
  }

  async #open(): Promise<Mailbox> {
    if (this.#mailbox?.isOpen) return this.#mailbox;
    const mailbox = new Mailbox(this.#round.settings);
    this.#mailbox = mailbox;
    await mailbox.open(() => this.#set());
    // The host began to count anew: other mails have the numbers now.
    if (mailbox.validity !== this.#validity) this.#last = 0;
    this.#validity = mailbox.validity;
    return mailbox;
  }

  async #read(mailbox: Mailbox): Promise<void> {
    const { now, log } = this.#round;
    const counts = { noted: 0, passed: 0, unknown: 0 };
    const found = await mailbox.unreadAfter(this.#last, now());
    for (const number of found.slice(0, mostAtOnce)) {
      this.#inHand = number;
      const mail = await mailbox.answerIn(number);
      this.#inHand = undefined;
      const outcome = mail === undefined ? 'notReply' : await this.#note(mail);
      // Nothing is wrong with the mailbox: the same mail again at the next look.
      if (outcome === 'failed') return;
      if (outcome !== 'notReply') counts[outcome] += 1;
      if (outcome === 'noted' || outcome === 'passed') await mailbox.erase(number);
      this.#last = number;
    }
    if (found.length > mostAtOnce) this.#again = true;
    if (counts.noted + counts.passed + counts.unknown > 0) log.info(counts, 'Answers of calendars were read');
  }

  async #note(mail: AnsweringMail): Promise<Noted | 'failed'> {
    const { storage, now, report } = this.#round;
    try {
      return await noteCalendar(storage, mail, now());
    } catch (fault) {
      report(fault);
      return 'failed';
    }
  }

  /** The second time that the connection breaks with the same mail, that mail is left aside. */
  #stumble(code: string): void {
    this.#trouble.add(this.#round.now(), code);
    if (this.#inHand !== undefined && this.#inHand === this.#broke) this.#last = this.#inHand;
    this.#broke = this.#inHand;
    this.#inHand = undefined;
  }
}
