import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliveryDays, settledDays } from '../../src/server/storage/outbox-lifetimes.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { openedAccount } from './account-contract.ts';
import type { TestDatabase } from './storage-contract.ts';

/** What every database must do with mail that waits. An account that moves is told at its former address. */
export function describeOutbox(name: string, make: () => TestDatabase): void {
  describe(`${name}, outbox`, () => {
    let database: TestDatabase;
    let storage: Storage;

    beforeEach(async () => {
      database = make();
      storage = await database.open();
    });
    afterEach(async () => {
      await storage.close();
      await database.dispose();
    });

    /** Somebody moves to another address, which is worth one mail. */
    async function moved(): Promise<{ id: Awaited<ReturnType<typeof openedAccount>>['id']; address: string }> {
      const { id, address } = await openedAccount(storage);
      const code = { ticket: `ticket of ${id}`, codeHash: 'right' };
      await storage.leaveCode({ ...code, expiresAt: 5_000 });
      expect(await storage.changeAddress(id, `elsewhere-${address}`, code, 2_000)).toBe('changed');
      return { id, address };
    }

    test('there is a mail when the change was kept, once, and none when it was refused', async () => {
      const { id, address } = await moved();
      const wrong = { ticket: 'none', codeHash: 'none' };
      expect(await storage.changeAddress(id, 'third@kring.example', wrong, 2_000)).toBe('codeOver');
      expect(await storage.changeAddress(id, `elsewhere-${address}`, wrong, 2_000)).toBe('changed');
      const mail = await storage.turnMail(undefined, 2_000);
      expect(mail).toMatchObject({ account: id, address, language: 'nl', kind: 'account', wanted: true, tries: 0 });
      expect(mail?.giveUpAt).toBe(2_000 + deliveryDays);
      expect(await storage.turnMail(undefined, 2_000)).toBeUndefined();
    });

    test('who watches over the server sees how many wait and how many were given up, and no more', async () => {
      expect(await storage.countMails()).toEqual({ waiting: 0, dead: 0 });
      await moved();
      await moved();
      const first = await storage.turnMail(undefined, 3_000);
      expect(await storage.countMails()).toEqual({ waiting: 2, dead: 0 });
      await storage.noteMail({ id: first?.id ?? '', outcome: 'dead', at: 3_000 });
      expect(await storage.countMails()).toEqual({ waiting: 1, dead: 1 });
    });

    test('a mail that was begun is put back after a crash, and says how many there were', async () => {
      await moved();
      await moved();
      const begun = await storage.turnMail(undefined, 3_000);
      await storage.close();
      storage = await database.open();
      expect(await storage.putMailBack(2_999)).toBe(0);
      expect(await storage.putMailBack(3_000)).toBe(1);
      expect(await storage.putMailBack(3_000)).toBe(0);
      const again = [await storage.turnMail(undefined, 3_001), await storage.turnMail(undefined, 3_001)];
      expect(again.map((mail) => mail?.id)).toContain(begun?.id);
    });

    test('a mail comes back later, with its tries, and is gone once it was sent', async () => {
      await moved();
      const first = await storage.turnMail(undefined, 3_000);
      const id = first?.id ?? '';
      expect(await storage.turnMail({ id, outcome: 'later', dueAt: 4_000, tried: true }, 3_000)).toBeUndefined();
      expect(await storage.turnMail(undefined, 4_000)).toEqual({ ...first, tries: 1 });
      await storage.turnMail({ id, outcome: 'later', dueAt: 5_000, tried: false }, 4_000);
      expect(await storage.turnMail(undefined, 5_000)).toEqual({ ...first, tries: 1 });
      expect(await storage.turnMail({ id, outcome: 'sent', at: 5_000 }, 9_000_000_000)).toBeUndefined();
    });

    test('what could not be delivered is seen by whose account it is, for some time, and goes with the account', async () => {
      const { id } = await moved();
      const mail = await storage.turnMail(undefined, 3_000);
      expect(await storage.deadLettersOf(id)).toEqual([]);
      await storage.turnMail({ id: mail?.id ?? '', outcome: 'dead', at: 7_000 }, 3_000);
      const dead = [{ kind: 'account', queuedAt: 2_000, givenUpAt: 7_000 }];
      expect(await storage.deadLettersOf(id)).toEqual(dead);
      await storage.forget(6_999 + settledDays, 0);
      expect(await storage.deadLettersOf(id)).toEqual(dead);
      await storage.forget(7_000 + settledDays, 0);
      expect(await storage.deadLettersOf(id)).toEqual([]);
      const other = await moved();
      await storage.eraseAccount(other.id, 20_000);
      expect(await storage.turnMail(undefined, 3_000)).toBeUndefined();
    });

    test('wishes and the zone of an account are kept', async () => {
      const { id } = await openedAccount(storage);
      expect(await storage.mailWishesOf(id)).toEqual([]);
      await storage.changeMailWish(id, { kind: 'poll', wanted: false });
      await storage.changeMailWish(id, { kind: 'dates', wanted: false });
      await storage.changeMailWish(id, { kind: 'dates', wanted: true });
      expect(await storage.mailWishesOf(id)).toEqual([
        { kind: 'dates', wanted: true },
        { kind: 'poll', wanted: false },
      ]);
      await storage.changeZone(id, 'America/New_York');
      expect(await storage.findAccount(id)).toMatchObject({ zone: 'America/New_York' });
    });
  });
}
