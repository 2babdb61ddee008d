import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kring } from '../../src/cli/kring.ts';
import type { ContentId } from '../../src/engine/ids.ts';
import { isDiskFull } from '../../src/server/storage/sqlite-copy.ts';
import { ListeningVoice } from '../support/listening-voice.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { aLiveCircle, LiveServer, must } from '../support/live-table.ts';

let server: LiveServer;
let place: string;

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'kring-backups-'));
  server = await new LiveServer({ limits: { burst: 1_000 } }).start();
});
afterEach(async () => {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
});

async function ask(...words: readonly string[]) {
  const voice = new ListeningVoice();
  return { code: await kring(words, voice), voice };
}

/** The name with which it was refused. */
async function refusalOf(...words: readonly string[]): Promise<string | undefined> {
  const { code, voice } = await ask(...words);
  return code === 1 ? voice.complained[0]?.split(':')[0] : undefined;
}

function everyRowOf(folder: string): unknown {
  const database = new DatabaseSync(join(folder, 'kring.db'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()]);
  database.close();
  return rows;
}

test('backed up in the middle of a meeting, and put back elsewhere: everyone is where they were', async () => {
  const { table, chair, presenter } = await aLiveCircle(server);
  const name = anId<ContentId>();
  await must(chair, { kind: 'rename', name }, [{ id: name, sealed: sealedBytes() }]);
  const busy = (async () => {
    for (let times = 0; times < 40; times += 1) await must(chair, { kind: times % 2 === 0 ? 'pause' : 'resume' });
  })();
  const copy = join(place, 'copy');
  expect((await ask('backup', copy, '--data', server.folder)).code).toBe(0);
  await busy;
  expect((await ask('backup', '--verify', copy)).code).toBe(0);

  const quiet = join(place, 'quiet');
  const { code, voice } = await ask('backup', quiet, '--data', server.folder, '--json');
  expect([code, voice.json]).toMatchObject([0, { folder: quiet, forgotten: [] }]);
  expect(everyRowOf(quiet)).toEqual(everyRowOf(server.folder));
  const before = presenter.guest.meeting;

  const other = new LiveServer();
  expect((await ask('restore', quiet, '--data', other.folder)).code).toBe(0);
  for (const file of readdirSync(other.folder)) expect(statSync(join(other.folder, file)).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(other.folder, 'secret'), 'utf8')).toBe(readFileSync(join(server.folder, 'secret'), 'utf8'));
  expect(everyRowOf(other.folder)).toEqual(everyRowOf(server.folder));
  await other.start();
  const guest = await other.guest();
  guest.hello(table.meeting, {
    kind: 'seat',
    seat: presenter.seat,
    device: presenter.guest.device,
    token: presenter.token,
  });
  await guest.hears('welcome');
  expect({ ...guest.meeting, seats: [] }).toEqual({ ...before, seats: [] });
  await other.stop();
});

test('a backup is for the server alone, and holds nothing that was erased before it', async () => {
  const { chair } = await aLiveCircle(server);
  const [first, second] = [anId<ContentId>(), anId<ContentId>()];
  const erased = sealedBytes(500);
  await must(chair, { kind: 'rename', name: first }, [{ id: first, sealed: erased }]);
  await must(chair, { kind: 'rename', name: second }, [{ id: second, sealed: sealedBytes(500) }]);
  await must(chair, { kind: 'endMeeting' });
  const database = new DatabaseSync(join(server.folder, 'kring.db'), { timeout: 5_000 });
  database.exec('DELETE FROM meetings');
  database.close();
  const copy = join(place, 'copy');
  expect((await ask('backup', copy, '--data', server.folder)).code).toBe(0);
  expect(statSync(copy).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(copy)) {
    expect(statSync(join(copy, file)).mode & 0o777, file).toBe(0o600);
    expect(readFileSync(join(copy, file)).includes(Buffer.from(erased, 'base64url').subarray(0, 64)), file).toBe(false);
  }
  expect(readdirSync(place)).toEqual(['copy']);
});

