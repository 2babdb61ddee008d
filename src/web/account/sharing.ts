import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import { collectShares, type LeaveProblem, leaveShares, type Share } from '../../crypto/shares.ts';
import type { SharesOfMember } from '../../groups/group.ts';
import type { WrittenShare } from '../../groups/group-event.ts';
import { coversCircle } from '../../groups/shares-of-keys.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import { bytesFromWire } from '../groups/rows-on-wire.ts';

/** The own keyring in shares with the members of a group: the owner's side. Who holds a share gives it back elsewhere. */

/** What lies with this group now; undefined when nothing does. */
export function ownShares({ group, self }: GroupRow): SharesOfMember | undefined {
  return group.shares.find(({ owner }) => owner === self);
}

/** Whether somebody came, went or has other keys since: then it is time to leave them anew. */
export function isCovered(row: GroupRow): boolean {
  const left = ownShares(row);
  return left !== undefined && row.rows !== undefined && coversCircle(left, row.rows.roster.now);
}

/** How many of them came back since keys were lost. */
export function returnedTo({ group, self }: GroupRow): number {
  return group.returned.filter(({ to }) => to === self).length;
}

/** How many have to give theirs back: more than half of the others, and at least two. */
export function neededOf(others: number): number {
  return Math.max(2, Math.floor(others / 2) + 1);
}

export async function leaveWith(row: GroupRow, ring: Keyring): Promise<Result<unknown, WriteProblem | LeaveProblem>> {
  const read = await row.refresh();
  if (!read.ok) return read;
  if (row.rows === undefined) return refused('notMember');
  const { roster } = row.rows;
  const left = await leaveShares(roster, row.self, ring, neededOf(roster.now.members.size - 1));
  if (!left.ok) return left;
  const { needed, sealed, shares } = left.value;
  return row.write({ kind: 'sharesLeft', needed, sealed: toBase64Url(sealed), shares: shares.map(written) });
}

export function takeBackFrom(row: GroupRow): Promise<Result<unknown, WriteProblem>> {
  return row.write({ kind: 'sharesTakenBack' });
}

export type CollectProblem = 'nothingLeft' | 'tooFew' | 'unusable';

/** The keyring from before, out of what members gave back. */
export async function collectFrom({ group, self, id, tools }: GroupRow): Promise<Result<Keyring, CollectProblem>> {
  const left = group.shares.find(({ owner }) => owner === self);
  if (left === undefined) return refused('nothingLeft');
  const returned = group.returned.filter(({ to }) => to === self).map(({ share }) => share);
  if (returned.length < left.needed) return refused('tooFew');
  const shares = left.shares.map(read);
  const whole = { owner: self, needed: left.needed, sealed: bytesFromWire(left.sealed), shares };
  const ring = await collectShares(id, tools.keys, whole, returned.map(read));
  return ring.ok ? granted(ring.value) : refused('unusable');
}

function written({ account, generation, sealed }: Share): WrittenShare {
  return { account, generation, sealed: toBase64Url(sealed) };
}

function read({ account, generation, sealed }: WrittenShare): Share {
  return { account, generation, sealed: bytesFromWire(sealed) };
}
