import { randomBytes } from './ids.ts';

/**
 * Every key has a type of its own: none can be given where another is asked, and no text or id where a key is.
 * Bytes only where they must leave the code (in a link, in a proof to the server); the others are `CryptoKey`s
 * that no script can read out again.
 */

declare const keyName: unique symbol;
type KeyBytes<Name extends string> = Uint8Array<ArrayBuffer> & { readonly [keyName]: Name };

/** All of a meeting follows from it. Made in a browser, carried in the link after `#`. */
export type RootKey = KeyBytes<'RootKey'>;
/** Shown to the server to be let in as a person; the server keeps a hash. */
export type AdmitKey = KeyBytes<'AdmitKey'>;
/** Opens what is sealed in the meeting, and lets a shared screen in. It cannot be turned into an `AdmitKey`. */
export type ContentKey = KeyBytes<'ContentKey'>;
/** Shown to the server to be let in as a shared screen. */
export type ScreenAdmitKey = KeyBytes<'ScreenAdmitKey'>;

/** All that an account does follows from it; another one in each generation. */
export type AccountKey = KeyBytes<'AccountKey'>;
/** What Argon2id made of a password, or of what control words are over. */
export type StretchedKey = KeyBytes<'StretchedKey'>;
/** Shown to the server to sign in; it keeps a hash. One for the password, one for the code, one for each passkey. */
export type PasswordProof = KeyBytes<'PasswordProof'>;
export type RecoveryProof = KeyBytes<'RecoveryProof'>;
export type PasskeyProof = KeyBytes<'PasskeyProof'>;
/** Carried behind `#` by who invites; lies in a letter, so that every member can let the newcomer in. */
export type InvitationSecret = KeyBytes<'InvitationSecret'>;
/** Shown to the server by who follows an invitation; it keeps a hash. */
export type InvitationProof = KeyBytes<'InvitationProof'>;
/** Behind `#` of a personal link to a poll; lies in a letter, so that every member can open the answer. */
export type PollSecret = KeyBytes<'PollSecret'>;
/** Shown to the server by who follows such a link; it keeps a hash. */
export type PollProof = KeyBytes<'PollProof'>;
/** Seals a keyring, and is left in shares with members of a group. */
export type SharedSecret = KeyBytes<'SharedSecret'>;
/** The key of an epoch before anything is derived from it: what is wrapped for each member. */
export type EpochSecret = KeyBytes<'EpochSecret'>;

type AnyKeyBytes =
  | RootKey
  | AdmitKey
  | ContentKey
  | ScreenAdmitKey
  | AccountKey
  | StretchedKey
  | PasswordProof
  | RecoveryProof
  | PasskeyProof
  | InvitationSecret
  | InvitationProof
  | PollSecret
  | PollProof
  | SharedSecret
  | EpochSecret;

/** What each sealing key is for, and the kinds of content that it seals. A closed list. */
export const kindsUnder = {
  note: ['note', 'outcome', 'question', 'field', 'title', 'words'],
  signedNote: ['note', 'outcome', 'question', 'field', 'title', 'words'],
  name: ['name'],
  signedName: ['name'],
  draft: ['draft'],
  pairing: ['pairing'],
  letter: ['letter'],
  book: ['book'],
  wrap: ['password', 'recovery', 'passkey', 'shares'],
  greeting: ['greeting'],
  pollSheet: ['pollSheet'],
  pollAnswer: ['pollAnswer'],
} as const;
export type SealingPurpose = keyof typeof kindsUnder;
/** Under these nothing lies that its writer did not sign; under the others nothing is signed inside. */
export type SignedPurpose = 'signedNote' | 'signedName';
export type PlainPurpose = Exclude<SealingPurpose, SignedPurpose>;
export type SealedKind<Purpose extends SealingPurpose = SealingPurpose> = (typeof kindsUnder)[Purpose][number];

export interface SealingKey<Purpose extends SealingPurpose> {
  readonly purpose: Purpose;
  /** Eight public bytes that tell this key from others; they say nothing about the key itself. */
  readonly id: Uint8Array<ArrayBuffer>;
  readonly secret: CryptoKey;
}

export type NoteKey = SealingKey<'note'>;
export type NameKey = SealingKey<'name'>;
export type SignedNoteKey = SealingKey<'signedNote'>;
export type SignedNameKey = SealingKey<'signedName'>;
/** For unsent text in this browser's own storage. */
export type DraftKey = SealingKey<'draft'>;
export type PairingKey = SealingKey<'pairing'>;
/** For what is said to the group, in one epoch. */
export type LetterKey = SealingKey<'letter'>;
/** For what somebody writes to himself or herself. */
export type BookKey = SealingKey<'book'>;
/** For what an invitation says to who is invited. */
export type GreetingKey = SealingKey<'greeting'>;
/** For what a poll asks somebody without an account, and for what he or she answers. */
export type PollSheetKey = SealingKey<'pollSheet'>;
export type PollAnswerKey = SealingKey<'pollAnswer'>;
/** Around the keys of an account. */
export type WrapKey = SealingKey<'wrap'>;

export const keyLength = 32;

export function newRoot(): RootKey {
  return randomBytes(keyLength) as RootKey;
}

/** The only way in for bytes that were made elsewhere; the caller has counted them. */
export function mintKey<Key extends AnyKeyBytes>(bytes: Uint8Array<ArrayBuffer>): Key {
  if (bytes.length !== keyLength) throw new Error('A key is 32 bytes');
  return bytes as Key;
}
