import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { aLiveCircle, LiveServer, LiveTable, must, walkTo } from '../../../tests/support/live-table.ts';
import { databaseFile } from '../storage/sqlite-storage.ts';

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

test('one meeting that cannot be kept does not take the others with it', async () => {
  const server = await new LiveServer({ limits: { burst: 1_000 } }).start();
  const [one, other] = [await aLiveCircle(server), await aLiveCircle(server)];
  const number = one.chair.guest.number + 1;
  const intruder = new DatabaseSync(join(server.folder, databaseFile));
  const event = JSON.stringify({ kind: 'paused', at: Date.now() });
  intruder
    .prepare('INSERT INTO events (meeting, number, at, command, body) VALUES (?, ?, ?, NULL, ?)')
    .run(one.table.meeting, number, Date.now(), event);
  intruder.close();

  const before = one.presenter.guest.heard.length;
  const wishes = [other.chair.guest.want({ kind: 'pause' }), one.chair.guest.want({ kind: 'stop' })];
  expect(await Promise.all(wishes)).toEqual([undefined, 'notStored']);
  const shown = await one.presenter.guest.until(({ kind }) => kind === 'events', before);
  expect(shown).toMatchObject({ number, events: [{ number, event: { kind: 'paused' } }] });
  expect(await one.chair.guest.want({ kind: 'resume' })).toBeUndefined();
  await server.stop();
});

test('many people who act at once are all kept, in one order for everyone', async () => {
  const server = await new LiveServer({ limits: { burst: 1_000 } }).start();
  const { table, chair, presenter, peers } = await aLiveCircle(server);
  await walkTo(chair, 'tell');
  const wishes = Array.from({ length: 40 }, (_, turn) => {
    const kind = turn % 2 === 0 ? 'pause' : 'resume';
    return chair.guest.want({ kind });
  });
  const wants = [presenter, ...peers].map((who) => who.guest.want({ kind: 'stop' }));
  await Promise.all([...wishes, ...wants]);
  await must(chair, { kind: 'setAutomatic', automatic: true });
  const again = await table.comeBack(chair);
  await again.hears('welcome');
  for (const { guest } of [presenter, ...peers]) {
    await guest.until(() => guest.number >= again.number, guest.heard.length - 1);
    expect(guest.meeting.clock).toEqual(again.meeting.clock);
  }
  await server.stop();
});

test('the clock moves a silent writing step on, also when the server was restarted in it', async () => {
  let late = 0;
  const server = await new LiveServer({ now: () => Date.now() + late, limits: { burst: 400 } }).start();
  const { table, chair } = await aLiveCircle(server);
  await must(chair, { kind: 'setAutomatic', automatic: true });
  await walkTo(chair, 'questions');
  const { cursor } = chair.guest.meeting;
  await server.restart();
  late = 3 * 60 * 60 * 1000;
  await server.restart();
  const again = await table.comeBack(chair);
  await again.until(() => again.meeting.cursor !== undefined && again.meeting.cursor.step !== cursor?.step);
  expect(again.meeting.cursor?.phase).toBe(cursor?.phase);
  await server.stop();
});

test('a table that was opened twice at the same moment is one table', async () => {
  const server = await new LiveServer().start();
  const table = new LiveTable(server);
  const answers = await Promise.all([1, 2, 3].map(() => server.post('/api/meetings', table.opening())));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  await server.stop();
});
