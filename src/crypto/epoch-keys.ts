import { granted, type Result, refused } from '../basics/result.ts';
import { type EpochWrap, wrapLength } from '../groups/epoch.ts';
import { type Bytes, joinFields, wordField } from '../groups/fields.ts';
import type { AccountId, GroupId } from '../groups/ids.ts';
import type { PublicKeys } from '../groups/roster-entry.ts';
import type { BoxKey } from './account.ts';
import { deriveBytes, deriveSealingKey } from './derive.ts';
import { openWith, sealTo } from './hpke.ts';
import { bytesOfId, randomBytes } from './ids.ts';
import { type EpochSecret, keyLength, type LetterKey, mintKey } from './keys.ts';

export function newEpochSecret(): EpochSecret {
  return mintKey<EpochSecret>(randomBytes(keyLength));
}

/** What is sealed with it is said in one epoch, to one group. */
export function deriveLetterKey(secret: EpochSecret, group: GroupId): Promise<LetterKey> {
  return deriveSealingKey('letter', secret, bytesOfId(group), 'kring/1/epoch/letter');
}

/** Stands in the signed epoch: nobody can give one member another key than the others without its being seen. */
export function commitTo(secret: EpochSecret, group: GroupId): Promise<Bytes> {
  return deriveBytes(secret, bytesOfId(group), 'kring/1/epoch/commitment', keyLength);
}

/** Which key of which group is for whom: a wrap that was moved does not open. */
export interface WrapPlace {
  readonly group: GroupId;
  /** Of the epoch. */
  readonly number: number;
}

/** Refused for a public key with which nobody can wrap: a member with a changed program can have one in the roster. */
export async function wrapSecret(
  secret: EpochSecret,
  place: WrapPlace,
  account: AccountId,
  keys: PublicKeys,
): Promise<Result<EpochWrap, 'unusableKey'>> {
  const { generation, box } = keys;
  const sealed = await sealTo(box, infoOf(place, account, generation), secret);
  return sealed.ok ? granted({ account, generation, sealed: sealed.value }) : sealed;
}

export async function unwrapSecret(
  key: BoxKey,
  place: WrapPlace,
  sealed: Bytes,
): Promise<Result<EpochSecret, 'wrongWrap'>> {
  if (sealed.length !== wrapLength) return refused('wrongWrap');
  const secret = await openWith(key, infoOf(place, key.account, key.generation), sealed);
  return secret.ok ? granted(mintKey<EpochSecret>(secret.value)) : secret;
}

function infoOf(place: WrapPlace, account: AccountId, generation: number): Bytes {
  return joinFields(['kring/1/epoch/wrap', place.group, place.number, account, generation].map(wordField));
}
