import type { Branded } from '../basics/brand.ts';
import { toBase64Url } from '../basics/bytes.ts';
import { type MeetingId, meetingIdBytes } from './ids.ts';
import {
  type AdmitKey,
  type ContentKey,
  type DraftKey,
  keyLength,
  mintKey,
  type NameKey,
  type NoteKey,
  type RootKey,
  type ScreenAdmitKey,
  type SealingKey,
  type SealingPurpose,
  type SignedNameKey,
  type SignedNoteKey,
} from './keys.ts';

/** What the server keeps of an `AdmitKey`: enough to check it, not enough to show it. */
export type AdmitHash = Branded<'AdmitHash'>;
export type ScreenAdmitHash = Branded<'ScreenAdmitHash'>;

export interface MeetingKeys {
  readonly admit: AdmitKey;
  readonly content: ContentKey;
}

export interface ContentKeys {
  readonly note: NoteKey;
  readonly name: NameKey;
  /** For what members say in a meeting of their group. */
  readonly signedNote: SignedNoteKey;
  readonly signedName: SignedNameKey;
  readonly draft: DraftKey;
  readonly screenAdmit: ScreenAdmitKey;
}

type Bytes = Uint8Array<ArrayBuffer>;

const keyIdLength = 8;

/** What follows from the link that people have. */
export async function deriveMeetingKeys(root: RootKey, meeting: MeetingId): Promise<MeetingKeys> {
  const salt = meetingIdBytes(meeting);
  const [admit, content] = await Promise.all([
    deriveBytes(root, salt, 'kring/1/admit', keyLength),
    deriveBytes(root, salt, 'kring/1/content', keyLength),
  ]);
  return { admit: mintKey<AdmitKey>(admit), content: mintKey<ContentKey>(content) };
}

/** What follows from what a shared screen has, and so what people have as well. */
export async function deriveContentKeys(content: ContentKey, meeting: MeetingId): Promise<ContentKeys> {
  const salt = meetingIdBytes(meeting);
  const [note, name, signedNote, signedName, draft, screenAdmit] = await Promise.all([
    deriveSealingKey('note', content, salt, 'kring/1/note'),
    deriveSealingKey('name', content, salt, 'kring/1/name'),
    deriveSealingKey('signedNote', content, salt, 'kring/1/signed-note'),
    deriveSealingKey('signedName', content, salt, 'kring/1/signed-name'),
    deriveSealingKey('draft', content, salt, 'kring/1/draft'),
    deriveBytes(content, salt, 'kring/1/screen-admit', keyLength),
  ]);
  return { note, name, signedNote, signedName, draft, screenAdmit: mintKey<ScreenAdmitKey>(screenAdmit) };
}

export async function admitHash(key: AdmitKey): Promise<AdmitHash> {
  return toBase64Url(await sha256(key)) as AdmitHash;
}

export async function screenAdmitHash(key: ScreenAdmitKey): Promise<ScreenAdmitHash> {
  return toBase64Url(await sha256(key)) as ScreenAdmitHash;
}

/** One derivation yields the key and, behind it, its public id: neither tells anything about the other. */
export async function deriveSealingKey<Purpose extends SealingPurpose>(
  purpose: Purpose,
  secret: Bytes,
  salt: Bytes,
  label: string,
): Promise<SealingKey<Purpose>> {
  const bytes = await deriveBytes(secret, salt, label, keyLength + keyIdLength);
  const key = await crypto.subtle.importKey('raw', bytes.slice(0, keyLength), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { purpose, id: bytes.slice(keyLength), secret: key };
}

/** HKDF-SHA-256 (RFC 5869); the label says, in ASCII, what the bytes are for. */
export async function deriveBytes(secret: Bytes, salt: Bytes, label: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode(label);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8);
  return new Uint8Array(bits);
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
