import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LiveServer } from '../../tests/support/live-table.ts';
import { RawCaller, upgradeTo } from '../../tests/support/raw-caller.ts';

test('who comes for a meeting while the server stops is turned away, and keeps it from nothing', async () => {
  const server = await new LiveServer().start();
  // A socket that does not say goodbye back: the server gives it half a second.
  const deaf = await new RawCaller(server.url).connected();
  await deaf.say(upgradeTo('/api/live')).hears('101');
  const url = server.url;
  const stopping = server.stop().then(() => 'stopped');
  const late: RawCaller[] = [];
  let isOver = false;
  void stopping.then(() => {
    isOver = true;
  });
  for (let turns = 0; turns < 12 && !isOver; turns += 1) {
    late.push(new RawCaller(url).say(upgradeTo('/api/live')));
    await wait(40);
  }
  expect(await Promise.race([stopping, wait(10_000)])).toBe('stopped');
  for (const caller of late) expect(await caller.hungUp()).not.toContain('101');
});

test.each([
  ['a line that a browser opened beforehand', ''],
  ['half a request', 'POST /api/meetings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{'],
])('%s does not keep the server from stopping', async (_, said) => {
  const server = await new LiveServer().start();
  const caller = await new RawCaller(server.url).connected();
  caller.say(said);
  await wait(50);
  expect(await Promise.race([server.stop().then(() => 'stopped'), wait(10_000)])).toBe('stopped');
});
