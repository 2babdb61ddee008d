import type { Instant } from '../../engine/ids.ts';
import type { Logger } from '../log.ts';
import type { MailInHand, MailNote } from '../storage/outbox-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Carried, Carrier, Parcel } from './carrier.ts';
import { HostTrouble } from './host-trouble.ts';
import { awakeFrom } from './quiet-hours.ts';
import { laterThan } from './retrying.ts';

export interface PostRound {
  readonly storage: Storage;
  readonly carrier: Carrier;
  /** Makes the mail as it is now; undefined when nobody needs it any more. */
  readonly write: (mail: MailInHand) => Promise<Parcel | undefined>;
  readonly now: () => Instant;
  /** Of several processes one empties the outbox. */
  readonly isMine: () => boolean;
  readonly log: Logger;
  readonly report: (fault: unknown) => void;
  /** Milliseconds between two mails, so that ten thousand of them leave the disk to the meetings. */
  readonly pause: number;
  /** Called for each mail whose turn it was. */
  readonly noted?: (outcome: MailNote['outcome']) => void;
}

/** Whatever the clock says: nobody else empties the outbox, so what was begun was begun by who is gone. */
const everything = Number.MAX_SAFE_INTEGER;

/**
 * Empties the outbox, one mail at a time: noted before it goes and after it went. Whoever is killed in between leaves one
 * mail of which nobody knows whether it went; it goes again under the same Message-ID, and the log says so.
 */
export class Postman {
  readonly #round: PostRound;
  readonly #trouble: HostTrouble;
  #interval: NodeJS.Timeout | undefined;
  #going: Promise<void> = Promise.resolve();
  #isGoing = false;
  /** What became of the last mail, until it is kept: a disk that fails for a while must not make it go twice. */
  #note: MailNote | undefined;
  #isStopped = false;
  /** Whether this process was the one at the last look. */
  #wasMine = false;

  constructor(round: PostRound) {
    this.#round = round;
    this.#trouble = new HostTrouble(round.log, {
      begins: 'The host for mail takes nothing; what is in the outbox waits',
      ends: 'The host for mail takes mail again',
    });
  }

  /** `every`: milliseconds between two looks into the outbox. */
  async start(every: number): Promise<void> {
    if (this.#round.isMine()) await this.#takeOver();
    this.#interval = setInterval(() => this.#set(), every);
  }

  /** What whoever did it before had in hand goes back. */
  async #takeOver(): Promise<void> {
    const { storage, log } = this.#round;
    const mails = await storage.putMailBack(everything);
    if (mails > 0) log.warn({ mails }, 'Stopped between sending and noting: so many mails may go out twice');
    this.#wasMine = true;
  }

  /** The mail in hand goes first; what is then in the outbox stays there. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#interval);
    const patience = setTimeout(() => this.#round.carrier.close(), 5_000);
    await this.#going;
    clearTimeout(patience);
    this.#round.carrier.close();
  }

  #set(): void {
    if (this.#isGoing) return;
    this.#isGoing = true;
    this.#going = this.#go()
      .catch(this.#round.report)
      .finally(() => {
        this.#isGoing = false;
      });
  }

  async #go(): Promise<void> {
    const { storage, now, pause, isMine } = this.#round;
    if (!this.#wasMine && isMine()) await this.#takeOver();
    while (!this.#isStopped && this.#trouble.isOver(now())) {
      if (!isMine()) break;
      const mail = await this.#turn();
      this.#note = undefined;
      if (mail === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, pause));
      this.#note = await this.#deliver(mail);
      this.#round.noted?.(this.#note.outcome);
    }
    this.#wasMine = isMine();
    if (this.#note === undefined) return;
    await storage.noteMail(this.#note);
    this.#note = undefined;
  }

  /** When the answer gets lost, nobody knows which mail was begun: it goes back before the next look. */
  async #turn(): Promise<MailInHand | undefined> {
    try {
      return await this.#round.storage.turnMail(this.#note, this.#round.now());
    } catch (fault) {
      this.#wasMine = false;
      throw fault;
    }
  }

  /** Whatever happens, the mail is put back or settled: it is never left begun. */
  async #deliver(mail: MailInHand): Promise<MailNote> {
    const { now, report } = this.#round;
    try {
      return await this.#tryToDeliver(mail);
    } catch (fault) {
      report(fault);
      return { id: mail.id, outcome: 'later', dueAt: laterThan(now(), mail.tries), tried: true };
    }
  }

  async #tryToDeliver(mail: MailInHand): Promise<MailNote> {
    const { id, kind, giveUpAt } = mail;
    const { carrier, write, now, log } = this.#round;
    const at = now();
    if (at >= giveUpAt) {
      log.error({ mail: kind, tries: mail.tries }, 'A mail could not be delivered in time');
      return { id, outcome: 'dead', at };
    }
    const dueAt = kind === 'account' ? at : awakeFrom(at, mail.zone);
    // Better at night than when it is of no use any more.
    if (dueAt > at && dueAt < giveUpAt) return { id, outcome: 'later', dueAt, tried: false };
    const parcel = mail.wanted ? await write(mail) : undefined;
    if (parcel === undefined) return { id, outcome: 'dropped', at };
    return this.#judge(mail, await carrier.carry(parcel));
  }

  #judge({ id, kind, tries, giveUpAt }: MailInHand, carried: Carried): MailNote {
    const { now, log } = this.#round;
    const at = now();
    if (carried === 'shown') return { id, outcome: 'dropped', at };
    if (carried === 'taken') {
      this.#trouble.end(at);
      log.info({ mail: kind, tries }, 'A mail was sent');
      return { id, outcome: 'sent', at };
    }
    const { because, code } = carried;
    if (because === 'host') return { id, outcome: 'later', dueAt: this.#trouble.add(at, code), tried: false };
    this.#trouble.end(at);
    const dueAt = Math.min(laterThan(at, tries), giveUpAt);
    if (because === 'mail') return { id, outcome: 'later', dueAt, tried: true };
    log.error({ mail: kind, code }, 'A mail was refused for good');
    return { id, outcome: 'dead', at };
  }
}
