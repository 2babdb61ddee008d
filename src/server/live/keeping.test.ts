import { expect, test } from 'vitest';
import { aLiveCircle, LiveServer, LiveTable, must, walkTo } from '../../../tests/support/live-table.ts';

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
