import { concatBytes } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';

/** What is signed stands behind lengths: no two rows of fields give the same bytes, and none can wander into the next. */
export type Bytes = Uint8Array<ArrayBuffer>;

const lengthBytes = 4;

/** Each field behind its length in four bytes, big-endian. */
export function joinFields(fields: readonly Uint8Array[]): Bytes {
  return concatBytes(fields.flatMap((field) => [lengthOf(field), field]));
}

/** Exactly what `joinFields` made, nothing before and nothing behind it. */
export function splitFields(bytes: Uint8Array): Result<readonly Bytes[], 'malformed'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fields: Bytes[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (bytes.length - at < lengthBytes) return refused('malformed');
    const from = at + lengthBytes;
    at = from + view.getUint32(at);
    if (at > bytes.length) return refused('malformed');
    fields.push(Uint8Array.from(bytes.subarray(from, at)));
  }
  return granted(fields);
}

/** For words, ids and numbers: ASCII. */
export function wordField(word: string | number): Bytes {
  return Uint8Array.from(String(word), (letter) => letter.charCodeAt(0));
}

export function readWord(field: Uint8Array): string {
  return String.fromCharCode(...field);
}

const digits = /^(0|[1-9][0-9]{0,8})$/;

/** Whole, from 0, below a thousand million, in decimal digits without a zero in front. */
export function readNumber(field: Uint8Array): number | undefined {
  const word = field.length > 9 ? '' : readWord(field);
  return digits.test(word) ? Number(word) : undefined;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function lengthOf(field: Uint8Array): Bytes {
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, field.length);
  return length;
}
