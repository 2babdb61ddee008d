import * as v from 'valibot';
import type { AccountId, GroupId, InvitationId, LetterId } from '../groups/ids.ts';
import { bytesSchema, idSchema, secretSchema } from './id-schema.ts';
import { leastStretching, maxAddress, maxLetterBytes, maxWrapBytes, mostStretching } from './member-limits.ts';

export const accountId = idSchema<AccountId>();
export const groupId = idSchema<GroupId>();
export const letterId = idSchema<LetterId>();
export const invitationId = idSchema<InvitationId>();

/** Ed25519: 64 bytes as base64url. */
export const signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{85}[AQgw]$/));
export const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
export const language = v.picklist(['nl', 'en']);
export const purpose = v.picklist(['open', 'move', 'renew']);

/** What a mail program may take for two addresses, or for a heading, is in none. Spelt in one way: small letters. */
export const address = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(maxAddress),
  v.regex(/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/),
  v.toLowerCase(),
);

export const code = v.pipe(v.string(), v.regex(/^\d{6}$/), v.description('The six digits out of the mail.'));
export const ticket = v.pipe(idSchema(), v.description('Made by the client when it asks for a code.'));

export const stretching = v.strictObject({
  salt: v.pipe(idSchema(), v.description('16 bytes.')),
  memory: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(leastStretching.memory),
    v.maxValue(mostStretching.memory),
    v.description('Of Argon2id, in KiB.'),
  ),
  passes: v.pipe(v.number(), v.integer(), v.minValue(leastStretching.passes), v.maxValue(mostStretching.passes)),
});

export const publicKeys = v.strictObject({ box: secretSchema, sign: secretSchema, generation: number });

const sealedKeys = bytesSchema(maxWrapBytes);
const wrapOf = <const Kind extends 'password' | 'recovery'>(kind: Kind) =>
  v.strictObject({ kind: v.literal(kind), generation: number, sealed: sealedKeys });
export const passwordWrap = wrapOf('password');
const passkeyId = bytesSchema(1_024);
const passkeyWrap = { kind: v.literal('passkey'), id: passkeyId, generation: number, sealed: sealedKeys };
export const wrap = v.variant('kind', [passwordWrap, wrapOf('recovery'), v.strictObject(passkeyWrap)]);
/** As it is sent: with what proves to have the passkey. Without it, the server keeps what it knows of this one. */
export const wrapToKeep = v.variant('kind', [
  passwordWrap,
  wrapOf('recovery'),
  v.strictObject({ ...passkeyWrap, auth: v.exactOptional(secretSchema) }),
]);

/** That one has the passkey: this follows from the answer of its PRF. */
export const passkeyProof = v.strictObject({ kind: v.literal('passkey'), id: passkeyId, auth: secretSchema });
/** Or that one knows the password, or has the recovery code: none of these leaves the browser. */
export const proof = v.variant('kind', [
  v.strictObject({ kind: v.literal('password'), auth: secretSchema }),
  v.strictObject({ kind: v.literal('recovery'), auth: secretSchema }),
  passkeyProof,
]);

export const sealedLetter = bytesSchema(maxLetterBytes);
/** Empty once erased. */
export const sealedOrErased = v.union([v.literal(''), sealedLetter]);
export const eraseAt = v.exactOptional(instant);

/** In an address, where everything is text. */
export const after = v.strictObject({
  after: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)), '0'),
});
