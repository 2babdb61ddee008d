import { granted, type Result, refused } from '../basics/result.ts';
import { type Bytes, joinFields, readNumber, readWord, sameBytes, splitFields, wordField } from './fields.ts';
import { type AccountId, type GroupId, parseId } from './ids.ts';
import { membersInOrder, type Roster } from './roster.ts';
import { hashLength } from './roster-entry.ts';

/** One key for a stretch of time in which the members did not change: wrapped for each of them, in one upload. */
export interface Epoch {
  readonly group: GroupId;
  /** From 1, without gaps. */
  readonly number: number;
  /** SHA-256 of the bytes of the epoch before; empty in the first. */
  readonly previous: Bytes;
  /** The head of the roster whose members can open it. */
  readonly head: Bytes;
  readonly writer: AccountId;
  /** Follows from the key: everyone who opens a wrap can see that the others were given the same key. */
  readonly commitment: Bytes;
  /** In the order of account ids, each once. */
  readonly wraps: readonly EpochWrap[];
}

export interface EpochWrap {
  readonly account: AccountId;
  /** Of the public keys that it was wrapped to. */
  readonly generation: number;
  readonly sealed: Bytes;
}

/** Why an epoch may not follow. `epochPassed` and `rosterPassed` say that somebody was faster: look again. */
export const epochRefusals = [
  'otherGroup',
  'epochPassed',
  'wrongPrevious',
  'rosterPassed',
  'writerNotMember',
  'memberMissing',
  'wrapForStranger',
  'wrongGeneration',
] as const;
export type EpochRefusal = (typeof epochRefusals)[number];

/** An HPKE wrap of 32 bytes: the sender's public key of 32, the key of 32, the tag of 16. */
export const wrapLength = 80;
const label = 'kring/1/epoch';
const headCount = 7;
const perWrap = 3;

export function encodeEpoch(epoch: Epoch): Bytes {
  const { group, number, previous, head, writer, commitment, wraps } = epoch;
  const words = [wordField(label), wordField(group), wordField(number), previous, head, wordField(writer), commitment];
  const behind = wraps.flatMap((wrap) => [wordField(wrap.account), wordField(wrap.generation), wrap.sealed]);
  return joinFields([...words, ...behind]);
}

/** Accepts exactly what `encodeEpoch` writes. */
export function decodeEpoch(bytes: Uint8Array): Result<Epoch, 'malformed'> {
  const fields = splitFields(bytes);
  if (!fields.ok) return fields;
  const [mark, groupField, numberField, previous, head, writerField, commitment] = fields.value;
  if (!mark || !groupField || !numberField || !previous || !head || !writerField || !commitment) {
    return refused('malformed');
  }
  const group = parseId<GroupId>(readWord(groupField));
  const writer = parseId<AccountId>(readWord(writerField));
  const number = readNumber(numberField);
  const wraps = readWraps(fields.value.slice(headCount));
  if (readWord(mark) !== label || !group.ok || !writer.ok || !number || !wraps.ok) return refused('malformed');
  if (previous.length !== (number === 1 ? 0 : hashLength)) return refused('malformed');
  if (head.length !== hashLength || commitment.length !== hashLength) return refused('malformed');
  return granted({
    group: group.value,
    number,
    previous,
    head,
    writer: writer.value,
    commitment,
    wraps: wraps.value,
  });
}

function readWraps(fields: readonly Bytes[]): Result<readonly EpochWrap[], 'malformed'> {
  const wraps: EpochWrap[] = [];
  for (let at = 0; at < fields.length; at += perWrap) {
    const [accountField, generationField, sealed] = fields.slice(at, at + perWrap);
    if (!accountField || !generationField || sealed?.length !== wrapLength) return refused('malformed');
    const account = parseId<AccountId>(readWord(accountField));
    const generation = readNumber(generationField);
    const before = wraps.at(-1);
    if (!account.ok || !generation || (before && before.account >= account.value)) return refused('malformed');
    wraps.push({ account: account.value, generation, sealed });
  }
  return granted(wraps);
}

/** What the next epoch has to follow: number and hash of the last one. */
export interface EpochHead {
  readonly number: number;
  /** SHA-256 of its bytes. */
  readonly hash: Bytes;
}

/** Undefined when this epoch may follow `last` (undefined: none yet) for this roster. The signature is for the caller. */
export function whyNotEpoch(last: EpochHead | undefined, roster: Roster, epoch: Epoch): EpochRefusal | undefined {
  if (epoch.group !== roster.group) return 'otherGroup';
  if (epoch.number !== (last?.number ?? 0) + 1) return 'epochPassed';
  if (last !== undefined && !sameBytes(epoch.previous, last.hash)) return 'wrongPrevious';
  if (!sameBytes(epoch.head, roster.head)) return 'rosterPassed';
  if (!roster.members.has(epoch.writer)) return 'writerNotMember';
  if (epoch.wraps.some((wrap) => !roster.members.has(wrap.account))) return 'wrapForStranger';
  if (epoch.wraps.length !== roster.members.size) return 'memberMissing';
  const covered = membersInOrder(roster).every(({ keys }, at) => epoch.wraps[at]?.generation === keys.generation);
  return covered ? undefined : 'wrongGeneration';
}

/** Whether its key is with someone who left, or with keys that were replaced: then nothing may be written under it. */
export function mustRotate(epoch: Pick<Epoch, 'wraps'>, roster: Roster): boolean {
  return epoch.wraps.some(({ account, generation }) => roster.members.get(account)?.keys.generation !== generation);
}

/** Whether the epoch is for exactly this circle: otherwise somebody came, left or has other keys, and the next one is due. */
export function fitsCircle(epoch: Pick<Epoch, 'wraps'>, roster: Roster): boolean {
  return epoch.wraps.length === roster.members.size && !mustRotate(epoch, roster);
}
