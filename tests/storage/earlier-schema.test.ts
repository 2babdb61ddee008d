import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { AccountId, GroupId } from '../../src/groups/ids.ts';
import { databaseFile, openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';
import { anId } from '../support/live-guest.ts';
import { aMeeting, anEvent } from './storage-contract.ts';

test('what was kept before rooms knew their group is there afterwards, and a room of that group can be opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kring-schema-'));
  const raw = new DatabaseSync(join(folder, databaseFile));
  raw.exec(readFileSync(new URL('./schema-002.sql', import.meta.url), 'utf8'));
  const [group, member] = [anId<GroupId>(), anId<AccountId>()];
  const earlier = aMeeting();
  raw
    .prepare('INSERT INTO meetings (id, created_at, admit_hash, screen_hash, erase_at) VALUES (?, ?, ?, ?, ?)')
    .run(earlier.id, earlier.createdAt, earlier.admitHash, earlier.screenHash, earlier.eraseAt);
  raw.exec(`INSERT INTO events (meeting, number, at, body) VALUES (1, 1, 1001, '{"kind":"test"}')`);
  raw.prepare('INSERT INTO groups VALUES (1, ?, 1000, ?, 1, 1, 0, 0, 0)').run(group, 'head');
  raw.prepare('INSERT INTO members VALUES (1, 1, ?, 1, 1)').run(member);
  raw.close();

  const storage = await openSqliteStorage(folder);
  expect(await storage.findMeeting(earlier.id)).toEqual({ kind: 'kept', entry: earlier, devices: [] });
  expect(await storage.readLog(earlier.id, 0)).toHaveLength(1);
  expect(await storage.findGroup(group, member)).toMatchObject({ group, entries: 1 });
  const room = aMeeting({ group });
  expect(await storage.openMeeting(room, anEvent(1))).toBe('opened');
  expect(await storage.keepPass(room.id, { hash: 'p', kind: 'screen', by: member })).toBe('kept');
  expect(await storage.keepPass(earlier.id, { hash: 'p', kind: 'screen', by: member })).toBe('notMember');
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});
