import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { ServerOptions } from '../../src/server/server.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { AccountHolder } from '../support/account-holder.ts';
import { Cable } from '../support/cable.ts';
import { deafen } from '../support/crowded-database.ts';
import { LiveServer, LiveTable } from '../support/live-table.ts';
import { PostOffice } from '../support/post-office.ts';
import { ServerProcess } from '../support/server-process.ts';
import { throughStorm } from '../support/stormy-circle.ts';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await aPostgres({ settings: ['max_connections=200'] });
});
afterAll(() => postgres.dispose());

const unharmed = { lost: 0, isInOrder: true, readTooEarly: 0, astray: 0, untimely: 0 };

/** Two processes of one server, and the cable over which both reach their database. */
async function twoOnACable({ onTestFinished }: Pick<TestContext, 'onTestFinished'>, more: Partial<ServerOptions> = {}) {
  const url = await postgres.create();
  const cable = await new Cable(() => Number(new URL(url).port)).open();
  const server = () => new LiveServer({ databaseUrl: cable.over(url), ...more }).start();
  const servers = await Promise.all([server(), server()]);
  onTestFinished(async () => {
    cable.delay = 0;
    await Promise.all(servers.map((one) => one.stop()));
    await cable.close();
  });
  return { url, cable, servers };
}

/** Each has a database of its own, and most of a storm is waiting: so they come together. */
describe.concurrent('people write, and', () => {
  test('the database is far away', async ({ onTestFinished }) => {
    const { url, cable, servers } = await twoOnACable({ onTestFinished });
    const aftermath = await throughStorm(url, servers, async () => {
      cable.delay = 150;
      await wait(4_000);
      cable.delay = 0;
    });
    expect(aftermath).toMatchObject(unharmed);
    expect(aftermath.acknowledged).toBeGreaterThan(5);
  });

  test('the way to the database goes dead without a word, and another is found', async ({ onTestFinished }) => {
    const { url, cable, servers } = await twoOnACable({ onTestFinished });
    const aftermath = await throughStorm(url, servers, async () => cable.goDead());
    expect(aftermath).toMatchObject(unharmed);
    // Long before the machine itself gives up such a connection, after a quarter of an hour.
    expect(aftermath.longest).toBeLessThan(60_000);
  });

  test('nobody hears what the other process says', async ({ onTestFinished }) => {
    const { url, servers } = await twoOnACable({ onTestFinished });
    const aftermath = await throughStorm(url, servers, async () => {
      for (let times = 0; times < 4; times += 1) {
        await deafen(url);
        await wait(400);
      }
    });
    expect(aftermath).toMatchObject(unharmed);
  });

  test('much of what they say means nothing', async ({ onTestFinished }) => {
    const { url, servers } = await twoOnACable({ onTestFinished });
    const aftermath = await throughStorm(url, servers, () => wait(3_000), { pause: 60, nonsense: 25 });
    expect(aftermath).toMatchObject(unharmed);
    expect(aftermath.acknowledged).toBeGreaterThan(10);
  });

  test('the clock of one process is an hour fast: what happens, happens when it happened', async ({
    onTestFinished,
  }) => {
    const url = await postgres.create();
    const hourAhead = pathToFileURL(join(import.meta.dirname, '../support/hour-ahead.ts')).href;
    const fast = await new ServerProcess({ DATABASE_URL: url, NODE_OPTIONS: `--import ${hourAhead}` }).start();
    const right = await new LiveServer({ databaseUrl: url }).start();
    onTestFinished(async () => {
      await fast.stop();
      await right.stop();
    });
    const aftermath = await throughStorm(url, [fast, right], () => wait(2_000));
    expect(aftermath).toMatchObject(unharmed);
    const says = Number(/"time":(\d+)/.exec(fast.said)?.[1]);
    expect(says - Date.now()).toBeGreaterThan(3_000_000);
  });
});

test('who greets while the database does not answer is asked to come back, and not sent away for good', async ({
  onTestFinished,
}) => {
  const { cable, servers } = await twoOnACable({ onTestFinished }, { limits: { helloWithin: 300 } });
  const table = await new LiveTable(servers[0]).open();
  cable.delay = 1_000;
  const guest = await table.atDoor();
  await guest.closed();
  expect(guest.farewell()).toBe('restarting');
});

test('the answer about a mail in hand gets lost: the mail goes all the same, and once', async ({ onTestFinished }) => {
  const post = await new PostOffice().open();
  onTestFinished(() => post.close());
  const { cable, servers } = await twoOnACable({ onTestFinished }, { mail: post.settings, mailEvery: 60 });
  const anna = await new AccountHolder(servers[0], post).open();
  const { address } = anna;
  const before = post.countTo(address);
  let broke = 0;
  cable.breaksAfter = (said) => {
    const isIt = broke === 0 && /set "begun_at" = .*commit/s.test(said);
    if (isIt) broke += 1;
    return isIt;
  };
  const code = await anna.mailedCode('move', `new-${address}`);
  await anna.must('PUT', '/api/account/address', { proof: anna.proof, ...code });
  await expect.poll(() => post.countTo(address) - before).toBe(1);
  expect(broke).toBe(1);
});
