import { granted, type Result } from '../../basics/result.ts';
import type { Group } from '../../groups/group.ts';
import { lettersOver } from '../../groups/retention.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import type { Erasing } from './kept-things.ts';

/** Takes words of one's own away, for everybody: when it is granted, the server has no byte of them any more. */
export async function eraseNow(row: GroupRow, erasing: Erasing): Promise<Result<Group, WriteProblem>> {
  if (erasing.kind === 'say') {
    const said = await row.write(erasing.event);
    if (!said.ok) return said;
  }
  for (const letter of erasing.kind === 'say' ? lettersOver(row.group, row.self, row.tools.now()) : erasing.letters) {
    const erased = await row.erase(letter);
    if (!erased.ok) return erased;
  }
  // What was read before has to be read again: an emptied letter is not a new one.
  row.rows = undefined;
  const read = await row.refresh();
  return read.ok ? granted(read.value) : read;
}
