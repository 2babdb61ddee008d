import { toBase64Url } from '../../basics/bytes.ts';
import { returnShare, type Share } from '../../crypto/shares.ts';
import type { SharesOfMember } from '../../groups/group.ts';
import type { WrittenShare } from '../../groups/group-event.ts';
import { rosterEntries } from '../groups/fold-rows.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { bytesFromWire } from '../groups/rows-on-wire.ts';

/**
 * Gives the own share back to members whom the group restored after they left it: their other keys are in the roster, and
 * signed by others, so that nobody gets a share by asking for it.
 */
export async function giveSharesBack(row: GroupRow): Promise<void> {
  for (const left of row.group.shares.filter(({ owner }) => waitsForShare(row, owner))) {
    const share = await ownShareOf(row, left);
    if (share !== undefined) await row.write({ kind: 'shareReturned', to: left.owner, share });
  }
}

function waitsForShare(row: GroupRow, owner: SharesOfMember['owner']): boolean {
  const { rows, group, self } = row;
  const left = group.shares.find((one) => one.owner === owner);
  const restored =
    rows && rosterEntries(rows).findLast(({ kind, subject }) => kind === 'restored' && subject === owner);
  if (rows === undefined || left === undefined || restored?.kind !== 'restored' || owner === self) return false;
  const { generation } = restored.keys;
  if (rows.roster.now.members.get(owner)?.keys.generation !== generation) return false;
  const given = group.returned.some(
    ({ by, to, share }) => by === self && to === owner && share.generation === generation,
  );
  return !given && rosterNumberOf(row, left.letter) < restored.number;
}

/** For which circle a letter was sealed. */
function rosterNumberOf({ rows }: GroupRow, letter: number): number {
  const epoch = rows?.letters.find(({ number }) => number === letter)?.epoch;
  const opened = epoch === undefined ? undefined : rows?.opened.get(epoch);
  return opened?.checked.roster.number ?? Number.POSITIVE_INFINITY;
}

async function ownShareOf(
  { rows, tools }: GroupRow,
  { owner, needed, sealed, shares }: SharesOfMember,
): Promise<WrittenShare | undefined> {
  if (rows === undefined) return undefined;
  const whole = { owner, needed, sealed: bytesFromWire(sealed), shares: shares.map(read) };
  const share = await returnShare(rows.roster, tools.keys, whole);
  if (!share.ok) return undefined;
  const { account, generation } = share.value;
  return { account, generation, sealed: toBase64Url(share.value.sealed) };
}

function read({ account, generation, sealed }: WrittenShare): Share {
  return { account, generation, sealed: bytesFromWire(sealed) };
}
