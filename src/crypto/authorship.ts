import { concatBytes, toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { type Bytes, joinFields, sameBytes, wordField } from '../groups/fields.ts';
import type { AccountId } from '../groups/ids.ts';
import type { SignKey } from './account.ts';
import { bytesOfId } from './ids.ts';
import type { SealedKind, SealingKey, SignedPurpose } from './keys.ts';
import { pad, unpadBehind } from './padding.ts';
import type { SealedPlace } from './place.ts';
import { boundTo, type OpenProblem, openPadded, type SealProblem, sealPadded } from './seal.ts';
import { keyIdIn } from './sealed-bytes.ts';
import { isSigned, signatureLength, signBytes } from './signature.ts';

/**
 * What members say in a meeting of their group is signed, and the signature lies inside the seal: who keeps the sealed
 * bytes learns no author from them. `docs/encryption.md` has it byte by byte.
 */

/** `own`: by whoever sits there. `typed`: for somebody without a device, who only spoke. */
export const hands = ['own', 'typed'] as const;
export type Hand = (typeof hands)[number];

/** Opened, and by whom it says to be. Nobody is believed before `isAuthentic` was asked. */
export interface ClaimedText {
  readonly text: string;
  readonly account: AccountId;
  readonly hand: Hand;
  readonly signature: Bytes;
  /** What the account has to have signed. */
  readonly signed: Bytes;
}

const label = 'kring/1/meeting';
const accountLength = 16;
const handAt = accountLength;
const signatureAt = handAt + 1;
const beforeLength = signatureAt + signatureLength;

/** Seals what the signer says at this place, in the own name or typed for another. */
export async function sealSigned<Purpose extends SignedPurpose>(
  key: SealingKey<Purpose>,
  by: { readonly sign: SignKey; readonly hand: Hand },
  text: string,
  place: SealedPlace<SealedKind<Purpose>>,
): Promise<Result<Bytes, SealProblem>> {
  const { sign, hand } = by;
  const signature = await signBytes(sign, toSign(key, place, { account: sign.account, hand, text }));
  const before = [bytesOfId(sign.account), Uint8Array.of(hands.indexOf(hand) + 1), signature];
  const padded = pad(text, concatBytes(before));
  return padded.ok ? granted(await sealPadded(key, padded.value, place)) : padded;
}

/** The text as it was sealed and who says to have signed it, or a refusal. Checks no signature. */
export async function openSigned<Purpose extends SignedPurpose>(
  key: SealingKey<Purpose>,
  sealed: Uint8Array,
  place: SealedPlace<SealedKind<Purpose>>,
): Promise<Result<ClaimedText, OpenProblem>> {
  const padded = await openPadded(key, sealed, place);
  if (!padded.ok) return padded;
  const parts = unpadBehind(beforeLength, padded.value);
  if (!parts.ok) return parts;
  const { before, text } = parts.value;
  const hand = hands[(before[handAt] ?? 0) - 1];
  if (hand === undefined) return refused('malformed');
  const account = toBase64Url(before.subarray(0, accountLength)) as AccountId;
  const claim = { account, hand, text };
  return granted({ ...claim, signature: before.slice(signatureAt), signed: toSign(key, place, claim) });
}

/** Whether one of these public keys, all of the account that it names, signed it here. */
export async function isAuthentic({ signed, signature }: ClaimedText, publicKeys: readonly Bytes[]): Promise<boolean> {
  const answers = await Promise.all(publicKeys.map((key) => isSigned(key, signed, signature)));
  return answers.includes(true);
}

/** Whether these bytes were sealed with this key, as far as their front says. */
export function isUnder(key: SealingKey<SignedPurpose>, sealed: Uint8Array): boolean {
  return sameBytes(keyIdIn(sealed), key.id);
}

/** Key, place, writer, hand and text: a signature holds for one text, once, at one place in one meeting. */
function toSign<Purpose extends SignedPurpose>(
  key: SealingKey<Purpose>,
  place: SealedPlace<SealedKind<Purpose>>,
  { account, hand, text }: Pick<ClaimedText, 'account' | 'hand' | 'text'>,
): Bytes {
  const words = [account, hand].map(wordField);
  return joinFields([wordField(label), boundTo(key, place), ...words, new TextEncoder().encode(text)]);
}
