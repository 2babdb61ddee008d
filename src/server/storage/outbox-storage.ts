import type { Instant } from '../../engine/ids.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { WishKind } from '../../protocol/mail-routes.ts';
import type { Language } from './account-storage.ts';

/** `account`: that something changed in one's account, which nobody should miss. */
export type MailKind = WishKind | 'account';

/** `dropped`: nobody needs it any more. `dead`: it could not be delivered. */
export type MailOutcome = 'sent' | 'dropped' | 'dead';

/** To an account: to the address and in the language that it has when the mail is sent. Or to somebody without one. */
export type Receiver =
  | { readonly account: AccountId; readonly address?: string }
  | { readonly address: string; readonly language: Language };

/** A mail to be sent. `queueMails` keeps it in the transaction of what it tells about. */
export interface QueuedMail {
  /** The same key is queued once, until long after. */
  readonly once: string;
  readonly to: Receiver;
  readonly kind: MailKind;
  /** JSON with ids for whoever writes the mail when it goes; no content, no address. */
  readonly payload: string;
  readonly dueAt: Instant;
  /** From when on it is of no use. */
  readonly uselessAt?: Instant;
}

/** A mail whose turn has come. */
export interface MailInHand {
  readonly id: string;
  readonly account: AccountId | undefined;
  readonly address: string;
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
  readonly kind: MailKind;
  readonly payload: string;
  readonly createdAt: Instant;
  readonly giveUpAt: Instant;
  /** How often it was tried in vain. */
  readonly tries: number;
  readonly wanted: boolean;
}

/** What became of a mail in hand. `later`: it stays in the outbox until then; `tried` counts as a try. */
export type MailNote =
  | { readonly id: string; readonly outcome: MailOutcome; readonly at: Instant }
  | { readonly id: string; readonly outcome: 'later'; readonly dueAt: Instant; readonly tried: boolean };

/** A mail that could not be delivered, for whose account it is. */
export interface DeadLetter {
  readonly kind: MailKind;
  readonly queuedAt: Instant;
  readonly givenUpAt: Instant;
}

/** Mails that are not settled yet, and those given up that are not yet forgotten. */
export interface MailCounts {
  readonly waiting: number;
  readonly dead: number;
}

export interface MailWish {
  readonly kind: WishKind;
  readonly wanted: boolean;
}

/** The outbox: what `Storage` promises holds for it as well. */
export interface OutboxStorage {
  /** Notes what became of the last mail and gives the next that is due, in one commit. */
  turnMail(note: MailNote | undefined, now: Instant): Promise<MailInHand | undefined>;
  /** The same without a next one, for who stops. */
  noteMail(note: MailNote): Promise<void>;
  /** Puts back what was begun until then and never noted: by who was killed. How many: each may go out twice. */
  putMailBack(begunUntil: Instant): Promise<number>;
  countMails(): Promise<MailCounts>;
  /** Of one account, newest first. */
  deadLettersOf(account: AccountId): Promise<readonly DeadLetter[]>;
  mailWishesOf(account: AccountId): Promise<readonly MailWish[]>;
  changeMailWish(account: AccountId, wish: MailWish): Promise<void>;
  changeZone(account: AccountId, zone: string): Promise<void>;
}
