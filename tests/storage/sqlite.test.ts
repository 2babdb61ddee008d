import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { ContentId } from '../../src/engine/ids.ts';
import { databaseFile, openSqliteStorage } from '../../src/server/storage/sqlite-storage.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { aLetter, describeAccounts } from './account-contract.ts';
import { describeEarlier, type EarlierDatabase } from './earlier-contract.ts';
import { aGroupLetter, anEntry, anEpoch, describeGroups, foundedGroup } from './group-contract.ts';
import { describeNeighbours } from './neighbour-contract.ts';
import { describeOutbox } from './outbox-contract.ts';
import { describePlanning } from './planning-contract.ts';
import { describePolls } from './poll-contract.ts';
import { describeReminders } from './reminder-contract.ts';
import { aChange, aMeeting, anEvent, describeStorage, type TestDatabase } from './storage-contract.ts';

function aFolder(): TestDatabase & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'kring-storage-'));
  return {
    folder,
    open: () => openSqliteStorage(folder),
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

describeStorage('SQLite', aFolder);
describeAccounts('SQLite', aFolder);
describeGroups('SQLite', aFolder);
describePlanning('SQLite', aFolder);
describePolls('SQLite', aFolder);
describeOutbox('SQLite', aFolder);
describeReminders('SQLite', aFolder);
describeNeighbours('SQLite', aFolder);
describeEarlier(
  'SQLite',
  'sqlite',
  async () => {
    const folder = anEarlierFolder();
    await (await folder.open()).close();
    return folder;
  },
  async () => anEarlierFolder(),
);

function anEarlierFolder(): EarlierDatabase {
  const folder = aFolder();
  const raw = () => new DatabaseSync(join(folder.folder, databaseFile));
  return {
    ...folder,
    order: async (statements) => {
      using database = raw();
      database.exec(statements);
    },
    shape: async () => {
      using database = raw();
      const columns = `SELECT tables.name || '.' || columns.name || ' ' || lower(columns.type) || ' ' || "notnull" || ' ' || pk AS line
        FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'`;
      const indexes = `SELECT tables.name || ' ' || indexes.origin || ' ' || columns.seqno || ' ' || columns.name AS line
        FROM sqlite_schema AS tables, pragma_index_list(tables.name) AS indexes, pragma_index_info(indexes.name) AS columns`;
      const references = `SELECT tables.name || '.' || "from" || ' ' || "table" || ' ' || on_delete AS line
        FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) WHERE tables.type = 'table'`;
      const lines = [columns, indexes, references].flatMap((question) => database.prepare(question).all());
      return lines.map(({ line }) => String(line)).toSorted();
    },
  };
}

/**
 * In which files of the folder anything of these bytes still stands: database, write-ahead log, shared memory. Long
 * contents lie over several pages, so fragments are looked for.
 */
function filesWith(folder: string, sealed: string): readonly string[] {
  const bytes = Buffer.from(sealed, 'base64url');
  const starts = Array.from({ length: Math.floor(bytes.length / 32) }, (_, index) => index * 32);
  return readdirSync(folder).filter((file) => {
    const all = readFileSync(join(folder, file));
    return starts.some((start) => all.includes(bytes.subarray(start, start + 32)));
  });
}

test('the ciphertext of an erased meeting is in no file any more, while the database is in use', async () => {
  const database = aFolder();
  const storage = await database.open();
  const [gone, stays] = [aMeeting(), aMeeting()];
  const kept = sealedBytes(3_000);
  const erased = Array.from({ length: 12 }, (_, index) => sealedBytes(200 + 500 * index));
  await storage.openMeeting(gone, anEvent(1));
  await storage.openMeeting(stays, anEvent(1));
  for (const [index, sealed] of erased.entries()) {
    const event = anEvent(index + 2, { content: { id: anId<ContentId>(), sealed } });
    await storage.commit([aChange(gone.id, { events: [event] }), aChange(stays.id, { events: [] })]);
  }
  const event = anEvent(2, { content: { id: anId<ContentId>(), sealed: kept } });
  await storage.commit([aChange(stays.id, { events: [event] })]);
  for (const sealed of erased) expect(filesWith(database.folder, sealed)).not.toEqual([]);

  await storage.eraseMeetings([gone.id], 9_000);
  for (const sealed of erased) expect(filesWith(database.folder, sealed)).toEqual([]);
  expect(filesWith(database.folder, kept)).not.toEqual([]);
  await storage.close();
  await database.dispose();
});

test('what somebody struck out is in no file any more after the next sweep', async () => {
  const database = aFolder();
  const storage = await database.open();
  const meeting = aMeeting();
  const struck = { id: anId<ContentId>(), sealed: sealedBytes(6_000) };
  await storage.openMeeting(meeting, anEvent(1));
  await storage.commit([aChange(meeting.id, { events: [anEvent(2, { content: struck })] })]);
  await storage.commit([aChange(meeting.id, { erased: [2] })]);
  expect(filesWith(database.folder, struck.sealed)).not.toEqual([]);
  await storage.forget(2_000, 1_000);
  expect(filesWith(database.folder, struck.sealed)).toEqual([]);
  await storage.close();
  await database.dispose();
});

test('somebody who reads the file, for a backup, delays the erasing and does not prevent it', async () => {
  const database = aFolder();
  const storage = await database.open();
  const meeting = aMeeting();
  const sealed = sealedBytes(2_000);
  await storage.openMeeting(meeting, anEvent(1));
  await storage.commit([aChange(meeting.id, { events: [anEvent(2, { content: { id: anId<ContentId>(), sealed } })] })]);
  const reader = new DatabaseSync(join(database.folder, databaseFile), { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM events').get();

  let isErased = false;
  const erasing = storage.eraseMeetings([meeting.id], 9_000).then(() => {
    isErased = true;
  });
  await storage.check();
  expect(filesWith(database.folder, sealed)).not.toEqual([]);
  expect(isErased).toBe(false);
  reader.exec('COMMIT');
  reader.close();
  await erasing;
  expect(filesWith(database.folder, sealed)).toEqual([]);
  await storage.close();
  await database.dispose();
});

test('the ciphertext of erased letters, of their date and of replaced wraps is in no file after the next sweep', async () => {
  const database = aFolder();
  const storage = await database.open();
  const { group, founder, first } = await foundedGroup(storage);
  await storage.keepEpoch(group, anEpoch(2, first.hash, [founder]));
  const sizes = [300, 3_000, 12_000];
  const erased = sizes.map((size) => aGroupLetter(founder, { epoch: 2, sealed: sealedBytes(size) }));
  const due = sizes.map((size) => aGroupLetter(founder, { epoch: 2, sealed: sealedBytes(size), eraseAt: 8_000 }));
  const stays = aGroupLetter(founder, { epoch: 2, sealed: sealedBytes(3_000) });
  for (const letter of [...erased, ...due, stays])
    expect(await storage.keepLetter(group, letter)).toMatchObject({ kind: 'kept' });
  const own = aLetter({ sealed: sealedBytes(5_000) });
  await storage.keepOwnLetter(founder, own);
  const [before] = await storage.readWraps(founder);
  const stretching = { salt: sealedBytes(16), memory: 65_536, passes: 3 };
  const wrap = { kind: 'password', id: '', generation: 1, sealed: sealedBytes(90) } as const;
  await storage.changePassword(founder, { authHash: sealedBytes(32), stretching, wrap }, 'none');
  const gone = [...erased, ...due, own].map(({ sealed }) => sealed).concat(before?.sealed ?? []);
  for (const sealed of gone) expect(filesWith(database.folder, sealed)).not.toEqual([]);

  for (const { id } of erased) await storage.eraseLetter(group, founder, id);
  await storage.eraseOwnLetter(founder, own.id);
  await storage.forget(8_000, 0);
  for (const sealed of gone) expect(filesWith(database.folder, sealed)).toEqual([]);
  expect(filesWith(database.folder, stays.sealed)).not.toEqual([]);
  await storage.keepEntry(group, anEntry(2, first.hash, { leaves: founder, rotateFirst: true }));
  await storage.forget(8_000, 0);
  expect(filesWith(database.folder, stays.sealed)).toEqual([]);
  await storage.close();
  await database.dispose();
});

test('the file becomes smaller after a busy year was erased, a little at every sweep', async () => {
  const database = aFolder();
  const storage = await database.open();
  const meetings = Array.from({ length: 4 }, () => aMeeting());
  for (const { id, ...entry } of meetings) {
    await storage.openMeeting({ id, ...entry }, anEvent(1));
    const events = Array.from({ length: 16 }, (_, index) =>
      anEvent(index + 2, { content: { id: anId<ContentId>(), sealed: sealedBytes(96 * 1_024) } }),
    );
    await storage.commit([aChange(id, { events })]);
  }
  await storage.forget(9_000, 0);
  const size = () => statSync(join(database.folder, databaseFile)).size;
  const full = size();
  await storage.eraseMeetings(
    meetings.map(({ id }) => id),
    9_000,
  );
  const sizes = [size()];
  for (let sweeps = 0; sweeps < 3; sweeps += 1) {
    await storage.forget(9_000, 0);
    sizes.push(size());
  }
  expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  expect(sizes.at(-1)).toBeLessThan(full / 2);
  await storage.close();
  await database.dispose();
});
