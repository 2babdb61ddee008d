import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import type { SignedEpoch } from '../../crypto/epochs.ts';
import type { SealedLetter } from '../../crypto/letters.ts';
import type { SignedEntry } from '../../crypto/roster-writing.ts';
import type { Bytes } from '../../groups/fields.ts';
import type { PublicKeys } from '../../groups/roster-entry.ts';
import type { AnswerOf, AskedOf } from '../../protocol/asking.ts';
import type { groupRoutes } from '../../protocol/group-routes.ts';
import type { invitationRoutes } from '../../protocol/invitation-routes.ts';

/** The rows of a group as they travel, and as the keys read them. */

type EntryOnWire = AskedOf<typeof groupRoutes.addEntry>['body'];
type EpochOnWire = AskedOf<typeof groupRoutes.addEpoch>['body'];
export type LetterOnWire = AnswerOf<typeof groupRoutes.readLetters>['letters'][number];
export type RequestOnWire = AnswerOf<typeof invitationRoutes.listInvitations>['requests'][number];

export function entryToWire({ entry, signatures }: SignedEntry): EntryOnWire {
  return {
    entry: toBase64Url(entry),
    signatures: signatures.map(({ by, signature }) => ({ by, signature: toBase64Url(signature) })),
  };
}

export function entryFromWire({
  entry,
  signatures,
}: AnswerOf<typeof groupRoutes.readRoster>['entries'][number]): SignedEntry {
  return {
    entry: bytesFromWire(entry),
    signatures: signatures.map(({ by, signature }) => ({ by, signature: bytesFromWire(signature) })),
  };
}

export function epochToWire({ epoch, signature }: SignedEpoch): EpochOnWire {
  return { epoch: toBase64Url(epoch), signature: toBase64Url(signature) };
}

export function epochFromWire({ epoch, signature }: EpochOnWire): SignedEpoch {
  return { epoch: bytesFromWire(epoch), signature: bytesFromWire(signature) };
}

export function letterFromWire({ letter, by, epoch, sealed, signature }: LetterOnWire): SealedLetter {
  return { id: letter, by, epoch, sealed: bytesFromWire(sealed), signature: bytesFromWire(signature) };
}

export function keysFromWire({ box, sign, generation }: RequestOnWire['keys']): PublicKeys {
  return { box: bytesFromWire(box), sign: bytesFromWire(sign), generation };
}

/** For what the contract has read: it lets nothing through that is no base64url. */
export function bytesFromWire(text: string): Bytes {
  const bytes = fromBase64Url(text);
  if (!bytes.ok) throw new Error('The contract let bytes through that are none');
  return bytes.value;
}
