import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { ServerProcess } from '../support/server-process.ts';

/** A later version begins on the database that an older one still uses, because somebody upgraded one machine of two. */
let postgres: Postgres;
let server: ServerProcess;

beforeAll(async () => {
  postgres = await aPostgres();
});

afterAll(async () => {
  await server.stop();
  await postgres.dispose();
});

test('a process whose database a later version has changed says so and stops, and does not start again', async () => {
  const url = await postgres.create();
  server = await new ServerProcess({ DATABASE_URL: url }).start();
  const client = new Client(url);
  await client.connect();
  await client.query("INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', now()::text)");
  await client.end();
  await expect.poll(() => server.isRunning, { timeout: 15_000 }).toBe(false);
  expect(server.said).toContain('"code":"databaseNewer"');
  await expect(server.start()).rejects.toThrow('databaseNewer');
});
