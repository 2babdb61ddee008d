import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../src/cli/doctor.ts';
import { kring } from '../../src/cli/kring.ts';
import { startServer } from '../../src/server/server.ts';
import { settingBehind } from '../../src/server/setting-behind.ts';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { ListeningVoice } from '../support/listening-voice.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await aPostgres({ fsync: true, settings: ['max_connections=20'] });
});
afterAll(() => postgres.dispose());

function fail(fault: unknown): void {
  throw fault;
}

async function order(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function foundAt(url: string) {
  const findings = await examine({ DATABASE_URL: url, PORT: '0', BACKUP_DAYS: '7' }, Date.now());
  const about = /^(postgres|database|shape|clock|vacuum|connections|folder|disk)/;
  return findings.filter(({ found }) => about.test(found)).map(({ verdict, found }) => `${verdict}: ${found}`);
}

test('the doctor looks at a PostgreSQL before the first start and after it, and names what keeps it out', async () => {
  const url = await postgres.create();
  expect(await foundAt(url)).toEqual(['well: postgresReached', 'well: databaseComing', 'well: clockPlausible']);
  await (await openPostgresStorage(url, fail)).close();
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

test('why PostgreSQL lets nobody in is said in a word, never in its own words', async () => {
  const url = await postgres.create();
  await order(url, "CREATE ROLE careful LOGIN PASSWORD 'right'");
  const rules = join(postgres.folder, 'pg_hba.conf');
  writeFileSync(rules, `host all careful 127.0.0.1/32 scram-sha-256\n${readFileSync(rules, 'utf8')}`);
  await order(url, 'SELECT pg_reload_conf()');
  const as = (user: string) => url.replace('kring@', `${user}@`);
  for (const [address, code] of [
    [as('careful'), 'noPassword'],
    [as('careful:wrong'), 'wrongPassword'],
    [as('stranger'), 'notLetIn'],
    [`${url}_of_nobody`, 'noDatabase'],
    [`${url}?sslmode=verify-full`, 'notEncrypted'],
  ] as const) {
    const findings = await examine({ DATABASE_URL: address, PORT: '0' }, Date.now());
    expect(findings.find(({ found }) => found === 'postgresFails')?.details.code, code).toBe(code);
    const settings = { host: '127.0.0.1', dataDir: '/nowhere', databaseUrl: address };
    const fault = await openPostgresStorage(address, fail).catch((fault: unknown) => fault);
    expect(settingBehind(fault, settings)).toEqual({ setting: 'DATABASE_URL', problem: code });
  }
});

test('the doctor sees who may not make tables, who forgets, and who has no connection left', async () => {
  const url = await postgres.create();
  await order(url, 'CREATE ROLE guest LOGIN');
  const asGuest = url.replace('kring@', 'guest@');
  expect(await foundAt(asGuest)).toEqual(['well: postgresReached', 'wrong: postgresShut']);
  await (await openPostgresStorage(url, fail)).close();
  await order(
    url,
    'GRANT CREATE ON SCHEMA public TO guest',
    'GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO guest',
  );
  expect(await foundAt(asGuest)).toEqual(['well: postgresReached', 'wrong: postgresShut']);

  const [, name = ''] = new URL(url).pathname.split('/');
  await order(url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  expect(await foundAt(url)).toContain('doubt: postgresHasty');
  await order(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  expect(await foundAt(url)).toEqual(['well: postgresReached', 'wrong: postgresReadOnly']);
  const started = startServer({ port: 0, dataDir: '/nowhere', databaseUrl: url });
  const fault = await started.catch((fault: unknown) => fault);
  const settings = { host: '127.0.0.1', dataDir: '/nowhere', databaseUrl: url };
  expect(settingBehind(fault, settings)).toEqual({ setting: 'DATABASE_URL', problem: 'readOnly' });
  await order(
    url,
    'SET default_transaction_read_only = off',
    `ALTER DATABASE ${name} RESET default_transaction_read_only`,
  );
  const others = Array.from({ length: 8 }, () => new Client(url));
  await Promise.all(others.map((other) => other.connect()));
  expect(await foundAt(url)).toContain('doubt: connectionsFew');
  await Promise.all(others.map((other) => other.end()));
  expect(await foundAt(url)).not.toContain('doubt: connectionsFew');
});

test('backups are refused by name where PostgreSQL keeps everything, with the place where it stands how', async () => {
  const environment = { ...process.env };
  process.env.DATABASE_URL = await postgres.create();
  try {
    for (const words of [
      ['backup', '/nowhere'],
      ['backup', '--into', '/nowhere'],
      ['restore', '/nowhere'],
    ]) {
      const voice = new ListeningVoice();
      expect(await kring(words, voice)).toBe(1);
      expect(voice.complained.join()).toMatch(/^inPostgres: .*docs\/postgresql[.]md/);
    }
  } finally {
    process.env = environment;
  }
});
