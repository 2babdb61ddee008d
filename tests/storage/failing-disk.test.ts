import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { databaseFile } from '../../src/server/storage/sqlite-storage.ts';
import { aLiveCircle, LiveServer } from '../support/live-table.ts';

/** Somebody else who writes in the file: for as long, nothing can be kept. */
function holdTheDisk(server: LiveServer): () => void {
  const other = new DatabaseSync(join(server.folder, databaseFile));
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

test('what could not be kept is refused, was seen by nobody, and can be said again', async () => {
  const server = await new LiveServer().start();
  const { table, chair, presenter } = await aLiveCircle(server);
  const before = presenter.guest.heard.length;
  const letGo = holdTheDisk(server);
  expect(await chair.guest.want({ kind: 'pause' })).toBe('notStored');
  letGo();
  expect(presenter.guest.frames.slice(before).join()).not.toContain('"paused"');

  await expect.poll(() => chair.guest.want({ kind: 'pause' })).toBeUndefined();
  await presenter.guest.until(() => presenter.guest.frames.slice(before).join().includes('"paused"'), before);
  const again = await table.comeBack(chair);
  await again.hears('welcome');
  expect(again.meeting).toEqual(chair.guest.meeting);
  await server.stop();
});

test('whoever was second says it again without noticing, and others notice nothing at all', async () => {
  const server = await new LiveServer({ limits: { burst: 1_000 } }).start();
  const [one, other] = [await aLiveCircle(server), await aLiveCircle(server)];
  const number = one.chair.guest.number + 1;
  const intruder = new DatabaseSync(join(server.folder, databaseFile));
  const event = JSON.stringify({ kind: 'paused', at: Date.now() });
  intruder
    .prepare('INSERT INTO events (meeting, number, at, body) SELECT key, ?, ?, ? FROM meetings WHERE id = ?')
    .run(number, Date.now(), event, one.table.meeting);
  intruder.close();

  const before = one.presenter.guest.heard.length;
  const wishes = [other.chair.guest.want({ kind: 'pause' }), one.chair.guest.want({ kind: 'stop' })];
  expect(await Promise.all(wishes)).toEqual([undefined, undefined]);
  const shown = await one.presenter.guest.until(({ kind }) => kind === 'events', before);
  expect(shown).toMatchObject({ number, events: [{ number, event: { kind: 'paused' } }] });
  await expect.poll(() => one.presenter.guest.number).toBeGreaterThan(number);
  expect(one.presenter.guest.meeting).toEqual(one.chair.guest.meeting);
  await server.stop();
});

test('the server says so when its storage does not work any more', async () => {
  const server = await new LiveServer().start();
  const other = new DatabaseSync(join(server.folder, databaseFile), { timeout: 5_000 });
  other.exec('DROP TABLE meetings');
  other.close();
  const ready = await fetch(`${server.url}/ready`);
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'notStored' });
  // To start the process again would not bring the database back.
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  await server.stop();
});
