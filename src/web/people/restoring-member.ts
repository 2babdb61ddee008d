import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { keysInUse } from '../../crypto/account.ts';
import { readRoster } from '../../crypto/roster-reading.ts';
import { confirmEntry, restoreMember, type SignedEntry } from '../../crypto/roster-writing.ts';
import { sameBytes } from '../../groups/fields.ts';
import type { Restoring } from '../../groups/group.ts';
import type { AccountId } from '../../groups/ids.ts';
import { stillFits } from '../../groups/restoring.ts';
import { decodeEntry } from '../../groups/roster-entry.ts';
import type { LaterKeys } from '../account/renewing.ts';
import type { CheckedRows } from '../groups/checked-rows.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import { bytesFromWire } from '../groups/rows-on-wire.ts';
import { openEarlier } from './restoring-openings.ts';

/**
 * Recovery by the group, the members' side. Whoever compared the control words signs; the one with whom there are enough
 * brings the entry to the roster, makes the next epoch and opens the earlier ones for who came back.
 */
export type Confirmed = 'waiting' | 'restored';

/** Only after the words were the same on both sides: from here on the group wraps to these keys. */
export async function confirmKeys(row: GroupRow, later: LaterKeys): Promise<Result<Confirmed, WriteProblem>> {
  const read = await row.refresh();
  if (!read.ok) return read;
  if (row.rows === undefined) return refused('notMember');
  const signed = await signedWithOwn(row, row.rows, later);
  const { entry, signatures } = signed;
  const told = await row.write({
    kind: 'restoringBegun',
    member: later.account,
    entry: toBase64Url(entry),
    signatures: signatures.map(({ by, signature }) => ({ by, signature: toBase64Url(signature) })),
  });
  if (!told.ok) return told;
  return finishRestoring(row, later.account);
}

/** Brings an entry that has enough signatures, one's own among them, to the roster: also after a laptop was closed. */
export async function finishRestoring(row: GroupRow, member: AccountId): Promise<Result<Confirmed, WriteProblem>> {
  let brought = false;
  const entered = await row.enter(async (rows) => {
    const restoring = restoringOf(row, rows, member);
    const signed = restoring && asSigned(restoring);
    const isOurs = signed?.signatures.some(({ by }) => by === row.self) === true;
    brought = signed !== undefined && isOurs && (await follows(rows, signed));
    return brought ? signed : undefined;
  });
  if (!entered.ok) return entered;
  if (!brought) return granted('waiting');
  const opened = await openEarlier(row, member);
  return opened.ok ? granted('restored') : opened;
}

/** What others have confirmed since, and this member before: whoever comes by next brings it. */
export async function finishRestorings(row: GroupRow): Promise<void> {
  const { group, rows, self } = row;
  if (rows === undefined) return;
  for (const { member, signatures } of group.restorings) {
    const isEnough = signatures.length >= rows.roster.now.confirmations;
    if (isEnough && signatures.some(({ by }) => by === self)) await finishRestoring(row, member);
  }
}

/** New keys that some have confirmed, for the roster as it is now. */
export function restoringOf({ group }: GroupRow, rows: CheckedRows, member: AccountId): Restoring | undefined {
  return group.restorings.find((one) => one.member === member && stillFits(one, rows.roster.now));
}

async function signedWithOwn(row: GroupRow, rows: CheckedRows, later: LaterKeys): Promise<SignedEntry> {
  const own = keysInUse(row.tools.keys);
  const begun = restoringOf(row, rows, later.account);
  const signed = begun && isAbout(begun, later) ? asSigned(begun) : undefined;
  if (signed === undefined || !(await couldFollow(rows, signed))) {
    return restoreMember(rows.roster.now, own, later.account, later.keys);
  }
  return signed.signatures.some(({ by }) => by === row.self) ? signed : confirmEntry(signed, own);
}

function isAbout({ entry }: Restoring, { keys }: LaterKeys): boolean {
  const read = decodeEntry(bytesFromWire(entry));
  if (!read.ok || read.value.kind !== 'restored') return false;
  const { box, sign, generation } = read.value.keys;
  return generation === keys.generation && sameBytes(box, keys.box) && sameBytes(sign, keys.sign);
}

function asSigned({ entry, signatures }: Restoring): SignedEntry {
  const real = signatures.map(({ by, signature }) => ({ by, signature: bytesFromWire(signature) }));
  return { entry: bytesFromWire(entry), signatures: real };
}

async function follows({ entries }: CheckedRows, signed: SignedEntry): Promise<boolean> {
  return (await readRoster([...entries, signed])).ok;
}

/** All that may be missing is more signatures: one that is not real would spoil the entry for good. */
async function couldFollow({ entries }: CheckedRows, signed: SignedEntry): Promise<boolean> {
  const read = await readRoster([...entries, signed]);
  return read.ok || read.problem.why === 'tooFewSigners';
}
