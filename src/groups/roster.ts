import { granted, type Result, refused } from '../basics/result.ts';
import { unreachable } from '../basics/unreachable.ts';
import { type Bytes, sameBytes } from './fields.ts';
import type { AccountId, GroupId } from './ids.ts';
import type { PublicKeys, RosterEntry } from './roster-entry.ts';

/** Who belongs to a group, after some entry of its chain. */
export interface Roster {
  readonly group: GroupId;
  /** Of the last entry. */
  readonly number: number;
  /** SHA-256 of the bytes of the last entry: whoever names it means this roster and no other. */
  readonly head: Bytes;
  readonly confirmations: number;
  readonly members: ReadonlyMap<AccountId, RosterMember>;
  /** The last keys of everyone who ever was a member, so that nobody returns with those of another or with old ones. */
  readonly known: ReadonlyMap<AccountId, PublicKeys>;
}

export interface RosterMember {
  readonly account: AccountId;
  readonly keys: PublicKeys;
  /** Number of the entry with which he or she came, the last time. */
  readonly since: number;
}

/** Why an entry may not follow. */
export const rosterRefusals = [
  'notFounded',
  'foundedTwice',
  'foundedForAnother',
  'otherGroup',
  'wrongNumber',
  'wrongPrevious',
  'wrongSigners',
  'writerNotMember',
  'subjectNotMember',
  'alreadyMember',
  'groupFull',
  'notOwnKeys',
  'keysOfAnother',
  'keysNotRenewed',
  'oldGeneration',
  'tooFewSigners',
  'signerTwice',
  'signerNotMember',
  'subjectSigns',
] as const;
export type RosterRefusal = (typeof rosterRefusals)[number];

/** What a screen or a wrapped key has to bear; a circle is four to eight people. */
export const mostMembers = 16;

/**
 * The roster after this entry, or why it may not follow. Whether the signatures are real is for the caller, with the
 * keys that `signingKeys` says; `signers` says whose they claim to be, in their order. `hash` is SHA-256 of the entry's bytes.
 */
export function follow(
  roster: Roster | undefined,
  entry: RosterEntry,
  signers: readonly AccountId[],
  hash: Bytes,
): Result<Roster, RosterRefusal> {
  if (roster === undefined) return found(entry, signers, hash);
  if (entry.kind === 'founded') return refused('foundedTwice');
  if (entry.group !== roster.group) return refused('otherGroup');
  if (entry.number !== roster.number + 1) return refused('wrongNumber');
  if (!sameBytes(entry.previous, roster.head)) return refused('wrongPrevious');
  if (!roster.members.has(entry.writer)) return refused('writerNotMember');
  const problem = whyNot(roster, entry) ?? whyNotSigned(roster, entry, signers);
  return problem === undefined ? granted(evolve(roster, entry, hash)) : refused(problem);
}

/** The key that each signature under an entry has to fit, by the roster before it, in the order of the signatures. */
export function signingKeys(
  roster: Roster | undefined,
  entry: RosterEntry,
  signers: readonly AccountId[],
): readonly (Bytes | undefined)[] {
  if (entry.kind === 'founded') return [entry.keys.sign];
  const known = signers.map((signer) => roster?.members.get(signer)?.keys.sign);
  // The second signature under new keys is by the new key: nobody can enter a key that he or she does not hold.
  return entry.kind === 'keysChanged' ? [known[0], entry.keys.sign] : known;
}

/** In the one order that everything made over all members keeps. */
export function membersInOrder(roster: Roster): readonly RosterMember[] {
  return [...roster.members.values()].toSorted((one, other) => (one.account < other.account ? -1 : 1));
}

function found(entry: RosterEntry, signers: readonly AccountId[], hash: Bytes): Result<Roster, RosterRefusal> {
  if (entry.kind !== 'founded') return refused('notFounded');
  if (entry.number !== 1) return refused('wrongNumber');
  if (entry.writer !== entry.subject) return refused('foundedForAnother');
  if (signers.length !== 1 || signers[0] !== entry.writer) return refused('wrongSigners');
  const { group, keys, subject, confirmations } = entry;
  const members = new Map([[subject, { account: subject, keys, since: 1 }]]);
  return granted({ group, number: 1, head: hash, confirmations, members, known: new Map([[subject, keys]]) });
}

type LaterEntry = Exclude<RosterEntry, { readonly kind: 'founded' }>;

function whyNot(roster: Roster, entry: LaterEntry): RosterRefusal | undefined {
  const isMember = roster.members.has(entry.subject);
  switch (entry.kind) {
    case 'joined':
      if (isMember) return 'alreadyMember';
      if (roster.members.size >= mostMembers) return 'groupFull';
      return whyNotKeys(roster, entry.subject, entry.keys);
    case 'left':
      return isMember ? undefined : 'subjectNotMember';
    case 'keysChanged':
      if (entry.writer !== entry.subject) return 'notOwnKeys';
      return whyNotNewKeys(roster, entry.subject, entry.keys);
    case 'restored':
      if (!isMember) return 'subjectNotMember';
      return whyNotNewKeys(roster, entry.subject, entry.keys);
    default:
      return unreachable(entry);
  }
}

function whyNotNewKeys(roster: Roster, subject: AccountId, keys: PublicKeys): RosterRefusal | undefined {
  const before = roster.known.get(subject);
  if (before !== undefined && keys.generation === before.generation) return 'oldGeneration';
  return whyNotKeys(roster, subject, keys);
}

/** One generation, one pair; a later generation, another pair; nobody with what belongs to somebody else. */
function whyNotKeys(roster: Roster, subject: AccountId, keys: PublicKeys): RosterRefusal | undefined {
  const before = roster.known.get(subject);
  for (const [account, known] of roster.known) {
    if (account !== subject && shares(known, keys)) return 'keysOfAnother';
  }
  if (before === undefined) return undefined;
  if (keys.generation < before.generation) return 'oldGeneration';
  const unchanged = sameBytes(before.box, keys.box) && sameBytes(before.sign, keys.sign);
  if (keys.generation === before.generation) return unchanged ? undefined : 'oldGeneration';
  return shares(before, keys) ? 'keysNotRenewed' : undefined;
}

function shares(one: PublicKeys, other: PublicKeys): boolean {
  return sameBytes(one.box, other.box) || sameBytes(one.sign, other.sign);
}

function whyNotSigned(roster: Roster, entry: LaterEntry, signers: readonly AccountId[]): RosterRefusal | undefined {
  if (signers[0] !== entry.writer) return 'wrongSigners';
  if (entry.kind !== 'restored') {
    const count = entry.kind === 'keysChanged' ? 2 : 1;
    return signers.length === count && signers.every((signer) => signer === entry.writer) ? undefined : 'wrongSigners';
  }
  if (new Set(signers).size !== signers.length) return 'signerTwice';
  if (signers.includes(entry.subject)) return 'subjectSigns';
  if (signers.some((signer) => !roster.members.has(signer))) return 'signerNotMember';
  return signers.length < roster.confirmations ? 'tooFewSigners' : undefined;
}

function evolve(roster: Roster, entry: LaterEntry, hash: Bytes): Roster {
  const members = new Map(roster.members);
  const known = new Map(roster.known);
  if (entry.kind === 'left') members.delete(entry.subject);
  else {
    const since = roster.members.get(entry.subject)?.since ?? entry.number;
    members.set(entry.subject, { account: entry.subject, keys: entry.keys, since });
    known.set(entry.subject, entry.keys);
  }
  return { ...roster, number: entry.number, head: hash, members, known };
}
