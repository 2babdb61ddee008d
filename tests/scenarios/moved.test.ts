import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { kring } from '../../src/cli/kring.ts';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import { openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';
import { aPostgres, type Postgres } from '../support/a-postgres.ts';
import { AccountHolder } from '../support/account-holder.ts';
import { GroupCircle } from '../support/group-circle.ts';
import { ListeningVoice } from '../support/listening-voice.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { aLiveCircle, LiveServer, must, Reachable } from '../support/live-table.ts';
import { PostOffice } from '../support/post-office.ts';
import { rowsInEveryTable } from '../support/rows-in-every-table.ts';

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

async function ask(...words: readonly string[]) {
  const voice = new ListeningVoice();
  return { code: await kring(['move', ...words], voice), voice };
}

/** The name with which it was refused. */
async function refusalOf(...words: readonly string[]): Promise<string | undefined> {
  const { code, voice } = await ask(...words);
  return code === 1 ? voice.complained[0]?.split(':')[0] : undefined;
}

async function order(url: string, ...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  const answers: Record<string, unknown>[] = [];
  for (const statement of statements) answers.push(...(await client.query(statement)).rows);
  await client.end();
  return answers;
}

/** A server that people reach at one address, wherever it keeps things. */
class OneAddress extends Reachable {
  server: LiveServer;

  constructor(server: LiveServer) {
    super();
    this.server = server;
  }

  override get url(): string {
    return this.server.url;
  }
}

test('a practice moves to PostgreSQL in an evening: who comes back finds everything, and the way back is open', async () => {
  const post = new PostOffice();
  await post.open();
  const limits = { burst: 1_000 };
  const before = await new LiveServer({ mail: post.settings, limits }).start();
  const address = new OneAddress(before);
  const [anna, bram] = [new AccountHolder(address, post), new AccountHolder(address, post)];
  await anna.open();
  await bram.open();
  const circle = await new GroupCircle().foundedBy(anna);
  await circle.joins(bram, anna);
  const letter = sealedBytes(550);
  expect((await circle.write(anna, 2, { sealed: letter })).status).toBe(201);
  const at = Math.floor(Date.now() / 60_000 + 30_000) * 60_000;
  const date = { sequence: 0, at, minutes: 120, title: 'Intervisie', zone: 'Europe/Amsterdam', cancelled: false };
  await anna.must('PUT', `${circle.path}/dates/${anId()}`, date);
  const { table, chair, presenter } = await aLiveCircle(address);
  await must(chair, { kind: 'pause' });
  const { number } = chair.guest;

  expect(await refusalOf('--to', migrated, '--data', before.folder)).toBe('serverRuns');
  await before.stopped(async () => {
    const kept = ['kring.db', 'secret'].map((file) => readFileSync(join(before.folder, file)));
    const url = await postgres.create();
    const { code, voice } = await ask('--to', url, '--data', before.folder, '--json');
    expect([code, voice.complained]).toEqual([0, []]);
    expect(voice.json).toMatchObject({ folder: before.folder, host: new URL(url).host });
    expect(['kring.db', 'secret'].map((file) => readFileSync(join(before.folder, file)))).toEqual(kept);
    expect((await ask('--verify', '--to', url, '--data', before.folder)).code).toBe(0);

    const after = new LiveServer({ mail: post.settings, limits, databaseUrl: url });
    address.server = await after.start();
    // The cookies of before still count, and so does the password.
    expect((await bram.get(`${circle.path}/letters`)).body.letters).toMatchObject([{ sealed: letter }]);
    expect((await anna.elsewhere().signIn()).status).toBe(200);
    expect((await bram.get(`${circle.path}/dates`)).body.dates).toMatchObject([date]);
    expect((await circle.write(bram, 2, { sealed: sealedBytes(550) })).status).toBe(201);
    const carla = await new AccountHolder(address, post).open();
    await new GroupCircle().foundedBy(carla);
    const again = await table.comeBack(chair);
    await again.hears('welcome');
    await must({ ...chair, guest: again }, { kind: 'resume' });
    expect(again.number).toBe(number + 1);
    await aLiveCircle(address);
    await after.stop();
  });

  address.server = before;
  expect((await bram.get(`${circle.path}/letters`)).body.letters).toHaveLength(1);
  const returned = await table.comeBack(presenter);
  await returned.hears('welcome');
  expect(returned.number).toBe(number);
  await before.stop();
  await post.close();
});

test('a folder of an earlier version arrives in the newest shape, and stays what it was itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-earlier-'));
  const source = new DatabaseSync(join(folder, 'kring.db'));
  source.exec(readFileSync(new URL('../storage/schema-002.sql', import.meta.url), 'utf8'));
  rowsInEveryTable(source, 3, 3);
  source.close();
  const before = readFileSync(join(folder, 'kring.db'));
  const url = await postgres.create();
  expect((await ask('--to', url, '--data', folder)).code).toBe(0);
  expect(await order(url, 'SELECT count(*)::int AS kept FROM accounts WHERE zone IS NOT NULL')).toEqual([{ kept: 3 }]);
  expect(readFileSync(join(folder, 'kring.db')).equals(before)).toBe(true);
  rmSync(folder, { recursive: true });
});

