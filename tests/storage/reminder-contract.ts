import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reminder } from '../../src/server/storage/reminder-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { comesIn, type Founded, foundedGroup } from './group-contract.ts';
import { aDate } from './planning-contract.ts';
import type { TestDatabase } from './storage-contract.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What every database must do with reminders. */
export function describeReminders(name: string, make: () => TestDatabase): void {
  describe(`${name}, reminders`, () => {
    let database: TestDatabase;
    let storage: Storage;
    let founded: Founded;

    beforeAll(async () => {
      database = make();
      storage = await database.open();
      founded = await foundedGroup(storage);
      await comesIn(storage, founded);
    });
    afterAll(async () => {
      await storage.close();
      await database.dispose();
    });

    /** Asks until it is done; gives how often there was more. */
    async function look(reminder: Reminder, now: number): Promise<number> {
      let more = 0;
      while ((await storage.queueReminders(reminder, now)) === 'more') more += 1;
      return more;
    }

    /** For which moments somebody is reminded, as the outbox has it; it is empty afterwards. */
    async function remindedOf(now: number): Promise<readonly number[]> {
      const moments: number[] = [];
      for (let mail = await storage.turnMail(undefined, now); mail !== undefined; ) {
        if (mail.kind === 'reminder') moments.push(JSON.parse(mail.payload).at);
        mail = await storage.turnMail({ id: mail.id, outcome: 'sent', at: now }, now);
      }
      return moments;
    }

    test('many dates at one moment take several commits, and everyone is reminded of each once', async () => {
      const { group, founder } = founded;
      await look('weekBefore', hour);
      const moments = [400 * hour, ...Array.from({ length: 7 }, () => 500 * hour), 600 * hour];
      for (const at of moments) await storage.keepDate(group, aDate(founder, { at }));
      await remindedOf(10 * hour);
      const now = 500 * hour - 7 * day;
      expect(await look('weekBefore', now)).toBeGreaterThan(2);
      expect(await look('weekBefore', now)).toBe(0);
      const twice = (times: readonly number[]) => times.flatMap((at) => [at, at]).toSorted();
      expect((await remindedOf(now)).toSorted()).toEqual(twice(moments.slice(0, 8)));
      await storage.close();
      storage = await database.open();
      expect(await look('weekBefore', now + day)).toBe(0);
      expect(await remindedOf(now + day)).toEqual([]);
      await look('weekBefore', 600 * hour - 7 * day);
      expect(await remindedOf(600 * hour - 7 * day)).toEqual(twice([600 * hour]));
    });

    test('a date is not reminded of twice when it comes back to where it was, and a clock put back changes nothing', async () => {
      const { group, founder } = founded;
      const date = aDate(founder, { at: 900 * hour });
      await storage.keepDate(group, date);
      const now = 900 * hour - 7 * day;
      await look('weekBefore', now);
      expect(await remindedOf(now)).toEqual([900 * hour, 900 * hour]);
      await storage.keepDate(group, { ...date, sequence: 1, at: 950 * hour });
      await storage.keepDate(group, { ...date, sequence: 2 });
      await look('weekBefore', now - day);
      await look('weekBefore', 950 * hour - 7 * day);
      expect(await remindedOf(950 * hour - 7 * day)).toEqual([]);
    });
  });
}
