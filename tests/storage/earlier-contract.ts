import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountId, GroupId } from '../../src/groups/ids.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { anId } from '../support/live-guest.ts';
import { logOf } from '../support/log-of.ts';
import { aMeeting, anEvent, type TestDatabase } from './storage-contract.ts';

export interface EarlierDatabase extends TestDatabase {
  /** As a version wrote it that knew nothing of today. */
  order(statements: string): Promise<void>;
  /** Every column, index and constraint, in words of the database. */
  shape(): Promise<readonly string[]>;
}

/** The database as version 002 made it, before rooms knew their group. */
const schema = readFileSync(new URL('./schema-002.sql', import.meta.url), 'utf8');

/** `fresh`: one that today's version began; `earlier`: one that is empty, even of tables. */
export function describeEarlier(
  database: string,
  kind: Storage['kind'],
  fresh: () => Promise<EarlierDatabase>,
  empty: () => Promise<EarlierDatabase>,
): void {
  describe(`An earlier version of ${database}`, () => {
    let earlier: EarlierDatabase;
    beforeEach(async () => {
      earlier = await empty();
      await earlier.order(kind === 'sqlite' ? schema : inPostgres(schema));
    });
    afterEach(() => earlier.dispose());

    test('what was kept before rooms knew their group is there afterwards, and a room of it can be opened', async () => {
      const [group, member] = [anId<GroupId>(), anId<AccountId>()];
      const kept = aMeeting();
      await earlier.order(`
        INSERT INTO meetings (id, created_at, admit_hash, screen_hash, erase_at)
        VALUES ('${kept.id}', ${kept.createdAt}, '${kept.admitHash}', '${kept.screenHash}', ${kept.eraseAt});
        INSERT INTO events (meeting, number, at, body) VALUES (1, 1, 1001, '{"kind":"test"}');
        INSERT INTO "groups" (id, created_at, head, entries, epoch, rotate_first, letters, bytes)
        VALUES ('${group}', 1000, 'head', 1, 1, 0, 0, 0);
        INSERT INTO members ("group", account, belongs, generation) VALUES (1, '${member}', 1, 1);`);
      const storage = await earlier.open();
      expect(await storage.findMeeting(kept.id)).toEqual({ kind: 'kept', entry: kept, devices: [] });
      expect(await logOf(storage, kept.id)).toHaveLength(1);
      expect(await storage.findGroup(group, member)).toMatchObject({ group, entries: 1 });
      const room = aMeeting({ group });
      expect(await storage.openMeeting(room, anEvent(1))).toBe('opened');
      expect(await storage.keepPass(room.id, { hash: 'p', kind: 'screen', by: member })).toBe('kept');
      expect(await storage.keepPass(kept.id, { hash: 'p', kind: 'screen', by: member })).toBe('notMember');
      await storage.close();
    });

    test('has the same tables afterwards as one that began today', async () => {
      await (await earlier.open()).close();
      const begun = await fresh();
      const shape = await begun.shape();
      expect(shape.length).toBeGreaterThan(100);
      expect(await earlier.shape()).toEqual(shape);
      await begun.dispose();
    });

    test('a database that a later version changed is refused by name, and stays as it is', async () => {
      await (await earlier.open()).close();
      await earlier.order(
        `INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', '2027-01-01T00:00:00Z')`,
      );
      const shape = await earlier.shape();
      await expect(earlier.open()).rejects.toMatchObject({ code: 'databaseNewer' });
      expect(await earlier.shape()).toEqual(shape);
    });

    if (kind !== 'postgres') return;
    test('moves on once, however many processes start on it together', async () => {
      const storages = await Promise.all([earlier.open(), earlier.open(), earlier.open()]);
      const rooms = await Promise.all(storages.map((storage) => storage.openMeeting(aMeeting(), anEvent(1))));
      expect(rooms).toEqual(['opened', 'opened', 'opened']);
      for (const storage of storages) await storage.close();
    });
  });
}

function inPostgres(statements: string): string {
  return statements.replaceAll('"key" integer primary key', '"key" serial primary key').replaceAll(' blob', ' bytea');
}
