import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anId, sealedBytes } from '../../../tests/support/live-guest.ts';
import { LiveServer, LiveTable, must } from '../../../tests/support/live-table.ts';
import { frame, RawCaller, upgradeTo } from '../../../tests/support/raw-caller.ts';
import type { ContentId } from '../../engine/ids.ts';
import { SlowReaders } from './slow-readers.ts';

const text = 0x81;
/** So that a few megabytes are much. */
const server = new LiveServer({
  limits: { mostStrikes: 5, mostWaiting: 100_000, burst: 100, perSecond: 10_000, mostLetters: 64 * 1024 * 1024 },
});
beforeAll(() => server.start());
afterAll(() => server.stop());

async function atSocket(at = server, head: readonly string[] = []): Promise<RawCaller> {
  const caller = await new RawCaller(at.url).connected();
  await caller.say(upgradeTo('/api/live', ...head)).hears('\r\n\r\n');
  return caller;
}

/** The code with which the server closed: two bytes behind the head of its last frame. */
function closeCode(heard: string): number {
  const at = heard.lastIndexOf('\x88');
  return heard.charCodeAt(at + 2) * 256 + heard.charCodeAt(at + 3);
}

describe('frames that no client of ours sends', () => {
  test.each([
    ['rubbish', Buffer.from('no frame at all, but words'), 1002],
    ['text that is no text', frame(text, Buffer.from([0xc3, 0x28, 0xff])), 1007],
    ['a frame without a mask', Buffer.from([text, 2, 123, 125]), 1002],
    ['a frame that says it is compressed', frame(0xc1, '{}'), 1002],
    ['a frame of an unknown kind', frame(0x83, '{}'), 1002],
    ['a middle without a beginning', frame(0x80, '{}'), 1002],
    ['a ping in pieces', frame(0x09, 'x'), 1002],
    ['one that says it is 4 GiB', Buffer.from([text, 0xff, 0, 0, 0, 1, 0, 0, 0, 0]), 1009],
    ['one message in a hundred pieces', Buffer.concat([frame(0x01, ''), ...Array(100).fill(frame(0x00, ''))]), 1008],
  ])('%s ends the socket', async (_, bytes, code) => {
    const caller = await atSocket();
    caller.say(bytes);
    await caller.hears('\x88');
    expect(closeCode(caller.heard)).toBe(code);
    caller.breakOff();
  });

  test('a message that grows past its measure in pieces is refused as a whole one is', async () => {
    const caller = await atSocket();
    const piece = 'x'.repeat(40_000);
    caller.say(Buffer.concat([frame(0x01, piece), frame(0x00, piece)]));
    await caller.hears('\x88');
    expect(closeCode(caller.heard)).toBe(1009);
    caller.breakOff();
  });

  test('bytes that are no text are not understood', async () => {
    const caller = await atSocket();
    caller.say(frame(0x82, '{"kind":"ping","at":1}'));
    expect(await caller.hears('refused')).toContain('"refusal":"malformed"');
    caller.breakOff();
  });

  test('nobody is offered compression', async () => {
    const caller = await atSocket(server, ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits']);
    expect(caller.heard).toContain('101 Switching Protocols');
    expect(caller.heard.toLowerCase()).not.toContain('extensions');
    caller.breakOff();
  });

  test('pings and pongs without end count like everything that is said', async () => {
    // However slowly this machine hears them, they come faster than this.
    const patient = await new LiveServer({ limits: { mostStrikes: 5, burst: 100, perSecond: 1 } }).start();
    for (const kind of [0x89, 0x8a]) {
      const caller = await atSocket(patient);
      caller.say(Buffer.concat(Array(200).fill(frame(kind, 'x'))));
      expect(await caller.hears('\x88')).toContain('"why":"tooFast"');
      expect(closeCode(caller.heard)).toBe(1008);
      caller.breakOff();
    }
    await patient.stop();
  });
});

test('with another method, or another version of the protocol, nobody comes in', async () => {
  for (const head of [
    upgradeTo('/api/live').replace('GET', 'POST'),
    upgradeTo('/api/live').replace('Version: 13', 'Version: 12'),
    upgradeTo('/api/live/../live'),
    upgradeTo('//api/live'),
  ]) {
    const answer = await (await new RawCaller(server.url).connected()).say(head).hungUp();
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  }
});

test('who takes nothing off the line is dropped, and the others do not notice', async () => {
  const table = await new LiveTable(server).open();
  const [anna, bram] = [await table.sit(), await table.sit()];
  const idle = await new RawCaller(server.url).connected();
  idle.stopReading().say(upgradeTo('/api/live'));
  const hello = { kind: 'hello', version: 1, meeting: table.meeting, as: { kind: 'screen', admit: table.screenAdmit } };
  idle.say(frame(text, JSON.stringify({ ...hello, after: 0 })));
  let last = anna.name;
  for (let turn = 0; turn < 300; turn += 1) {
    last = anId<ContentId>();
    await must(anna, { kind: 'rename', name: last }, [{ id: last, sealed: sealedBytes(32_000) }]);
  }
  await expect.poll(() => bram.guest.contents[last]).toBeDefined();
  idle.goOnReading();
  await idle.hungUp();
  expect(idle.heard).toContain(bram.seat);
  expect(idle.heard).not.toContain(last);
});

test('what waits for slow readers together has a measure, and those for whom most waits go first', () => {
  const readers = [30_000, 90_000, 500_000, 200_000].map((bufferedAmount) => ({
    bufferedAmount,
    isGone: false,
    terminate() {
      this.isGone = true;
    },
  }));
  const slow = new SlowReaders(300_000);
  for (const reader of readers) slow.sent(reader, 100_000);
  expect(readers.map(({ isGone }) => isGone)).toEqual([false, false, true, false]);
});
