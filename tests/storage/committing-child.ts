import type { MeetingId } from '../../src/engine/ids.ts';
import { openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';

// Commits without a pause and says of each commit that it was kept; whoever started it kills it at some moment.
const [folder = '', meeting = '', first = '2'] = process.argv.slice(2);
const storage = await openSqliteStorage(folder);
for (let number = Number(first); ; number += 1) {
  const event = { number, at: number, command: undefined, body: `{"n":${number}}`, content: undefined };
  const change = { erased: [], devices: [], eraseAt: undefined };
  await storage.commit([{ meeting: meeting as MeetingId, events: [event], ...change }]);
  process.stdout.write(`${number}\n`);
}
