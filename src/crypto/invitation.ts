import type { Branded } from '../basics/brand.ts';
import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { type Bytes, joinFields, wordField } from '../groups/fields.ts';
import type { AccountId, GroupId, InvitationId } from '../groups/ids.ts';
import { hashLength, type PublicKeys } from '../groups/roster-entry.ts';
import { deriveBytes, deriveSealingKey, sha256 } from './derive.ts';
import { bytesOfId, randomBytes } from './ids.ts';
import { type GreetingKey, type InvitationProof, type InvitationSecret, keyLength, mintKey } from './keys.ts';
import type { Binding } from './place.ts';
import { type OpenProblem, openBound, type SealProblem, sealBound } from './seal.ts';

/** What the end of the link brings, behind `#`: the right to come in, and by which first entry the group is known. */
export interface InvitationLink {
  readonly secret: InvitationSecret;
  /** SHA-256 of the entry with which the group was founded: no server can show the newcomer another group. */
  readonly founding: Bytes;
}

export type InvitationProblem = 'missing' | 'unknownVersion' | 'wrongLength' | 'notBase64Url';

export type InvitationHash = Branded<'InvitationHash'>;

export interface InvitationKeys {
  readonly proof: InvitationProof;
  /** Only who has the link can vouch with it, and only who invited can check. */
  readonly voucher: VoucherKey;
  readonly greeting: GreetingKey;
}

export interface VoucherKey {
  readonly purpose: 'voucher';
  readonly invitation: InvitationId;
  readonly secret: CryptoKey;
}

const mark = '#i1.';
/** 64 bytes in base64url. */
const letters = 86;
const label = 'kring/1/invitation';

export function newInvitationSecret(): InvitationSecret {
  return mintKey<InvitationSecret>(randomBytes(keyLength));
}

/** As it lies in a letter to the group, so that any member can let the newcomer in. */
export function parseInvitationSecret(text: string): Result<InvitationSecret, 'notInvitationSecret'> {
  const bytes = fromBase64Url(text);
  if (!bytes.ok || bytes.value.length !== keyLength) return refused('notInvitationSecret');
  return granted(mintKey<InvitationSecret>(bytes.value));
}

/** As `location.hash` gives it, `#` included. */
export function formatInvitation(link: InvitationLink): string {
  return mark + toBase64Url(Uint8Array.of(...link.secret, ...link.founding));
}

export function parseInvitation(fragment: string): Result<InvitationLink, InvitationProblem> {
  if (fragment === '' || fragment === '#') return refused('missing');
  if (!fragment.startsWith(mark)) return refused('unknownVersion');
  const text = fragment.slice(mark.length);
  if (text.length !== letters) return refused('wrongLength');
  const bytes = fromBase64Url(text);
  if (!bytes.ok || bytes.value.length !== keyLength + hashLength) return refused('notBase64Url');
  const secret = mintKey<InvitationSecret>(bytes.value.slice(0, keyLength));
  return granted({ secret, founding: bytes.value.slice(keyLength) });
}

export async function deriveInvitation(secret: InvitationSecret, invitation: InvitationId): Promise<InvitationKeys> {
  const salt = bytesOfId(invitation);
  const [proof, voucher, greeting] = await Promise.all([
    deriveBytes(secret, salt, `${label}/admit`, keyLength),
    deriveBytes(secret, salt, `${label}/mac`, keyLength),
    deriveSealingKey('greeting', secret, salt, `${label}/greeting`),
  ]);
  const how = { name: 'HMAC', hash: 'SHA-256', length: keyLength * 8 };
  const key = await crypto.subtle.importKey('raw', voucher, how, false, ['sign', 'verify']);
  return {
    proof: mintKey<InvitationProof>(proof),
    voucher: { purpose: 'voucher', invitation, secret: key },
    greeting,
  };
}

/** What the server keeps of the proof, so that it can check it and not show it. */
export async function invitationHash(proof: InvitationProof): Promise<InvitationHash> {
  return toBase64Url(await sha256(proof)) as InvitationHash;
}

/** The newcomer says which keys are his or hers: HMAC-SHA-256, 32 bytes. */
export async function vouch(key: VoucherKey, group: GroupId, account: AccountId, keys: PublicKeys): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key.secret, newcomerBytes(key, group, account, keys)));
}

/** Whether whoever has the link said that these keys belong to this account, for this group: only then write `joined`. */
export function isVouched(
  key: VoucherKey,
  group: GroupId,
  account: AccountId,
  keys: PublicKeys,
  code: Bytes,
): Promise<boolean> {
  return crypto.subtle.verify('HMAC', key.secret, code, newcomerBytes(key, group, account, keys));
}

/** What who is invited reads before signing up: who asks, into which group. */
export function sealGreeting(keys: InvitationKeys, group: GroupId, text: string): Promise<Result<Bytes, SealProblem>> {
  return sealBound(keys.greeting, text, greetingPlace(keys, group));
}

export function openGreeting(
  keys: InvitationKeys,
  group: GroupId,
  sealed: Uint8Array,
): Promise<Result<string, OpenProblem>> {
  return openBound(keys.greeting, sealed, greetingPlace(keys, group));
}

function greetingPlace({ voucher }: InvitationKeys, group: GroupId): Binding {
  return { meeting: group, kind: 'greeting', seat: '', content: voucher.invitation, step: '', revision: 0 };
}

function newcomerBytes(key: VoucherKey, group: GroupId, account: AccountId, keys: PublicKeys): Bytes {
  const words = [label, group, key.invitation, account].map(wordField);
  return joinFields([...words, keys.box, keys.sign, wordField(keys.generation)]);
}
