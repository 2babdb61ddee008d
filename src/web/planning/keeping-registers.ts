import { registersOf } from '../../groups/registers.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';

/**
 * Says once more in which registers one is when somebody came, or has other keys, who cannot read it as it was said. Others
 * do not tell it for one: from their letters it could not be taken back.
 */
export async function keepRegisters(row: GroupRow): Promise<void> {
  const { group, rows, self } = row;
  const told = group.registers.find(({ by }) => by === self);
  const epoch = rows?.letters.find(({ number }) => number === told?.letter)?.epoch;
  const then = epoch === undefined ? undefined : rows?.opened.get(epoch)?.checked.roster;
  if (rows === undefined || then === undefined) return;
  const isReadByAll = [...rows.roster.now.members].every(
    ([account, { keys }]) => then.members.get(account)?.keys.generation === keys.generation,
  );
  if (!isReadByAll) await row.write({ kind: 'registersTold', registers: registersOf(group, self) });
}
