import { concatBytes } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';

/**
 * Text is sealed in whole steps of 256 bytes, so that its size tells which step and no more. Inside: the number of
 * bytes in four (big-endian), the text in UTF-8, zeros to the end of the step. Where a text is signed, who signed it
 * stands before it, in a number of bytes that its reader knows.
 */
export const stepLength = 256;
const countLength = 4;
const nothing = new Uint8Array(0);

/** The most that one text may hold. Counted in code points: the same for every script, and what people see as longer
 * than a letter (an emoji of a family) counts as its parts. */
export const mostCharacters = 8_000;

export function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}

/** Half an emoji, which an editor can leave behind, has no UTF-8: it becomes U+FFFD, as everywhere on the web. */
export function pad(text: string, before: Uint8Array = nothing): Result<Uint8Array<ArrayBuffer>, 'tooLong'> {
  if (text.length > mostCharacters && charactersIn(text) > mostCharacters) return refused('tooLong');
  const bytes = concatBytes([before, new TextEncoder().encode(text)]);
  const padded = new Uint8Array(paddedLength(bytes.length));
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, countLength);
  return granted(padded);
}

/** Accepts exactly what `pad` makes of a text alone. */
export function unpad(padded: Uint8Array<ArrayBuffer>): Result<string, 'malformed'> {
  const parts = unpadBehind(0, padded);
  return parts.ok ? granted(parts.value.text) : parts;
}

/** Accepts exactly what `pad` makes of a text with so many bytes before it. */
export function unpadBehind(
  length: number,
  padded: Uint8Array<ArrayBuffer>,
): Result<{ readonly before: Uint8Array<ArrayBuffer>; readonly text: string }, 'malformed'> {
  if (padded.length < countLength) return refused('malformed');
  const count = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (padded.length !== paddedLength(count) || count < length) return refused('malformed');
  const end = countLength + count;
  if (padded.subarray(end).some((byte) => byte !== 0)) return refused('malformed');
  const from = countLength + length;
  const text = decode(padded.subarray(from, end));
  if (text === undefined || charactersIn(text) > mostCharacters) return refused('malformed');
  return granted({ before: padded.slice(countLength, from), text });
}

function paddedLength(textLength: number): number {
  return Math.ceil((countLength + textLength) / stepLength) * stepLength;
}

function decode(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    // Without `ignoreBOM` a text that begins with U+FEFF would lose it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (fault) {
    if (fault instanceof TypeError) return undefined;
    throw fault;
  }
}
