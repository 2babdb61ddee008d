import { granted, type Result, refused } from '../basics/result.ts';
import type { EpochWrap } from '../groups/epoch.ts';
import { type Bytes, joinFields, wordField } from '../groups/fields.ts';
import type { AccountId, GroupId } from '../groups/ids.ts';
import { membersInOrder, type Roster } from '../groups/roster.ts';
import type { AllAccountKeys, BoxKey } from './account.ts';
import { openWith, sealTo } from './hpke.ts';
import type { Keyring } from './keyring.ts';
import type { CheckedRoster } from './roster-reading.ts';
import type { OpenProblem } from './seal.ts';
import { combineShares, newSharedSecret, splitSecret } from './shamir.ts';
import { deriveShared } from './unlocking.ts';
import { openKeyring, sealKeyring } from './wraps.ts';

/** A keyring left with the other members: whoever loses everything gets it back when enough of them give their share. */
export interface LeftShares {
  readonly owner: AccountId;
  /** How many shares open it. */
  readonly needed: number;
  /** The keyring. */
  readonly sealed: Bytes;
  /** One for each other member, wrapped for that member alone. */
  readonly shares: readonly Share[];
}

/** For one member, by account and generation of keys. */
export type Share = EpochWrap;

export type LeaveProblem = 'notMember' | 'wrongNumbers' | 'unusableKey' | 'tooLong';

/** Goes to the group in a letter; it replaces what was left before, and has to be left anew when keys or members change. */
export async function leaveShares(
  roster: CheckedRoster,
  owner: AccountId,
  ring: Keyring,
  needed: number,
): Promise<Result<LeftShares, LeaveProblem>> {
  const { now } = roster;
  if (!now.members.has(owner)) return refused('notMember');
  const holders = membersInOrder(now).filter(({ account }) => account !== owner);
  const secret = newSharedSecret();
  const parts = splitSecret(secret, needed, holders.length);
  if (!parts.ok) return parts;
  const shares: Share[] = [];
  for (const [at, { account }] of holders.entries()) {
    const share = await wrapShare(now, owner, account, parts.value[at] ?? new Uint8Array(0));
    if (!share.ok) return share;
    shares.push(share.value);
  }
  const sealed = await sealKeyring(await deriveShared(secret, owner), owner, ring);
  return sealed.ok ? granted({ owner, needed, sealed: sealed.value, shares }) : sealed;
}

/** A member gives the own share back to the owner, who has other keys by now: after `restored`, never before. */
export async function returnShare(
  roster: CheckedRoster,
  holder: AllAccountKeys,
  left: LeftShares,
): Promise<Result<Share, 'noShare' | 'wrongWrap' | 'notMember' | 'unusableKey'>> {
  const share = left.shares.find(({ account }) => holder.some((key) => key.account === account));
  const key = holder.find(({ generation }) => generation === share?.generation);
  if (share === undefined || key === undefined) return refused('noShare');
  const part = await unwrapShare(roster.now.group, left.owner, key.box, share.sealed);
  return part.ok ? wrapShare(roster.now, left.owner, left.owner, part.value) : part;
}

/** The keyring from before, from the shares that members gave back; any problem means: not these, or not enough yet. */
export async function collectShares(
  group: GroupId,
  keys: AllAccountKeys,
  left: LeftShares,
  returned: readonly Share[],
): Promise<Result<Keyring, OpenProblem | 'tooFewShares' | 'wrongWrap' | 'shareTwice'>> {
  const parts: Bytes[] = [];
  for (const { generation, sealed } of returned) {
    const key = keys.find((one) => one.generation === generation);
    if (key === undefined) return refused('wrongWrap');
    const part = await unwrapShare(group, left.owner, key.box, sealed);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  if (parts.length < left.needed) return refused('tooFewShares');
  const secret = combineShares(parts);
  if (!secret.ok) return secret;
  return openKeyring(await deriveShared(secret.value, left.owner), left.owner, left.sealed);
}

async function wrapShare(
  roster: Roster,
  owner: AccountId,
  account: AccountId,
  part: Bytes,
): Promise<Result<Share, 'notMember' | 'unusableKey'>> {
  const keys = roster.members.get(account)?.keys;
  if (keys === undefined) return refused('notMember');
  const { box, generation } = keys;
  const sealed = await sealTo(box, infoOf(roster.group, owner, account, generation), part);
  return sealed.ok ? granted({ account, generation, sealed: sealed.value }) : sealed;
}

function unwrapShare(
  group: GroupId,
  owner: AccountId,
  key: BoxKey,
  sealed: Bytes,
): Promise<Result<Bytes, 'wrongWrap'>> {
  return openWith(key, infoOf(group, owner, key.account, key.generation), sealed);
}

function infoOf(group: GroupId, owner: AccountId, account: AccountId, generation: number): Bytes {
  return joinFields(['kring/1/share', group, owner, account, generation].map(wordField));
}
