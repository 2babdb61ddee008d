import { afterAll, beforeAll } from 'vitest';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { describeAccounts } from './account-contract.ts';
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
