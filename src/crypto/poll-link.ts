import type { Branded } from '../basics/brand.ts';
import { fromBase64Url, toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import type { Bytes } from '../groups/fields.ts';
import type { PollLinkId } from '../groups/group-ids.ts';
import { deriveBytes, deriveSealingKey, sha256 } from './derive.ts';
import { bytesOfId, randomBytes } from './ids.ts';
import { keyLength, mintKey, type PollAnswerKey, type PollProof, type PollSecret, type PollSheetKey } from './keys.ts';
import type { Binding } from './place.ts';
import { type OpenProblem, openBound, type SealProblem, sealBound } from './seal.ts';

/** A personal link to a poll, for somebody without an account: what it asks and what is answered, sealed both ways. */

export type PollLinkProblem = 'missing' | 'unknownVersion' | 'wrongLength' | 'notBase64Url';

export type PollProofHash = Branded<'PollProofHash'>;

export interface PollLinkKeys {
  readonly link: PollLinkId;
  readonly proof: PollProof;
  readonly sheet: PollSheetKey;
  readonly answer: PollAnswerKey;
}

const mark = '#p1.';
/** 32 bytes in base64url. */
const letters = 43;
const label = 'kring/1/poll';

export function newPollSecret(): PollSecret {
  return mintKey<PollSecret>(randomBytes(keyLength));
}

/** As it lies in a letter to the group, so that any member can open the answer. */
export function parsePollSecret(text: string): Result<PollSecret, 'notPollSecret'> {
  const bytes = fromBase64Url(text);
  if (!bytes.ok || bytes.value.length !== keyLength) return refused('notPollSecret');
  return granted(mintKey<PollSecret>(bytes.value));
}

/** As `location.hash` gives it, `#` included. */
export function formatPollLink(secret: PollSecret): string {
  return mark + toBase64Url(secret);
}

export function parsePollLink(fragment: string): Result<PollSecret, PollLinkProblem> {
  if (fragment === '' || fragment === '#') return refused('missing');
  if (!fragment.startsWith(mark)) return refused('unknownVersion');
  const text = fragment.slice(mark.length);
  if (text.length !== letters) return refused('wrongLength');
  const secret = parsePollSecret(text);
  return secret.ok ? secret : refused('notBase64Url');
}

export async function derivePollLink(secret: PollSecret, link: PollLinkId): Promise<PollLinkKeys> {
  const salt = bytesOfId(link);
  const [proof, sheet, answer] = await Promise.all([
    deriveBytes(secret, salt, `${label}/admit`, keyLength),
    deriveSealingKey('pollSheet', secret, salt, `${label}/sheet`),
    deriveSealingKey('pollAnswer', secret, salt, `${label}/answer`),
  ]);
  return { link, proof: mintKey<PollProof>(proof), sheet, answer };
}

/** What the server keeps of the proof, so that it can check it and not show it. */
export async function pollProofHash(proof: PollProof): Promise<PollProofHash> {
  return toBase64Url(await sha256(proof)) as PollProofHash;
}

/** What the poll asks, sealed by a member. */
export function sealSheet({ sheet, link }: PollLinkKeys, text: string): Promise<Result<Bytes, SealProblem>> {
  return sealBound(sheet, text, placeOf('pollSheet', link));
}

export function openSheet({ sheet, link }: PollLinkKeys, sealed: Uint8Array): Promise<Result<string, OpenProblem>> {
  return openBound(sheet, sealed, placeOf('pollSheet', link));
}

/** What is answered. Whoever has the link can answer: the group knows to whom it gave it, and no more. */
export function sealPollAnswer({ answer, link }: PollLinkKeys, text: string): Promise<Result<Bytes, SealProblem>> {
  return sealBound(answer, text, placeOf('pollAnswer', link));
}

export function openPollAnswer(
  { answer, link }: PollLinkKeys,
  sealed: Uint8Array,
): Promise<Result<string, OpenProblem>> {
  return openBound(answer, sealed, placeOf('pollAnswer', link));
}

function placeOf(kind: 'pollSheet' | 'pollAnswer', link: PollLinkId): Binding {
  return { meeting: '', kind, seat: '', content: link, step: '', revision: 0 };
}
