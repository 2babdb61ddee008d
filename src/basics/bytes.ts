import { type Result, refused } from './result.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const strangeLetter = /[^A-Za-z0-9_-]/;
const valueOfLetter = new Map([...alphabet].map((letter, index) => [letter, index]));

/** Base64url without padding (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = Math.min(4, Math.ceil(((bytes.length - at) * 4) / 3));
    for (let letter = 0; letter < letters; letter += 1) text += alphabet[(group >> (18 - 6 * letter)) & 63];
  }
  return text;
}

/** Accepts exactly what `toBase64Url` writes: one spelling per byte string, so that no two ids mean the same bytes. */
export function fromBase64Url(text: string): Result<Uint8Array<ArrayBuffer>, 'notBase64Url'> {
  if (text.length % 4 === 1) return refused('notBase64Url');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = valueOfLetter.get(letter);
    if (value === undefined) return refused('notBase64Url');
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
  }
  if ((held & ((1 << bits) - 1)) !== 0) return refused('notBase64Url');
  return { ok: true, value: bytes };
}

/** Whether these are the letters of some byte string, in the one spelling that `toBase64Url` has. Decodes nothing. */
export function isBase64Url(text: string): boolean {
  const over = text.length % 4;
  if (over === 1 || strangeLetter.test(text)) return false;
  const last = valueOfLetter.get(text.slice(-1)) ?? 0;
  return over === 0 || (last & (over === 2 ? 15 : 3)) === 0;
}

/** Joins byte strings in order. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
