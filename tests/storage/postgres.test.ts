import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { describeAccounts } from './account-contract.ts';
import { describeEarlier, type EarlierDatabase } from './earlier-contract.ts';
import { describeGroups } from './group-contract.ts';
import { describeOutbox } from './outbox-contract.ts';
import { describePlanning } from './planning-contract.ts';
import { describePolls } from './poll-contract.ts';
import { describeReminders } from './reminder-contract.ts';
import { describeStorage, type TestDatabase } from './storage-contract.ts';

let postgres: Postgres;
let migrated: string;

beforeAll(async () => {
  postgres = await aPostgres();
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
