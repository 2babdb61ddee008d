import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';

const entry = join(import.meta.dirname, '../../src/server/main.ts');

test('an older Kring does not touch what a newer one has changed, and says where to look', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-not-started-'));
  await (await openSqliteStorage(folder)).close();
  const database = new DatabaseSync(join(folder, 'kring.db'));
  const later = new Date().toISOString();
  database.prepare("INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', ?)").run(later);
  database.close();
  const env = { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('"kring doctor" (docs/cli.md) looks at everything');
  const { fault, code, ...others } = JSON.parse(stdout);
  expect([fault, code]).toEqual(['Error', 'databaseNewer']);
  expect(Object.keys(others)).toEqual(['level', 'time', 'frames']);
  rmSync(folder, { recursive: true });
});
