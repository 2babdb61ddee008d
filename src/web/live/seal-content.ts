import { granted, type Result } from '../../basics/result.ts';
import type { SignKey } from '../../crypto/account.ts';
import { type ClaimedText, type Hand, isUnder, openSigned, sealSigned } from '../../crypto/authorship.ts';
import type { ContentKeys } from '../../crypto/derive.ts';
import { type OpenProblem, open, type SealProblem, seal } from '../../crypto/seal.ts';
import type { ContentKind, ContentPlace } from '../../protocol/content-place.ts';

/** Names have a key of their own. */
type KeyedPlace = ContentPlace<'name'> | ContentPlace<Exclude<ContentKind, 'name'>>;

/** Seals a text at its place: signed by who is named, or, where nobody signs, as in any link meeting. */
export function sealContent(
  keys: ContentKeys,
  by: { readonly sign: SignKey; readonly hand: Hand } | undefined,
  text: string,
  place: KeyedPlace,
): Promise<Result<Uint8Array<ArrayBuffer>, SealProblem>> {
  if (place.kind === 'name') {
    return by === undefined ? seal(keys.name, text, place) : sealSigned(keys.signedName, by, text, place);
  }
  return by === undefined ? seal(keys.note, text, place) : sealSigned(keys.signedNote, by, text, place);
}

export interface OpenedContent {
  readonly text: string;
  /** Who says to have signed it; nobody checked that yet. Undefined for what is not signed. */
  readonly claimed: ClaimedText | undefined;
}

/** Opens a content at its place with the key that it names: that of signed texts, or that of the others. */
export function openContent(
  keys: ContentKeys,
  sealed: Uint8Array,
  place: KeyedPlace,
): Promise<Result<OpenedContent, OpenProblem>> {
  if (place.kind === 'name') {
    if (isUnder(keys.signedName, sealed)) return signed(openSigned(keys.signedName, sealed, place));
    return unsigned(open(keys.name, sealed, place));
  }
  if (isUnder(keys.signedNote, sealed)) return signed(openSigned(keys.signedNote, sealed, place));
  return unsigned(open(keys.note, sealed, place));
}

async function signed(opening: ReturnType<typeof openSigned>): Promise<Result<OpenedContent, OpenProblem>> {
  const opened = await opening;
  return opened.ok ? granted({ text: opened.value.text, claimed: opened.value }) : opened;
}

async function unsigned(opening: ReturnType<typeof open>): Promise<Result<OpenedContent, OpenProblem>> {
  const opened = await opening;
  return opened.ok ? granted({ text: opened.value, claimed: undefined }) : opened;
}
