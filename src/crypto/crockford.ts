import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';

export type CrockfordProblem = 'missing' | 'unknownLetter' | 'wrongLength';

/** Crockford's base32: no I, L, O (they look like digits) and no U. 32 divides 256, so every letter is as likely. */
export const crockfordLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsInLetter = 5;
const meantAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Forgives what people do when they copy letters: small letters, spaces, dashes, O and I. */
export function tidyLetters(text: string, count: number): Result<string, CrockfordProblem> {
  const typed = [...text.replace(/[\s\p{Pd}]/gu, '').toUpperCase()].map((letter) => meantAs[letter] ?? letter);
  if (typed.length === 0) return refused('missing');
  if (typed.some((letter) => !crockfordLetters.includes(letter))) return refused('unknownLetter');
  return typed.length === count ? granted(typed.join('')) : refused('wrongLength');
}

/** The first `count` times five bits of the bytes, the highest first. */
export function toCrockford(bytes: Bytes, count: number): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: count }, (_nothing, at) =>
    crockfordLetters.charAt(Number.parseInt(bits.slice(at * bitsInLetter, (at + 1) * bitsInLetter), 2)),
  ).join('');
}

/** The bytes of `count` letters as somebody typed them; bits left over at the end fill a last byte with zeros. */
export function fromCrockford(text: string, count: number): Result<Bytes, CrockfordProblem> {
  const tidy = tidyLetters(text, count);
  if (!tidy.ok) return tidy;
  const bits = [...tidy.value]
    .map((letter) => crockfordLetters.indexOf(letter).toString(2).padStart(bitsInLetter, '0'))
    .join('');
  const octets = Array.from({ length: Math.ceil(bits.length / 8) }, (_nothing, at) => bits.slice(at * 8, at * 8 + 8));
  return granted(Uint8Array.from(octets, (octet) => Number.parseInt(octet.padEnd(8, '0'), 2)));
}
