import type { Branded } from '../basics/brand.ts';
import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { PollLinkId } from '../groups/group-ids.ts';
import type { AccountId, GroupId, InvitationId } from '../groups/ids.ts';

// The engine has these brands too, under the same names, so they are the same types; crypto knows no engine.
export type MeetingId = Branded<'MeetingId'>;
export type SeatId = Branded<'SeatId'>;
export type ContentId = Branded<'ContentId'>;
/** Proves that a device belongs to a seat. Whoever has it, is believed; the server keeps a hash. */
export type Token = Branded<'Token'>;

const idBytes = 16;
const tokenBytes = 32;

export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** 128 random bits in 22 letters. An id names a thing; it proves nothing. */
export function newId<Name extends string>(): Branded<Name> {
  return toBase64Url(randomBytes(idBytes)) as Branded<Name>;
}

export function newMeetingId(): MeetingId {
  return newId<'MeetingId'>();
}

/** 256 random bits in 43 letters. */
export function newToken(): Token {
  return toBase64Url(randomBytes(tokenBytes)) as Token;
}

/** A meeting id as it stands in an address. */
export function parseMeetingId(text: string): Result<MeetingId, 'notMeetingId'> {
  const bytes = fromBase64Url(text);
  if (!bytes.ok || bytes.value.length !== idBytes) return refused('notMeetingId');
  return granted(text as MeetingId);
}

/** The bytes that salt every key of the meeting. */
export function meetingIdBytes(meeting: MeetingId): Uint8Array<ArrayBuffer> {
  return bytesOfId(meeting);
}

/** The bytes that salt what follows from the keys of an account, a group or an invitation. */
export function bytesOfId(id: MeetingId | AccountId | GroupId | InvitationId | PollLinkId): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(id);
  if (!bytes.ok || bytes.value.length !== idBytes) throw new Error('An id was minted that is none');
  return bytes.value;
}
