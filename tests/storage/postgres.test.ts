import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ContentId } from '../../src/engine/ids.ts';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { describeAccounts } from './account-contract.ts';
import { describeEarlier, type EarlierDatabase } from './earlier-contract.ts';
import { describeGroups } from './group-contract.ts';
import { describeNeighbours } from './neighbour-contract.ts';
import { describeOutbox } from './outbox-contract.ts';
import { describePlanning } from './planning-contract.ts';
import { describePolls } from './poll-contract.ts';
import { describeReminders } from './reminder-contract.ts';
import { aChange, aMeeting, anEvent, describeStorage, type TestDatabase } from './storage-contract.ts';

let postgres: Postgres;
let migrated: string;

beforeAll(async () => {
  // What its log held is taken away, and not kept for later use.
  postgres = await aPostgres({ settings: ['wal_recycle=off'] });
  migrated = await postgres.create();
  await (await openPostgresStorage(migrated, fail)).close();
});
afterAll(() => postgres.dispose());

function fail(fault: unknown): void {
  throw fault;
}

function aDatabase(): TestDatabase {
  let url: string | undefined;
  return {
    open: async () => {
      url ??= await postgres.copy(migrated);
      return openPostgresStorage(url, fail);
    },
    dispose: async () => {
      if (url !== undefined) await postgres.drop(url);
    },
  };
}

describeStorage('PostgreSQL', aDatabase);
describeAccounts('PostgreSQL', aDatabase);
describeGroups('PostgreSQL', aDatabase);
describePlanning('PostgreSQL', aDatabase);
describePolls('PostgreSQL', aDatabase);
describeOutbox('PostgreSQL', aDatabase);
describeReminders('PostgreSQL', aDatabase);
describeNeighbours('PostgreSQL', aDatabase);
describeEarlier(
  'PostgreSQL',
  'postgres',
  async () => theDatabase(await postgres.copy(migrated)),
  async () => theDatabase(await postgres.create()),
);

function theDatabase(url: string): EarlierDatabase {
  return {
    open: () => openPostgresStorage(url, fail),
    order: async (statements) => {
      await ask(url, statements);
    },
    shape: async () => {
      const columns = `SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line
        FROM information_schema.columns WHERE table_schema = 'public'`;
      const indexes = `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'`;
      const references = `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace`;
      const lines = [await ask(url, columns), await ask(url, indexes), await ask(url, references)].flat();
      return lines.map(({ line }) => line).toSorted();
    },
    dispose: () => postgres.drop(url),
  };
}

async function ask(url: string, question: string): Promise<readonly { readonly line: string }[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ readonly line: string }>(question);
  await client.end();
  return rows;
}

/** In which files of the server anything of these bytes still stands. */
function filesWith(folder: string, sealed: string): readonly string[] {
  const bytes = Buffer.from(sealed, 'base64url');
  const starts = Array.from({ length: Math.floor(bytes.length / 64) }, (_, index) => index * 64);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const all = readUnlessGone(path);
      return starts.some((start) => all.includes(bytes.subarray(start, start + 64)));
    });
}

/** PostgreSQL throws files of its log away while we look through its folder. */
function readUnlessGone(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return Buffer.alloc(0);
    throw fault;
  }
}

test('what was erased is in no row at once, and on no disk when PostgreSQL has tidied up after it', async () => {
  const url = await postgres.copy(migrated);
  const storage = await openPostgresStorage(url, fail);
  const [gone, stays] = [aMeeting(), aMeeting()];
  // Small ones stand in the row, large ones beside the table.
  const erased = Array.from({ length: 10 }, (_, index) => sealedBytes(300 + 900 * index));
  const kept = sealedBytes(3_000);
  for (const meeting of [gone, stays]) await storage.openMeeting(meeting, anEvent(1));
  for (const [index, sealed] of erased.entries())
    await storage.commit([
      aChange(gone.id, { events: [anEvent(index + 2, { content: { id: anId<ContentId>(), sealed } })] }),
      aChange(stays.id, { events: [anEvent(index + 2)] }),
    ]);
  const content = { id: anId<ContentId>(), sealed: kept };
  await storage.commit([aChange(stays.id, { events: [anEvent(12, { content })] })]);
  const client = new Client(url);
  await client.connect();
  await client.query('CHECKPOINT');
  for (const sealed of [...erased, kept]) expect(filesWith(postgres.folder, sealed)).not.toEqual([]);

  await storage.eraseMeetings([gone.id], 9_000);
  await storage.forget(9_000, 0);
  const { rows } = await client.query(`SELECT encode(sealed, 'hex') AS hex FROM events WHERE sealed IS NOT NULL`);
  expect(rows).toEqual([{ hex: Buffer.from(kept, 'base64url').toString('hex') }]);

  await client.query('VACUUM FULL events');
  // The log of what was: two of its files later PostgreSQL has no use for the first any more.
  for (let times = 0; times < 3; times += 1)
    await client.query('SELECT pg_switch_wal()').then(() => client.query('CHECKPOINT'));
  for (const sealed of erased) expect(filesWith(postgres.folder, sealed)).toEqual([]);
  expect(filesWith(postgres.folder, kept)).not.toEqual([]);
  await client.end();
  await storage.close();
  await postgres.drop(url);
});
