import type { Instant } from '../../engine/ids.ts';
import type { AccountId, LetterId } from '../../groups/ids.ts';
import type { Hash, Sealed } from './kept-bytes.ts';

export type Language = 'nl' | 'en';

/** Public keys of an account as base64url: to which others wrap, and with which it signs. */
export interface KeptKeys {
  readonly box: string;
  readonly sign: string;
  readonly generation: number;
}

/** How the browser makes keys of the password: Argon2id with this salt, memory in KiB, passes. */
export interface Stretching {
  readonly salt: string;
  readonly memory: number;
  readonly passes: number;
}

export interface AccountEntry {
  readonly id: AccountId;
  readonly createdAt: Instant;
  /** As `normalAddress` spells it. */
  readonly address: string;
  readonly language: Language;
  /** IANA name: when it is night for this person. */
  readonly zone: string;
  readonly authHash: Hash;
  readonly recoveryHash: Hash;
  readonly stretching: Stretching;
  readonly keys: KeptKeys;
}

/** The account key, sealed by something that only its owner has. */
export interface KeptWrap {
  readonly kind: 'password' | 'recovery' | 'passkey';
  /** Of the passkey; empty for the others. */
  readonly id: string;
  /** Of the account key that is inside. */
  readonly generation: number;
  /** Of a passkey: who proves to have it is signed in. For the others it stands with the account. */
  readonly authHash?: Hash;
  readonly sealed: Sealed;
}

/** A mailed code. The hash covers ticket, purpose, address and code, with the server's secret. */
export interface EmailCode {
  readonly ticket: string;
  readonly codeHash: Hash;
  readonly expiresAt: Instant;
}

/** What somebody typed who says that a mail came. */
export interface TypedCode {
  readonly ticket: string;
  readonly codeHash: Hash;
}

/** `codeOver`: too old, tried too often, or used. */
export type CodeRefusal = 'wrongCode' | 'codeOver';

export interface KeptSession {
  readonly id: string;
  readonly account: AccountId;
  readonly tokenHash: Hash;
  /** Browser and system, each out of a short list. */
  readonly device: string;
  readonly openedAt: Instant;
  readonly usedAt: Instant;
}

export interface PasswordChange {
  readonly authHash: Hash;
  readonly stretching: Stretching;
  readonly wrap: KeptWrap;
}

/** All wraps of the generation in use, in the place of those that there are. A passkey without a hash keeps its own. */
export interface WrapsChange {
  readonly wraps: readonly KeptWrap[];
  readonly recoveryHash: Hash | undefined;
  /** What becomes of wraps of earlier generations. */
  readonly earlier: 'keep' | 'drop';
}

/** A new account key with all that hangs on it. */
export interface Renewal {
  readonly authHash: Hash;
  readonly recoveryHash: Hash;
  readonly stretching: Stretching;
  readonly keys: KeptKeys;
  readonly wraps: readonly KeptWrap[];
}

export interface OwnLetter {
  readonly number: number;
  readonly id: LetterId;
  readonly at: Instant;
  /** Empty once erased: the number stays. */
  readonly sealed: Sealed;
  readonly eraseAt: Instant | undefined;
}

export type LetterToKeep = Omit<OwnLetter, 'number'>;
export type LetterKept = { readonly kind: 'kept'; readonly number: number; readonly at: Instant };

/** A stretch of a row of letters, in order; `more` when it was cut off at its size. */
export interface LetterPage<Letter> {
  readonly letters: readonly Letter[];
  readonly more: boolean;
}

/** Accounts, their sessions and their own letters: what `Storage` promises holds for these as well. */
export interface AccountStorage {
  leaveCode(code: EmailCode): Promise<void>;
  /** Undefined when it is the right one, which stays good. A wrong one counts as a try. */
  lookAtCode(code: TypedCode, now: Instant): Promise<CodeRefusal | undefined>;
  /** With the code of a mail to its address. Doing the same again after a lost answer is `opened` too. */
  openAccount(
    entry: AccountEntry,
    wraps: readonly KeptWrap[],
    code: TypedCode,
    now: Instant,
  ): Promise<'opened' | 'accountTaken' | CodeRefusal>;
  findAccount(id: AccountId): Promise<AccountEntry | undefined>;
  findAccountByAddress(address: string): Promise<AccountEntry | undefined>;
  readWraps(account: AccountId): Promise<readonly KeptWrap[]>;
  /** Whole or not at all; all sessions but this one are over. */
  changePassword(account: AccountId, change: PasswordChange, keptSession: string): Promise<void>;
  changeAddress(
    account: AccountId,
    address: string,
    code: TypedCode,
    now: Instant,
  ): Promise<'changed' | 'addressTaken' | CodeRefusal>;
  changeLanguage(account: AccountId, language: Language): Promise<void>;
  changeWraps(account: AccountId, change: WrapsChange): Promise<void>;
  /**
   * Follows the generation before it. By who has it open, in a session: the other sessions and all earlier wraps are
   * over. By the code of a mail: all sessions are over, and earlier wraps stay, for who finds the recovery code again.
   */
  renewKeys(
    account: AccountId,
    renewal: Renewal,
    proof: { readonly session: string } | { readonly code: TypedCode },
    now: Instant,
  ): Promise<'renewed' | 'generationPassed' | CodeRefusal>;
  /**
   * All rows of it; groups in which nobody is left go as well. No byte is in the files after the next `forget`, but the
   * address in the outbox, until the mails went that take the dates to come out of the own calendar.
   */
  eraseAccount(account: AccountId, now: Instant): Promise<void>;

  openSession(session: KeptSession): Promise<void>;
  findSession(tokenHash: Hash): Promise<KeptSession | undefined>;
  useSession(tokenHash: Hash, now: Instant): Promise<void>;
  listSessions(account: AccountId): Promise<readonly KeptSession[]>;
  closeSession(account: AccountId, id: string): Promise<void>;
  closeSessions(account: AccountId): Promise<void>;

  keepOwnLetter(
    account: AccountId,
    letter: LetterToKeep,
  ): Promise<LetterKept | { readonly kind: 'letterTaken' | 'full' }>;
  readOwnLetters(account: AccountId, after: number): Promise<LetterPage<OwnLetter>>;
  /** False when there is no such letter. */
  eraseOwnLetter(account: AccountId, id: LetterId): Promise<boolean>;
}
