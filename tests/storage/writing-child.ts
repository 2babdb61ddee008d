import type { AccountId, GroupId, LetterId } from '../../src/groups/ids.ts';
import { openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';

// Writes letters and takes new passwords without a pause, and says of each that it was kept; whoever started it kills
// it at some moment.
const [folder = '', group = '', writer = '', first = '1'] = process.argv.slice(2);
const storage = await openSqliteStorage(folder);
const by = writer as AccountId;
for (let number = Number(first); ; number += 1) {
  const sealed = sealedBytes(800);
  const place = { id: anId<LetterId>(), at: number, by, epoch: 1, eraseAt: undefined };
  const kept = await storage.keepLetter(group as GroupId, { ...place, sealed, signature: sealedBytes(64) });
  if (kept.kind !== 'kept' || kept.number !== number) throw new Error('The letter was not kept');
  const authHash = String(number);
  const wrap = {
    kind: 'password',
    id: '',
    generation: 1,
    sealed: Buffer.from(authHash).toString('base64url'),
  } as const;
  const stretching = { salt: authHash, memory: number, passes: 3 };
  await storage.changePassword(by, { authHash, stretching, wrap }, 'none');
  process.stdout.write(`${number}\n`);
}
