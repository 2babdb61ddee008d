import { toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { decodeEpoch, type Epoch, type EpochRefusal, encodeEpoch, whyNotEpoch } from '../groups/epoch.ts';
import { type Bytes, sameBytes } from '../groups/fields.ts';
import type { AccountId } from '../groups/ids.ts';
import { membersInOrder, type Roster } from '../groups/roster.ts';
import type { AccountKeys, AllAccountKeys } from './account.ts';
import { sha256 } from './derive.ts';
import { commitTo, deriveLetterKey, newEpochSecret, unwrapSecret, wrapSecret } from './epoch-keys.ts';
import type { EpochSecret, LetterKey } from './keys.ts';
import type { CheckedRoster } from './roster-reading.ts';
import { isSigned, signBytes } from './signature.ts';

/** An epoch as it travels and lies. */
export interface SignedEpoch {
  readonly epoch: Bytes;
  /** Ed25519 by its writer, over the bytes. */
  readonly signature: Bytes;
}

declare const checked: unique symbol;

/** An epoch that was checked against the roster and the epoch before. Made by `readEpochs` alone. */
export type CheckedEpoch = EpochRead & { readonly [checked]: true };

interface EpochRead {
  readonly epoch: Epoch;
  /** SHA-256 of its bytes. */
  readonly hash: Bytes;
  /** The members who can open it, with the keys that they had. */
  readonly roster: Roster;
}

/** An epoch whose key is at hand. */
export interface OpenedEpoch {
  readonly checked: CheckedEpoch;
  readonly secret: EpochSecret;
  readonly letter: LetterKey;
}

export type EpochProblem = EpochRefusal | 'malformed' | 'unknownHead' | 'wrongSignature';

export interface WrongEpoch {
  /** From 1. */
  readonly number: number;
  readonly why: EpochProblem;
}

export interface UnusableMember {
  readonly account: AccountId;
}

/** A new key for exactly the members of the roster; refused when one of them has a key with which nobody can wrap. */
export async function makeEpoch(
  roster: CheckedRoster,
  last: CheckedEpoch | undefined,
  writer: AccountKeys,
): Promise<Result<SignedEpoch, UnusableMember>> {
  const { group, head } = roster.now;
  const place = { group, number: (last?.epoch.number ?? 0) + 1 };
  const secret = newEpochSecret();
  const wraps = [];
  for (const { account, keys } of membersInOrder(roster.now)) {
    const wrap = await wrapSecret(secret, place, account, keys);
    if (!wrap.ok) return refused({ account });
    wraps.push(wrap.value);
  }
  const commitment = await commitTo(secret, group);
  const previous = last?.hash ?? new Uint8Array(0);
  const epoch = encodeEpoch({ ...place, previous, head, writer: writer.account, commitment, wraps });
  return granted({ epoch, signature: await signBytes(writer.sign, epoch) });
}

/** Checks the whole chain of epochs; the first one that is wrong is named. */
export async function readEpochs(
  roster: CheckedRoster,
  epochs: readonly SignedEpoch[],
): Promise<Result<readonly CheckedEpoch[], WrongEpoch>> {
  const read: CheckedEpoch[] = [];
  for (const [at, signed] of epochs.entries()) {
    const next = await readEpoch(roster, read.at(-1), signed);
    if (!next.ok) return refused({ number: at + 1, why: next.problem });
    read.push(next.value);
  }
  return granted(read);
}

async function readEpoch(
  history: CheckedRoster,
  last: CheckedEpoch | undefined,
  signed: SignedEpoch,
): Promise<Result<CheckedEpoch, EpochProblem>> {
  const epoch = decodeEpoch(signed.epoch);
  if (!epoch.ok) return epoch;
  const roster = history.byHead.get(toBase64Url(epoch.value.head));
  if (roster === undefined) return refused('unknownHead');
  const before = last === undefined ? undefined : { number: last.epoch.number, hash: last.hash };
  const why = whyNotEpoch(before, roster, epoch.value);
  if (why !== undefined) return refused(why);
  // Nobody who left since can make an epoch for the circle in which he or she still was.
  if (last !== undefined && roster.number < last.roster.number) return refused('rosterPassed');
  const key = roster.members.get(epoch.value.writer)?.keys.sign;
  if (key === undefined || !(await isSigned(key, signed.epoch, signed.signature))) return refused('wrongSignature');
  const read: EpochRead = { epoch: epoch.value, hash: await sha256(signed.epoch), roster };
  return granted(read as CheckedEpoch);
}

/** `noWrap`: from before one came, or for keys that were lost; `otherKey`: its writer gave this member another key. */
export type OpenEpochProblem = 'noWrap' | 'wrongWrap' | 'otherKey';

export async function openEpoch(
  epoch: CheckedEpoch,
  keys: AllAccountKeys,
): Promise<Result<OpenedEpoch, OpenEpochProblem>> {
  const wrap = epoch.epoch.wraps.find(({ account }) => keys.some((key) => key.account === account));
  return wrap === undefined ? refused('noWrap') : openWrap(epoch, keys, wrap);
}

/** The key of an epoch for a member who came later, or came back with new keys: an explicit act, sent as an opening. */
export function wrapEpochFor(
  opened: OpenedEpoch,
  roster: CheckedRoster,
  account: AccountId,
): Promise<Result<Epoch['wraps'][number], 'unusableKey' | 'notMember'>> {
  const keys = roster.now.members.get(account)?.keys;
  if (keys === undefined) return Promise.resolve(refused('notMember'));
  const { group, number } = opened.checked.epoch;
  return wrapSecret(opened.secret, { group, number }, account, keys);
}

/** Opens a wrap that came with the epoch, or as an opening; the signed commitment says whether it is the epoch's key. */
export async function openWrap(
  epoch: CheckedEpoch,
  keys: AllAccountKeys,
  wrap: Pick<Epoch['wraps'][number], 'generation' | 'sealed'>,
): Promise<Result<OpenedEpoch, OpenEpochProblem>> {
  const key = keys.find(({ generation }) => generation === wrap.generation);
  if (key === undefined) return refused('noWrap');
  const { group, number, commitment } = epoch.epoch;
  const secret = await unwrapSecret(key.box, { group, number }, wrap.sealed);
  if (!secret.ok) return secret;
  if (!sameBytes(await commitTo(secret.value, group), commitment)) return refused('otherKey');
  return granted({ checked: epoch, secret: secret.value, letter: await deriveLetterKey(secret.value, group) });
}
