import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anId } from '../../tests/support/live-guest.ts';
import { aLiveCircle, LiveServer, LiveTable, must } from '../../tests/support/live-table.ts';
import { lifetimes } from '../protocol/limits.ts';

const minute = 60_000;
let late: number;
let server: LiveServer;

beforeEach(async () => {
  late = 0;
  const limits = { burst: 400 };
  server = await new LiveServer({ now: () => Date.now() + late, sweepEvery: 20, limits }).start();
});
afterEach(() => server.stop());

async function linkSays(table: LiveTable): Promise<string> {
  const guest = await table.atDoor();
  const message = await guest.until(({ kind }) => kind === 'door' || kind === 'farewell' || kind === 'refused');
  // Whoever only looks does not stay: a full meeting would say nothing else.
  guest.breakOff();
  if (message.kind === 'farewell') return message.why;
  return message.kind === 'refused' ? message.refusal : message.kind;
}

async function aSweepPasses(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
}

describe('a meeting is erased', () => {
  test('15 minutes after its end, with everything sealed in it, while the server runs', async () => {
    const { table, chair, presenter } = await aLiveCircle(server);
    const stays = await new LiveTable(server).open();
    const sealed = Object.values(presenter.guest.contents);
    expect(sealed.length).toBeGreaterThan(4);
    const standing = () => {
      const files = readdirSync(server.folder).map((file) => readFileSync(join(server.folder, file)));
      return sealed.filter((text) =>
        files.some((file) => file.includes(Buffer.from(text, 'base64url').subarray(0, 64))),
      );
    };
    expect(standing()).toHaveLength(sealed.length);

    await must(chair, { kind: 'endMeeting' });
    late = 14 * minute;
    await aSweepPasses();
    expect(presenter.guest.isOpen).toBe(true);
    expect(standing()).toHaveLength(sealed.length);
    late = 15 * minute + 1_000;
    expect(await presenter.guest.closed()).toBe(1000);
    expect(presenter.guest.farewell()).toBe('erased');
    await expect.poll(standing).toEqual([]);
    expect(await linkSays(table)).toBe('erased');
    expect(await linkSays(stays)).toBe('door');
  });

  test('24 hours after its first phase, however far it is', async () => {
    const { table } = await aLiveCircle(server);
    late = lifetimes.underway - minute;
    await aSweepPasses();
    expect(await linkSays(table)).toBe('door');
    late = lifetimes.underway + minute;
    await expect.poll(() => linkSays(table)).toBe('erased');
  });

  test('14 days after it was opened, when nobody started it', async () => {
    const table = await new LiveTable(server).open();
    late = lifetimes.unstarted - minute;
    await aSweepPasses();
    expect(await linkSays(table)).toBe('door');
    late = lifetimes.unstarted + minute;
    await expect.poll(() => linkSays(table)).toBe('erased');
    expect((await server.post('/api/meetings', table.opening())).status).toBe(410);
    const pairing = { meeting: table.meeting, admit: table.admit, rendezvous: anId(), parcel: 'AAAA' };
    expect((await server.post('/api/pairings', pairing)).status).toBe(410);
  });

  test('at the start of the server, when its time came while the server was down', async () => {
    const { table, chair } = await aLiveCircle(server);
    await must(chair, { kind: 'endMeeting' });
    late = 20 * minute;
    await server.restart();
    expect(await linkSays(table)).toBe('erased');
  });
});

test('after 30 days nobody knows any more that the meeting was', async () => {
  const table = await new LiveTable(server).open();
  late = lifetimes.unstarted + minute;
  await expect.poll(() => linkSays(table)).toBe('erased');
  late += lifetimes.tombstone + minute;
  await expect.poll(() => linkSays(table)).toBe('unknownMeeting');
});

test('whoever knocks while a meeting is being erased does not bring it back as an empty one', async () => {
  for (let meeting = 0; meeting < 25; meeting += 1) {
    const table = await new LiveTable(server).open();
    late += lifetimes.unstarted + minute;
    await expect.poll(() => linkSays(table), { interval: 1 }).toBe('erased');
  }
});

test('a parcel under a code is gone after ten minutes', async () => {
  const table = await new LiveTable(server).open();
  const { meeting, admit } = table;
  const rendezvous = anId();
  await server.post('/api/pairings', { meeting, admit, rendezvous, parcel: 'AAAA' });
  late = lifetimes.pairing + 1_000;
  expect((await server.post('/api/pairings/claim', { rendezvous })).status).toBe(404);
});
