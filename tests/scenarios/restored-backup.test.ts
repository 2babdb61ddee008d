import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountHolder } from '../support/account-holder.ts';
import { GroupCircle } from '../support/group-circle.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { LiveServer } from '../support/live-table.ts';
import { PostOffice } from '../support/post-office.ts';

const day = 86_400_000;
const post = new PostOffice();
const copy = join(tmpdir(), `kring-copy-${anId()}`);
let later = 0;
let server: LiveServer;

beforeAll(async () => {
  await post.open();
  const now = () => Date.now() + later;
  // It looks once, when it starts: whatever is gone afterwards, was gone before anybody could ask.
  server = await new LiveServer({ mail: post.settings, now, sweepEvery: 20 * day, backupDays: 7 }).start();
});
afterAll(async () => {
  await server.stop();
  await post.close();
  rmSync(copy, { recursive: true, force: true });
});

test('a backup of last week is put back: what was over in the meantime is erased before anybody is served', async () => {
  const anna = await new AccountHolder(server, post).open();
  const circle = await new GroupCircle().foundedBy(anna);
  const [short, long] = [sealedBytes(550), sealedBytes(550)];
  const at = Date.now();
  expect((await circle.write(anna, 1, { sealed: short, eraseAt: at + 2 * day })).status).toBe(201);
  expect((await circle.write(anna, 1, { sealed: long, eraseAt: at + 30 * day })).status).toBe(201);
  await server.restart();
  cpSync(server.folder, copy, { recursive: true });
  expect(inFiles(server.folder, short)).toBe(true);

  later = 3 * day;
  await server.restart();
  expect(inFiles(server.folder, short)).toBe(false);

  await server.putBack(copy);
  expect(inFiles(copy, short)).toBe(true);
  expect(inFiles(server.folder, short)).toBe(false);
  expect(inFiles(server.folder, long)).toBe(true);
  const { letters } = await anna.must('GET', `${circle.path}/letters`);
  expect(letters.map(({ sealed }: { sealed: string }) => sealed)).toEqual(['', long]);
});

test('for how many days a backup keeps what was erased is told to every page', async () => {
  const settings = await (await fetch(`${server.url}/api/settings`)).json();
  expect(settings).toMatchObject({ backupDays: 7 });
});

function inFiles(folder: string, sealed: string): boolean {
  const bytes = Buffer.from(sealed, 'base64url').subarray(0, 64);
  return readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(bytes));
}
