import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { isOutage } from './is-outage.ts';

test('nobody listens where the database should be', async () => {
  expect(isOutage(await new Promise((resolve) => connect(1, '127.0.0.1').on('error', resolve)))).toBe(true);
});

test('the disk under the file is full, or lets nobody write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-outage-'));
  const database = new DatabaseSync(join(folder, 'kring.db'));
  database.exec('CREATE TABLE words (word TEXT); PRAGMA max_page_count = 2');
  expect(isOutage(faultOf(() => database.exec('INSERT INTO words VALUES (hex(randomblob(20000)))')))).toBe(true);
  database.exec('PRAGMA query_only = on');
  expect(isOutage(faultOf(() => database.exec("INSERT INTO words VALUES ('a')")))).toBe(true);
  database.close();
  rmSync(folder, { recursive: true });
});

test('a mistake of ours is no outage', () => {
  const database = new DatabaseSync(':memory:');
  expect(isOutage(faultOf(() => database.exec('SELECT * FROM nowhere')))).toBe(false);
  expect(isOutage(new TypeError('undefined is not a function'))).toBe(false);
  expect(isOutage(undefined)).toBe(false);
});

function faultOf(call: () => void): unknown {
  try {
    call();
  } catch (fault) {
    return fault;
  }
  return undefined;
}
