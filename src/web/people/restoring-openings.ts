import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { type OpenedEpoch, wrapEpochFor } from '../../crypto/epochs.ts';
import type { AccountId } from '../../groups/ids.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import { rosterEntries } from '../groups/fold-rows.ts';
import type { GroupProblem, GroupRow } from '../groups/group-row.svelte.ts';

/**
 * Earlier epochs that this member can read and that one cannot: from before he or she came, or from before the group gave
 * other keys. What another member opened by hand in between is not known here; opening it once more changes nothing.
 */
export function shutFor({ rows }: GroupRow, account: AccountId): readonly OpenedEpoch[] {
  if (rows === undefined) return [];
  const restored = rosterEntries(rows).findLast(({ kind, subject }) => kind === 'restored' && subject === account);
  return [...rows.opened.values()].filter(({ checked }) => {
    const isThere = checked.epoch.wraps.some((wrap) => wrap.account === account);
    return !isThere || checked.roster.number < (restored?.number ?? 0);
  });
}

/** The explicit act: from now on that member reads the letters of these epochs. */
export async function openEarlier(row: GroupRow, account: AccountId): Promise<Result<unknown, GroupProblem>> {
  const read = await row.refresh();
  if (!read.ok) return read;
  for (const opened of shutFor(row, account)) {
    if (row.rows === undefined) return refused('notMember');
    const wrap = await wrapEpochFor(opened, row.rows.roster, account);
    if (!wrap.ok) return refused('cannotRotate');
    const { generation, sealed } = wrap.value;
    const body = { epoch: opened.checked.epoch.number, to: account, generation, wrap: toBase64Url(sealed) };
    const answer = await row.tools.ask(groupRoutes.openEpoch, { parameters: { group: row.id }, body });
    if (!answer.ok) return answer;
  }
  return granted(undefined);
}
