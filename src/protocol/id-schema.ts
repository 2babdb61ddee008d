import * as v from 'valibot';
import type { Branded } from '../basics/brand.ts';
import { isBase64Url } from '../basics/bytes.ts';
import type { Place } from '../engine/ids.ts';

/** 16 bytes as base64url, in the one spelling that they have. */
const idPattern = /^[A-Za-z0-9_-]{21}[AQgw]$/;
/** 32 bytes as base64url: proofs, tokens and hashes. */
const secretPattern = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
const namePattern = /^[a-z0-9-]{1,40}$/;
const placePattern = /^(?:own|\d{1,3}\/[a-z0-9-]{1,40}\/\d{1,3})$/;
const bytesPattern = /^[A-Za-z0-9_-]+$/;
/** An id that a client made. It names, and proves nothing. */
export function idSchema<Id extends Branded<string>>() {
  return branded<Id>(idPattern);
}

/** An id out of a method file. */
export function nameSchema<Name extends Branded<string>>() {
  return branded<Name>(namePattern);
}

export const secretSchema = v.pipe(v.string(), v.regex(secretPattern));

/** Base64url of at least one and at most so many bytes. */
export function bytesSchema(most: number) {
  return v.pipe(
    v.string(),
    v.minLength(2),
    v.maxLength(Math.ceil((most * 4) / 3)),
    v.regex(bytesPattern),
    v.check(isBase64Url),
  );
}

export function isId<Id extends Branded<string>>(text: unknown): text is Id {
  return typeof text === 'string' && idPattern.test(text);
}

export function isSecret(text: unknown): text is string {
  return typeof text === 'string' && secretPattern.test(text);
}

export function isPlace(text: unknown): text is Place {
  return typeof text === 'string' && placePattern.test(text);
}

function branded<Name extends Branded<string>>(pattern: RegExp) {
  return v.pipe(
    v.string(),
    v.regex(pattern),
    v.transform((text) => text as Name),
  );
}
