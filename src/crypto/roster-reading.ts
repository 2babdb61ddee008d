import { toBase64Url } from '../basics/bytes.ts';
import { granted, type Result, refused } from '../basics/result.ts';
import { type Bytes, sameBytes } from '../groups/fields.ts';
import { follow, type Roster, type RosterRefusal, signingKeys } from '../groups/roster.ts';
import { decodeEntry } from '../groups/roster-entry.ts';
import { sha256 } from './derive.ts';
import type { SignedEntry } from './roster-writing.ts';
import { isSigned } from './signature.ts';

declare const checked: unique symbol;

/** A roster whose every entry was checked, with what it was after each of them. Made by `readRoster` alone. */
export type CheckedRoster = RosterRead & { readonly [checked]: true };

interface RosterRead {
  readonly now: Roster;
  /** By the head, in base64url. */
  readonly byHead: ReadonlyMap<string, Roster>;
}

export type RosterProblem = RosterRefusal | 'malformed' | 'wrongSignature' | 'otherFounding' | 'otherPast';

export interface WrongEntry {
  /** From 1; one more than there are when something known is missing at the end. */
  readonly number: number;
  readonly why: RosterProblem;
}

/** What the reader knows without the server: from the invitation, and from the last time this browser looked. */
export interface KnownPast {
  /** Hash of the first entry. */
  readonly founding?: Bytes;
  /** Head of the roster that was seen last: a chain without it is another one, or an old one. */
  readonly seen?: Pick<Roster, 'number' | 'head'>;
}

/** Checks the whole chain, from the founder on; the first entry that is wrong is named, and nothing of it is used. */
export async function readRoster(
  entries: readonly SignedEntry[],
  known: KnownPast = {},
): Promise<Result<CheckedRoster, WrongEntry>> {
  const byHead = new Map<string, Roster>();
  let now: Roster | undefined;
  for (const [at, signed] of entries.entries()) {
    const number = at + 1;
    const next = await readEntry(now, signed);
    if (!next.ok) return refused({ number, why: next.problem });
    const { head } = next.value;
    if (number === 1 && known.founding && !sameBytes(known.founding, head)) {
      return refused({ number, why: 'otherFounding' });
    }
    if (number === known.seen?.number && !sameBytes(known.seen.head, head)) {
      return refused({ number, why: 'otherPast' });
    }
    now = next.value;
    byHead.set(toBase64Url(head), now);
  }
  if (now === undefined) return refused({ number: 1, why: 'notFounded' });
  if (now.number < (known.seen?.number ?? 0)) return refused({ number: now.number + 1, why: 'otherPast' });
  const read: RosterRead = { now, byHead };
  return granted(read as CheckedRoster);
}

async function readEntry(roster: Roster | undefined, signed: SignedEntry): Promise<Result<Roster, RosterProblem>> {
  const entry = decodeEntry(signed.entry);
  if (!entry.ok) return entry;
  const signers = signed.signatures.map(({ by }) => by);
  const next = follow(roster, entry.value, signers, await sha256(signed.entry));
  if (!next.ok) return next;
  const keys = signingKeys(roster, entry.value, signers);
  for (const [at, { signature }] of signed.signatures.entries()) {
    const key = keys[at];
    if (key === undefined || !(await isSigned(key, signed.entry, signature))) return refused('wrongSignature');
  }
  return next;
}