describe('A folder with something in every table', () => {
  const full = mkdtempSync(join(tmpdir(), 'kring-full-'));
  let folder: string;
  let source: DatabaseSync;
  beforeAll(async () => {
    await (await openSqliteStorage(full)).close();
    writeFileSync(join(full, 'secret'), 'S'.repeat(43));
    const database = new DatabaseSync(join(full, 'kring.db'));
    rowsInEveryTable(database, 12, 600);
    database.close();
  });
  afterAll(() => rmSync(full, { recursive: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kring-move-'));
    cpSync(full, folder, { recursive: true });
    source = new DatabaseSync(join(folder, 'kring.db'));
  });
  afterEach(() => {
    if (source.isOpen) source.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('goes whole, and what the database counts by itself goes on behind it', async () => {
    source.close();
    const url = await postgres.create();
    const { code, voice } = await ask('--to', url, '--data', folder);
    expect([code, voice.complained]).toEqual([0, []]);
    expect(voice.said.filter((line) => / 12 rows /.test(line)).length).toBeGreaterThan(20);
    expect(voice.said.filter((line) => / 0 rows /.test(line))).toEqual([]);
    expect(await order(url, 'SELECT secret FROM shared_secret')).toEqual([{ secret: 'S'.repeat(43) }]);
    const [next] = await order(url, `SELECT nextval(pg_get_serial_sequence('meetings', 'key'))::int AS next`);
    expect(next).toEqual({ next: 13 });
    expect(await refusalOf('--to', url, '--data', folder)).toBe('targetExists');

    await order(url, `UPDATE letters SET sealed = sealed || '\\x00' WHERE number = 7`);
    const compared = await ask('--verify', '--to', url, '--data', folder);
    expect([compared.code, compared.voice.complained.join()]).toEqual([
      1,
      expect.stringMatching(/^differs: .*[(]letters[)]/),
    ]);
  });

  test('a table that nobody told of stops the move by its name', async () => {
    source.exec('CREATE TABLE diaries (key integer PRIMARY KEY, words text)');
    source.close();
    const { code, voice } = await ask('--to', await postgres.create(), '--data', folder);
    expect([code, voice.complained.join()]).toEqual([1, expect.stringMatching(/^shapeDiffers: .* diaries /)]);
  });

  test.each([
    ['the disk there is full', 'diskFull', `RAISE EXCEPTION USING ERRCODE = '53100'`],
    ['the line is cut', 'broke', 'PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW'],
    ['one byte arrives as another', 'differs', `NEW.sealed := set_byte(NEW.sealed, 0, 255); RETURN NEW`],
  ])('%s half-way: nothing is left there, and the next try goes on from nothing', async (_, refusal, deed) => {
    source.close();
    const url = await postgres.copy(migrated);
    await order(
      url,
      `CREATE FUNCTION befalls() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${deed}; END $$`,
      'CREATE TRIGGER befalls BEFORE INSERT ON events FOR EACH ROW WHEN (NEW.number = 599) EXECUTE FUNCTION befalls()',
    );
    expect(await refusalOf('--to', url, '--data', folder)).toBe(refusal);
    const counts = 'SELECT (SELECT count(*) FROM accounts) + (SELECT count(*) FROM events) AS left';
    expect(await order(url, counts)).toEqual([{ left: '0' }]);
    await order(url, 'DROP TRIGGER befalls ON events');
    expect((await ask('--to', url, '--data', folder)).code).toBe(0);
  });

  test('when the line is cut while all of it is being kept, it says that it does not know, and --verify does', async () => {
    source.close();
    const url = await postgres.copy(migrated);
    await order(
      url,
      `CREATE FUNCTION befalls() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`,
      `CREATE CONSTRAINT TRIGGER befalls AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.number = 599) EXECUTE FUNCTION befalls()`,
    );
    expect(await refusalOf('--to', url, '--data', folder)).toBe('unsure');
    expect(await refusalOf('--verify', '--to', url, '--data', folder)).toBe('differs');
  });

  test('what is not right is named, and nothing is changed', async () => {
    const url = await postgres.copy(migrated);
    source.exec("INSERT INTO kysely_migration VALUES ('999-later', '')");
    source.close();
    expect(await refusalOf('--to', url, '--data', folder)).toBe('tooNew');
    source = new DatabaseSync(join(folder, 'kring.db'));
    source.exec("DELETE FROM kysely_migration WHERE name = '999-later'");
    source.close();
    expect(await refusalOf('--to', 'postgres://kring@127.0.0.1:1/kring', '--data', folder)).toBe('unreachable');
    expect(await refusalOf('--to', 'kring.example', '--data', folder)).toBe('wrongSettings');
    expect(await refusalOf('--to', url, '--data', tmpdir())).toBe('noDatabase');
    writeFileSync(join(folder, 'secret'), 'half');
    expect(await refusalOf('--to', url, '--data', folder)).toBe('secretDamaged');
    rmSync(join(folder, 'secret'));

    await order(url, 'CREATE TABLE invoices (number integer)');
    expect(await refusalOf('--to', url, '--data', folder)).toBe('targetExists');
    await order(url, 'DROP TABLE invoices', `INSERT INTO processes VALUES ('lives', 1)`);
    expect(await refusalOf('--to', url, '--data', folder)).toBe('targetExists');
    await order(url, 'DELETE FROM processes', `INSERT INTO kysely_migration VALUES ('999-later', '')`);
    expect(await refusalOf('--to', url, '--data', folder)).toBe('targetNewer');
    writeFileSync(join(folder, 'kring.db'), 'a letter to nobody, which is no database');
    expect(await refusalOf('--to', url, '--data', folder)).toBe('notKring');
    expect(await order(url, 'SELECT count(*)::int AS left FROM letters')).toEqual([{ left: 0 }]);
  });
});