test('what is no whole backup is not put back, and nothing is changed', async () => {
  const copy = join(place, 'copy');
  await ask('backup', copy, '--data', server.folder);
  const target = join(place, 'target');
  expect(await refusalOf('restore', place, '--data', target)).toBe('notBackup');
  const database = join(copy, 'kring.db');
  const whole = readFileSync(database);
  const damaged = Buffer.from(whole);
  damaged[5_000] = (damaged[5_000] ?? 0) ^ 1;
  writeFileSync(database, damaged);
  expect(await refusalOf('restore', copy, '--data', target)).toBe('damaged');
  expect(await refusalOf('backup', '--verify', copy)).toBe('damaged');
  writeFileSync(database, whole.subarray(0, -1));
  expect(await refusalOf('restore', copy, '--data', target)).toBe('damaged');
  expect(readdirSync(place)).toEqual(['copy']);

  const ahead = new DatabaseSync(join(server.folder, 'kring.db'), { timeout: 5_000 });
  ahead.prepare("INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', ?)").run(new Date().toISOString());
  const later = join(place, 'later');
  expect((await ask('backup', later, '--data', server.folder)).code).toBe(0);
  expect(await refusalOf('restore', later, '--data', target)).toBe('tooNew');
  ahead.exec("DELETE FROM kysely_migration WHERE name = '999-later'");
  ahead.close();
});

test('what stands somewhere already is given up only when that is said, and never under a running server', async () => {
  const copy = join(place, 'copy');
  expect(await refusalOf('backup', copy, '--data', place)).toBe('noDatabase');
  await ask('backup', copy, '--data', server.folder);
  expect(await refusalOf('backup', copy, '--data', server.folder)).toBe('targetExists');
  expect(await refusalOf('restore', copy, '--data', server.folder)).toBe('serverRuns');
  expect(await refusalOf('restore', copy, '--data', server.folder, '--replace')).toBe('serverRuns');

  const { table } = await aLiveCircle(server);
  expect((await server.post('/api/meetings', table.opening())).status).toBe(200);
  const restored = async () => {
    expect(await refusalOf('restore', copy, '--data', server.folder)).toBe('targetExists');
    expect((await ask('restore', copy, '--data', server.folder, '--replace')).code).toBe(0);
  };
  await server.stopped(restored);
  expect((await server.post('/api/meetings', table.opening())).status).toBe(201);
});

test('backups that are older than people were told go when the next is there; what else lies there stays', async () => {
  const into = join(place, 'backups');
  const environment = { ...process.env };
  process.env.BACKUP_DAYS = '7';
  try {
    await ask('backup', '--into', into, '--data', server.folder);
    const [first = ''] = readdirSync(into);
    const note = join(into, first, 'backup.json');
    const { madeAt } = JSON.parse(readFileSync(note, 'utf8'));
    const weekAgo = new Date(Date.parse(madeAt) - 7 * 86_400_000).toISOString();
    writeFileSync(note, readFileSync(note, 'utf8').replace(madeAt, weekAgo));
    writeFileSync(join(into, 'letter.txt'), 'not yours');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { voice } = await ask('backup', '--into', into, '--data', server.folder, '--json');
    expect(voice.json).toMatchObject({ forgotten: [first] });
    expect(readdirSync(into)).toHaveLength(2);
    expect(readdirSync(into)).toContain('letter.txt');

    process.env.BACKUP_DAYS = '0';
    expect(await refusalOf('backup', join(place, 'none'), '--data', server.folder)).toBe('noBackups');
  } finally {
    process.env = environment;
  }
});

test('a disk that is full is known as such, by SQLite and by the system', () => {
  const small = new DatabaseSync(':memory:');
  small.exec('PRAGMA max_page_count = 2; CREATE TABLE notes (words)');
  let fault: unknown;
  try {
    small.exec('INSERT INTO notes VALUES (randomblob(100000))');
  } catch (thrown) {
    fault = thrown;
  }
  expect(isDiskFull(fault)).toBe(true);
  expect(isDiskFull(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toBe(true);
  expect(isDiskFull(new Error('something else'))).toBe(false);
});
