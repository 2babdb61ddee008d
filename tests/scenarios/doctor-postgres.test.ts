import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../src/cli/doctor.ts';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await aPostgres();
});
afterAll(() => postgres.dispose());

async function foundAt(url: string) {
  const findings = await examine({ DATABASE_URL: url, PORT: '0', BACKUP_DAYS: '7' }, Date.now());
  const about = /^(postgres|database|shape|clock|vacuum|connections|folder|disk)/;
  return findings.filter(({ found }) => about.test(found)).map(({ verdict, found }) => `${verdict}: ${found}`);
}

test('the doctor looks at a PostgreSQL before the first start and after it, and names what keeps it out', async () => {
  const url = await postgres.create();
  expect(await foundAt(url)).toEqual(['well: postgresReached', 'well: databaseComing', 'well: clockPlausible']);
  const storage = await openPostgresStorage(url, (fault) => {
    throw fault;
  });
  await storage.close();
  expect(await foundAt(url)).toEqual(['well: postgresReached', 'well: shapeRight', 'well: clockPlausible']);
  expect(await foundAt(`${url}-of-nobody`)).toEqual(['wrong: postgresFails']);
  const nowhere = 'postgres://kring:do-not-say-this@127.0.0.1:1/kring';
  const findings = await examine({ DATABASE_URL: nowhere }, Date.now());
  expect(findings).toContainEqual({
    verdict: 'wrong',
    found: 'postgresFails',
    details: { host: '127.0.0.1:1', code: 'ECONNREFUSED' },
  });
  expect(JSON.stringify(findings)).not.toContain('do-not-say-this');
});
