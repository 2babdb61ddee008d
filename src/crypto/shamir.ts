import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';
import { randomBytes } from './ids.ts';
import { keyLength, mintKey, type SharedSecret } from './keys.ts';

/**
 * Shamir's way of sharing a secret: each byte is where a curve of random coefficients crosses zero, over GF(2^8) with the
 * polynomial of AES. As many shares as needed find it again; one fewer says nothing at all about it.
 */

/** The place of the share on the curve (1 byte, from 1), then for each byte of the secret its height there. */
export const shareLength = 1 + keyLength;
export const leastNeeded = 2;
export const mostShares = 16;

export function newSharedSecret(): SharedSecret {
  return mintKey<SharedSecret>(randomBytes(keyLength));
}

export function splitSecret(
  secret: SharedSecret,
  needed: number,
  count: number,
): Result<readonly Bytes[], 'wrongNumbers'> {
  const isPossible = Number.isInteger(needed) && Number.isInteger(count) && needed >= leastNeeded;
  if (!isPossible || count < needed || count > mostShares) return refused('wrongNumbers');
  const curves = Array.from(secret, (byte) => [byte, ...randomBytes(needed - 1)]);
  const places = Array.from({ length: count }, (_nothing, at) => at + 1);
  return granted(places.map((place) => Uint8Array.of(place, ...curves.map((curve) => heightAt(curve, place)))));
}

export type CombineProblem = 'tooFewShares' | 'malformed' | 'shareTwice';

/** Whether these are enough of the right shares cannot be seen here: what the secret seals opens, or does not. */
export function combineShares(shares: readonly Bytes[]): Result<SharedSecret, CombineProblem> {
  if (shares.length < leastNeeded) return refused('tooFewShares');
  if (shares.length > mostShares || shares.some((share) => share.length !== shareLength || share[0] === 0)) {
    return refused('malformed');
  }
  const places = shares.map((share) => share[0] ?? 0);
  if (new Set(places).size !== places.length) return refused('shareTwice');
  const weights = places.map((place, at) => weightOf(place, places.toSpliced(at, 1)));
  const secret = Uint8Array.from({ length: keyLength }, (_nothing, byte) =>
    shares.reduce((sum, share, at) => sum ^ times(share[byte + 1] ?? 0, weights[at] ?? 0), 0),
  );
  return granted(mintKey<SharedSecret>(secret));
}

/** Horner's rule. */
function heightAt(curve: readonly number[], place: number): number {
  return curve.reduceRight((height, coefficient) => times(height, place) ^ coefficient, 0);
}

/** Lagrange's weight of one place, at zero. */
function weightOf(place: number, others: readonly number[]): number {
  return others.reduce((weight, other) => times(weight, times(other, inverse(other ^ place))), 1);
}

/** Every bit is gone through, whatever it is: time tells nothing about the bytes. */
function times(one: number, other: number): number {
  let product = 0;
  let shifted = one;
  for (let bit = 0; bit < 8; bit += 1) {
    product ^= shifted * ((other >> bit) & 1);
    shifted = ((shifted << 1) ^ (0x11b * (shifted >> 7))) & 0xff;
  }
  return product;
}

/** To the power of 254. */
function inverse(value: number): number {
  let power = 1;
  for (let bit = 7; bit >= 0; bit -= 1) {
    power = times(power, power);
    if (((254 >> bit) & 1) === 1) power = times(power, value);
  }
  return power;
}
