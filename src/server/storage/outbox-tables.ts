import type { Instant } from '../../engine/ids.ts';
import type { WishKind } from '../../protocol/mail-routes.ts';
import type { Language } from './account-storage.ts';
import type { MailKind, MailOutcome } from './outbox-storage.ts';

export interface OutboxTables {
  readonly outbox: {
    /** Becomes the Message-ID: a mail that is sent twice is the same mail. */
    readonly id: string;
    /** What the mail is about, so that it is queued once however often it is asked for. */
    readonly once: string;
    readonly account: number | null;
    /** Only where it is not the account's own. Nothing is left of it once the mail is settled. */
    readonly address: string | null;
    readonly language: Language | null;
    readonly kind: MailKind;
    /** JSON that the storage does not look into: ids, never a word. */
    readonly payload: string;
    readonly created_at: Instant;
    /** Null once the mail is settled. */
    readonly due_at: Instant | null;
    readonly give_up_at: Instant;
    readonly tries: number;
    /** Noted before it goes to the host for mail, and taken back afterwards. */
    readonly begun_at: Instant | null;
    readonly settled_at: Instant | null;
    readonly outcome: MailOutcome | null;
  };
  /** Kinds of mail about which somebody said something; without a row a mail is wanted. */
  readonly mail_wishes: {
    readonly account: number;
    readonly kind: WishKind;
    readonly wanted: 0 | 1;
  };
}
