import { keysInUse } from '../../crypto/account.ts';
import { removeMember } from '../../crypto/roster-writing.ts';
import type { GroupProblem, GroupRow } from '../groups/group-row.svelte.ts';

/** Takes oneself out of a group; undefined when it is done. The others' browsers make the next key. */
export async function leaveGroup(row: GroupRow): Promise<GroupProblem | undefined> {
  const own = keysInUse(row.tools.keys);
  const left = await row.enter(async ({ roster }) =>
    roster.now.members.has(row.self) ? removeMember(roster.now, own, row.self) : undefined,
  );
  // Whoever has left is told so when asking how the group is now.
  return left.ok || left.problem === 'notMember' ? undefined : left.problem;
}
