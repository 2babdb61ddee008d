import { granted, type Result, refused } from '../basics/result.ts';
import { sameBytes } from '../groups/fields.ts';
import { randomBytes } from './ids.ts';
import type { PlainPurpose, SealedKind, SealingKey, SealingPurpose } from './keys.ts';
import { pad, unpad } from './padding.ts';
import { additionalData, type Binding, type SealedPlace } from './place.ts';
import { joinSealed, nonceLength, type SealedBytesProblem, splitSealed, suite, version } from './sealed-bytes.ts';

export type SealProblem = 'tooLong';
/** Which of key and place was wrong, or whether a byte was changed, cannot be told apart, and should not be. */
export type OpenProblem = SealedBytesProblem | 'wrongKeyOrPlace';

/** Seals a text so that it opens with this key and at this place only. Twice the same text gives other bytes. */
export function seal<Purpose extends PlainPurpose>(
  key: SealingKey<Purpose>,
  text: string,
  place: SealedPlace<SealedKind<Purpose>>,
): Promise<Result<Uint8Array<ArrayBuffer>, SealProblem>> {
  return sealBound(key, text, place);
}

/** The text exactly as it was sealed, or a refusal; never a part of it. */
export function open<Purpose extends PlainPurpose>(
  key: SealingKey<Purpose>,
  sealed: Uint8Array,
  place: SealedPlace<SealedKind<Purpose>>,
): Promise<Result<string, OpenProblem>> {
  return openBound(key, sealed, place);
}

export async function sealBound(
  key: SealingKey<SealingPurpose>,
  text: string,
  binding: Binding,
): Promise<Result<Uint8Array<ArrayBuffer>, SealProblem>> {
  const padded = pad(text);
  return padded.ok ? granted(await sealPadded(key, padded.value, binding)) : padded;
}

export async function openBound(
  key: SealingKey<SealingPurpose>,
  sealed: Uint8Array,
  binding: Binding,
): Promise<Result<string, OpenProblem>> {
  const padded = await openPadded(key, sealed, binding);
  return padded.ok ? unpad(padded.value) : padded;
}

export async function sealPadded(
  key: SealingKey<SealingPurpose>,
  padded: Uint8Array<ArrayBuffer>,
  binding: Binding,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = randomBytes(nonceLength);
  const ciphertext = await crypto.subtle.encrypt(cipher(key, nonce, binding), key.secret, padded);
  return joinSealed({ keyId: key.id, nonce, ciphertext: new Uint8Array(ciphertext) });
}

export async function openPadded(
  key: SealingKey<SealingPurpose>,
  sealed: Uint8Array,
  binding: Binding,
): Promise<Result<Uint8Array<ArrayBuffer>, OpenProblem>> {
  const parts = splitSealed(sealed);
  if (!parts.ok) return parts;
  const { keyId, nonce, ciphertext } = parts.value;
  if (!sameBytes(keyId, key.id)) return refused('wrongKeyOrPlace');
  try {
    return granted(new Uint8Array(await crypto.subtle.decrypt(cipher(key, nonce, binding), key.secret, ciphertext)));
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'OperationError') return refused('wrongKeyOrPlace');
    throw fault;
  }
}

/** Key and place as one row of bytes: what the tag of a sealed text covers, and what is signed with it. */
export function boundTo(key: SealingKey<SealingPurpose>, binding: Binding): Uint8Array<ArrayBuffer> {
  return additionalData([Uint8Array.of(version), Uint8Array.of(suite), key.id], binding);
}

function cipher(key: SealingKey<SealingPurpose>, nonce: Uint8Array<ArrayBuffer>, binding: Binding): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: boundTo(key, binding), tagLength: 128 };
}
