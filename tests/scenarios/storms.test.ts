import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { sendAllAway, takeAll } from '../support/crowded-database.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { ServerProcess } from '../support/server-process.ts';
import { throughStorm } from '../support/stormy-circle.ts';

let postgres: Postgres;
let url: string;
let processes: readonly [ServerProcess, ServerProcess];

beforeAll(async () => {
  postgres = await aPostgres({ fsync: true, settings: ['max_connections=45'] });
});
afterAll(() => postgres.dispose());

beforeEach(async () => {
  url = await postgres.create();
  const process = () => new ServerProcess({ DATABASE_URL: url }).start();
  processes = await Promise.all([process(), process()]);
});
afterEach(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await postgres.drop(url);
});

const json = { 'content-type': 'application/json' };
const unharmed = { lost: 0, isInOrder: true, readTooEarly: 0, astray: 0, untimely: 0 };

test('a process is killed in the middle of a sentence, and nothing that was acknowledged is lost', async () => {
  const [, there] = processes;
  const aftermath = await throughStorm(url, processes, async () => {
    await there.kill();
    await wait(1_000);
    await there.start();
  });
  expect(aftermath).toMatchObject(unharmed);
  expect(aftermath.acknowledged).toBeGreaterThan(10);
});

test('one process after the other is started anew, and those who write notice a pause', async () => {
  const aftermath = await throughStorm(url, processes, async () => {
    for (const process of processes) {
      expect(await process.restart()).toBe(0);
      await wait(300);
    }
  });
  expect(aftermath).toMatchObject(unharmed);
});

test('a process stands still for a while and comes back: what it believed is not what counts', async () => {
  const [here] = processes;
  const aftermath = await throughStorm(url, processes, async () => {
    here.pause();
    await wait(3_000);
    here.goOn();
  });
  expect(aftermath).toMatchObject(unharmed);
  expect(processes.map(({ isRunning }) => isRunning)).toEqual([true, true]);
});

test('the database falls over and comes back', async () => {
  const aftermath = await throughStorm(url, processes, async () => {
    await postgres.stop('immediate');
    await wait(500);
    await postgres.start();
  });
  expect(aftermath).toMatchObject(unharmed);
  expect(processes.map(({ isRunning }) => isRunning)).toEqual([true, true]);
});

test('who asks while there is no database hears that nothing was stored, and that it may go later', async () => {
  await postgres.stop('immediate');
  const ask = async ({ url }: ServerProcess) => {
    const body = JSON.stringify({ invitation: anId(), proof: sealedBytes(32) });
    const answer = await fetch(`${url}/api/invitations/look`, { method: 'POST', headers: json, body });
    return [answer.status, await answer.json()];
  };
  const answers = await Promise.all(processes.map(ask));
  await postgres.start();
  const reason = { type: 'urn:kring:problem:notStored', reason: 'notStored', status: 503 };
  expect(answers).toEqual([
    [503, reason],
    [503, reason],
  ]);
  await expect.poll(async () => Promise.all(processes.map(async (one) => (await ask(one))[0]))).toEqual([410, 410]);
});

test('the database stands still for a while', async () => {
  const aftermath = await throughStorm(url, processes, async () => {
    postgres.signal('SIGSTOP');
    await wait(2_000);
    postgres.signal('SIGCONT');
  });
  expect(aftermath).toMatchObject(unharmed);
  expect(processes.map(({ isRunning }) => isRunning)).toEqual([true, true]);
});

test('strangers take all connections of the database, and give them back', async () => {
  const aftermath = await throughStorm(url, processes, async () => {
    await sendAllAway(url);
    const strangers = await takeAll(url);
    await wait(2_000);
    await Promise.all(strangers.map((stranger) => stranger.end()));
  });
  expect(aftermath).toMatchObject(unharmed);
  expect(processes.map(({ isRunning }) => isRunning)).toEqual([true, true]);
});
