import { fromBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { decodeEpoch, type Epoch, type EpochHead, type EpochRefusal, whyNotEpoch } from '../../groups/epoch.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { follow, type Roster, type RosterRefusal, signingKeys } from '../../groups/roster.ts';
import { decodeEntry, type RosterEntry } from '../../groups/roster-entry.ts';
import type { Malformed } from '../http/serve.ts';
import { hashBytes, isSignedBy } from '../secrets.ts';
import type { KeptEpoch, KeptSignature } from '../storage/group-storage.ts';
import type { Storage } from '../storage/storage.ts';

/**
 * The order of the roster and of the epochs, membership, and signatures: refused here by name. Members check all of it
 * again and believe nobody; the server does it so that a mistake or a thief of a cookie is stopped before it lies in the
 * row for good.
 */

export interface SignedEntry {
  readonly entry: string;
  readonly signatures: readonly KeptSignature[];
}

export interface SignedEpoch {
  readonly epoch: string;
  readonly signature: string;
}

interface CheckedEntry {
  readonly entry: RosterEntry;
  readonly hash: string;
  readonly after: Roster;
}

export function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(letters);
  if (!bytes.ok) throw new Error('Letters that are no bytes got past the contract');
  return bytes.value;
}

/** Folded anew each time: it is short, and was checked when it was kept. */
export async function readRoster(storage: Pick<Storage, 'readRoster'>, group: GroupId): Promise<Roster | undefined> {
  const kept = await storage.readRoster(group);
  return kept.reduce<Roster | undefined>((roster, { entry, signatures }) => {
    const decoded = decodeEntry(bytesOf(entry));
    if (!decoded.ok) throw new Error('The roster cannot be read');
    const signers = signatures.map(({ by }) => by);
    const followed = follow(roster, decoded.value, signers, bytesOf(hashBytes(bytesOf(entry))));
    if (!followed.ok) throw new Error('The roster does not follow');
    return followed.value;
  }, undefined);
}

export function checkEntry(
  roster: Roster | undefined,
  signed: SignedEntry,
  by: AccountId,
): Result<CheckedEntry, RosterRefusal | 'rosterPassed' | 'forgedSignature' | Malformed> {
  const bytes = bytesOf(signed.entry);
  const decoded = decodeEntry(bytes);
  if (!decoded.ok) return refused({ reason: 'malformed', at: 'entry' });
  const entry = decoded.value;
  if (!mayBring(entry, signed, by)) return refused('wrongSigners');
  const hash = hashBytes(bytes);
  const signers = signed.signatures.map((one) => one.by);
  const followed = follow(roster, entry, signers, bytesOf(hash));
  if (!followed.ok) {
    const passed = followed.problem === 'wrongNumber' || followed.problem === 'wrongPrevious';
    return refused(passed ? 'rosterPassed' : followed.problem);
  }
  const keys = signingKeys(roster, entry, signers);
  const isReal = signed.signatures.every(({ signature }, at) => {
    const key = keys[at];
    return key !== undefined && isSignedBy(key, bytes, signature);
  });
  return isReal ? granted({ entry, hash, after: followed.value }) : refused('forgedSignature');
}

/** Under recovery by the group the last who signs brings it: whoever began need not be there any more. */
function mayBring(entry: RosterEntry, { signatures }: SignedEntry, by: AccountId): boolean {
  return entry.kind === 'restored' ? signatures.some((one) => one.by === by) : entry.writer === by;
}

export function checkEpoch(
  last: KeptEpoch | undefined,
  roster: Roster,
  signed: SignedEpoch,
  by: AccountId,
): Result<Epoch, EpochRefusal | 'forgedSignature' | Malformed> {
  const bytes = bytesOf(signed.epoch);
  const decoded = decodeEpoch(bytes);
  if (!decoded.ok) return refused({ reason: 'malformed', at: 'epoch' });
  const epoch = decoded.value;
  if (epoch.writer !== by) return refused('writerNotMember');
  const problem = whyNotEpoch(last && headOf(last), roster, epoch);
  if (problem !== undefined) return refused(problem === 'wrongPrevious' ? 'epochPassed' : problem);
  const key = roster.members.get(by)?.keys.sign;
  return key !== undefined && isSignedBy(key, bytes, signed.signature) ? granted(epoch) : refused('forgedSignature');
}

function headOf({ number, epoch }: KeptEpoch): EpochHead {
  return { number, hash: bytesOf(hashBytes(bytesOf(epoch))) };
}
