import { concatBytes } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { mostCharacters, stepLength } from './padding.ts';

/**
 * What a sealed text looks like from outside: version (1 byte), suite (1), key id (8), nonce (12), ciphertext with its
 * tag of 16. Version says how the bytes are laid out, suite which algorithms made them.
 */
export interface SealedBytes {
  readonly keyId: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

export type SealedBytesProblem = 'malformed' | 'unknownVersion' | 'unknownSuite';

export const version = 1;
/** AES-256-GCM, keys by HKDF-SHA-256, padded to steps of 256 bytes. */
export const suite = 1;
export const nonceLength = 12;
const keyIdStart = 2;
const keyIdEnd = 10;
const headerLength = keyIdEnd + nonceLength;
const tagLength = 16;
const mostBytesPerCharacter = 4;

/** The largest that a sealed text can be: 32,294 bytes, 43,059 letters in base64url. */
export const mostSealedBytes =
  headerLength + Math.ceil((4 + mostCharacters * mostBytesPerCharacter) / stepLength) * stepLength + tagLength;

export function joinSealed(sealed: SealedBytes): Uint8Array<ArrayBuffer> {
  return concatBytes([Uint8Array.of(version, suite), sealed.keyId, sealed.nonce, sealed.ciphertext]);
}

export function splitSealed(bytes: Uint8Array): Result<SealedBytes, SealedBytesProblem> {
  if (bytes.length === 0) return refused('malformed');
  if (bytes[0] !== version) return refused('unknownVersion');
  if (bytes.length === 1) return refused('malformed');
  if (bytes[1] !== suite) return refused('unknownSuite');
  const padded = bytes.length - headerLength - tagLength;
  if (bytes.length > mostSealedBytes || padded < stepLength || padded % stepLength !== 0) return refused('malformed');
  return granted({
    keyId: bytes.slice(keyIdStart, keyIdEnd),
    nonce: bytes.slice(keyIdEnd, headerLength),
    ciphertext: bytes.slice(headerLength),
  });
}

/** Which key these bytes name, whatever else they are. */
export function keyIdIn(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(keyIdStart, keyIdEnd);
}
