import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlannedId } from '../../src/groups/group-ids.ts';
import type { AccountId } from '../../src/groups/ids.ts';
import { mostDates, planningLifetimes } from '../../src/protocol/planning-limits.ts';
import { uidOf } from '../../src/server/planning/calendar-id.ts';
import { noteCalendar } from '../../src/server/planning/calendar-reply.ts';
import type { DateMail } from '../../src/server/storage/date-mails.ts';
import type { GroupDate } from '../../src/server/storage/planning-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { bothAtOnce } from '../support/both-at-once.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { openedAccount } from './account-contract.ts';
import { anEntry, comesIn, type Founded, foundedGroup } from './group-contract.ts';
import type { TestDatabase } from './storage-contract.ts';

const hour = 3_600_000;

/** Two hours, some days after everything else in these tests. */
export function aDate(by: AccountId, date: Partial<GroupDate> = {}): GroupDate {
  return {
    planned: anId<PlannedId>(),
    sequence: 0,
    at: 500 * hour,
    minutes: 120,
    zone: 'Europe/Amsterdam',
    title: 'Intervisie',
    place: undefined,
    cancelled: false,
    presenter: undefined,
    by,
    changedAt: 10_000,
    ...date,
  };
}

interface Mailed {
  readonly to: AccountId | undefined;
  readonly mail: DateMail;
}

/** What lies in the outbox, taken out of it. */
async function mailsIn(storage: Storage): Promise<readonly Mailed[]> {
  const mails: Mailed[] = [];
  for (let mail = await storage.turnMail(undefined, hour); mail !== undefined; ) {
    mails.push({ to: mail.account, mail: JSON.parse(mail.payload) });
    mail = await storage.turnMail({ id: mail.id, outcome: 'sent', at: hour }, hour);
  }
  return mails;
}

/** What every database must do with dates and feeds. */
export function describePlanning(name: string, make: () => TestDatabase): void {
  describe(`${name}, dates`, () => {
    let database: TestDatabase;
    let storage: Storage;
    let founded: Founded;

    beforeAll(async () => {
      database = make();
      storage = await database.open();
    });
    beforeEach(async () => {
      founded = await foundedGroup(storage);
      await mailsIn(storage);
    });
    afterAll(async () => {
      await storage.close();
      await database.dispose();
    });

    const whys = async () => (await mailsIn(storage)).map(({ mail }) => mail.why);

    test('a date comes back as it was given, and of two who change it at once one was faster', async () => {
      const { group, founder } = founded;
      const presenter = anId<AccountId>();
      const date = aDate(founder, { place: 'Kerkstraat 1', presenter });
      expect(await storage.keepDate(group, date)).toBe('kept');
      expect(await storage.keepDate(group, { ...date, changedAt: 11_000 })).toBe('kept');
      const changes = [
        { ...date, sequence: 1, at: date.at + hour },
        { ...date, sequence: 1, at: date.at - hour },
      ] as const;
      const { kept, other } = await bothAtOnce(changes, (change) => storage.keepDate(group, change));
      expect(other).toBe('datePassedOn');
      expect(await storage.keepDate(group, { ...date, sequence: 3 })).toBe('datePassedOn');
      expect(await storage.keepDate(group, { ...aDate(founder), sequence: 1 })).toBe('datePassedOn');
      await storage.close();
      storage = await database.open();
      expect(await storage.listDates(group)).toEqual([{ ...kept, replies: [] }]);
    });

    test('every member is mailed once about what calendars show, and nobody about who presents', async () => {
      const { group, founder } = founded;
      const [bram] = await comesIn(storage, founded);
      const date = aDate(founder);
      for (const _ of ['once', 'again']) await storage.keepDate(group, date);
      expect((await mailsIn(storage)).map(({ to }) => to).toSorted()).toEqual([founder, bram].toSorted());
      await storage.keepDate(group, { ...date, sequence: 1, presenter: bram });
      expect(await whys()).toEqual([]);
      const moved = { ...date, sequence: 2, at: date.at + hour };
      await storage.keepDate(group, moved);
      const [first, ...rest] = await mailsIn(storage);
      expect(rest).toHaveLength(1);
      const { planned, minutes, zone } = date;
      const mail = { group, planned, sequence: 2, at: moved.at, minutes, zone, why: 'moved', before: date.at };
      expect(first?.mail).toEqual(mail);
      await storage.keepDate(group, { ...moved, sequence: 3, place: 'Kerkstraat 1' });
      expect(await whys()).toEqual(['changed', 'changed']);
      await storage.keepDate(group, { ...moved, sequence: 4, cancelled: true });
      expect(await whys()).toEqual(['cancelled', 'cancelled']);
      expect(await storage.findDate(group, planned, bram)).toMatchObject({ group, sequence: 4, told: 4 });
      expect(await storage.findDate(group, planned, anId())).toBeUndefined();
    });

    test('who asks the others to look at a date mails each of them once a day, and nobody about one that is over', async () => {
      const { group, founder } = founded;
      const [bram] = await comesIn(storage, founded);
      const date = aDate(founder);
      await storage.keepDate(group, date);
      await mailsIn(storage);
      const ask = (by: AccountId, now: number) => storage.askAboutDate(group, date.planned, by, now);
      expect([await ask(bram, hour), await ask(bram, 2 * hour)]).toEqual([{ mailed: 1 }, { mailed: 0 }]);
      const [mail, ...rest] = await mailsIn(storage);
      expect([mail?.to, mail?.mail, rest]).toEqual([
        founder,
        { group, planned: date.planned, at: date.at, why: 'asked' },
        [],
      ]);
      expect(await ask(founder, 3 * hour)).toEqual({ mailed: 1 });
      expect(await ask(founder, date.at)).toEqual({ mailed: 0 });
      expect(await storage.askAboutDate(group, anId(), founder, hour)).toEqual({ mailed: 0 });
    });

    test('nobody is mailed about what is over, nor about what was cancelled before anyone had it', async () => {
      const { group, founder } = founded;
      await storage.keepDate(group, aDate(founder, { cancelled: true }));
      const past = aDate(founder, { at: hour, changedAt: 9 * hour });
      await storage.keepDate(group, past);
      await storage.keepDate(group, { ...past, sequence: 1, cancelled: true });
      expect(await whys()).toEqual([]);
    });

    test('who comes in gets the dates to come, and who leaves loses them, also when the group goes', async () => {
      const { group, founder } = founded;
      const [ahead, gone] = [aDate(founder), aDate(founder, { at: -3 * hour })];
      for (const date of [ahead, gone, aDate(founder, { cancelled: true })]) await storage.keepDate(group, date);
      await mailsIn(storage);
      const [bram, joined] = await comesIn(storage, founded);
      const given = await mailsIn(storage);
      expect(given.map(({ to, mail }) => [to, mail.planned, mail.why])).toEqual([[bram, ahead.planned, 'given']]);
      const left = anEntry(3, joined.hash, { leaves: bram });
      await storage.keepEntry(group, left);
      const taken = await mailsIn(storage);
      expect(taken.map(({ to, mail }) => [to, mail.planned, mail.why])).toEqual([[bram, ahead.planned, 'left']]);
      await storage.keepDate(group, { ...ahead, sequence: 1, place: 'Kerkstraat 1' });
      expect((await mailsIn(storage)).map(({ to }) => to)).toEqual([founder]);
      await storage.keepEntry(group, anEntry(4, left.hash, { leaves: founder }));
      expect((await mailsIn(storage)).map(({ to, mail }) => [to, mail.why])).toEqual([[founder, 'left']]);
      expect(await storage.findDate(group, ahead.planned, founder)).toBeUndefined();
    });

    test('who deletes the account loses the dates as well, unless no mail of that kind was wanted', async () => {
      const { group, founder } = founded;
      const elsewhere = await foundedGroup(storage);
      const [bram, joined] = await comesIn(storage, founded);
      const [chris] = await comesIn(storage, elsewhere);
      const [ahead, theirs] = [aDate(founder), aDate(elsewhere.founder, { at: 501 * hour })];
      await storage.keepDate(group, ahead);
      await storage.keepDate(elsewhere.group, theirs);
      await mailsIn(storage);
      await storage.keepEntry(group, anEntry(3, joined.hash, { leaves: bram }));
      await storage.eraseAccount(bram, 20_000);
      await storage.eraseAccount(elsewhere.founder, 20_000);
      await storage.changeMailWish(chris, { kind: 'dates', wanted: false });
      await storage.eraseAccount(chris, 20_000);
      const addresses = [bram, elsewhere.founder].map((who) => `${who}@kring.example`.toLowerCase());
      const left: unknown[] = [];
      for (let mail = await storage.turnMail(undefined, hour); mail !== undefined; ) {
        const { why, planned }: DateMail = JSON.parse(mail.payload);
        left.push([mail.address, mail.account, mail.wanted, planned, why]);
        mail = await storage.turnMail({ id: mail.id, outcome: 'sent', at: hour }, hour);
      }
      expect(left).toEqual([
        [addresses[0], undefined, true, ahead.planned, 'left'],
        [addresses[1], undefined, true, theirs.planned, 'left'],
      ]);
    });

    test('a calendar answers until the time changes, and an older answer does not come after a later one', async () => {
      const { group, founder } = founded;
      const { id: bram, address } = await openedAccount(storage);
      const date = aDate(founder);
      await storage.keepDate(group, date);
      const { planned } = date;
      const reply = { group, planned, sequence: 0, answer: 'accepted', at: 20_000 } as const;
      expect(await storage.noteReply({ ...reply, address })).toBe('unknown');
      const mine = { ...reply, address: `${founder}@kring.example`.toLowerCase() };
      expect(await storage.noteReply({ ...mine, planned: anId() })).toBe('unknown');
      for (const _ of ['once', 'twice']) expect(await storage.noteReply(mine)).toBe('noted');
      expect(await storage.noteReply({ ...mine, answer: 'declined', at: 19_000 })).toBe('passed');
      const placed = { ...date, sequence: 1, place: 'Kerkstraat 1' };
      await storage.keepDate(group, placed);
      const replies = [{ account: founder, answer: 'accepted', at: 20_000 }];
      expect(await storage.listDates(group)).toEqual([{ ...placed, replies }]);
      const moved = { ...placed, sequence: 2, minutes: 90 };
      await storage.keepDate(group, moved);
      expect(await storage.listDates(group)).toEqual([{ ...moved, replies: [] }]);
      expect(await storage.noteReply({ ...mine, sequence: 1, at: 30_000 })).toBe('passed');
      expect(await storage.noteReply({ ...mine, sequence: 2, at: 30_000 })).toBe('noted');
      expect(await storage.findDate(group, planned, bram)).toBeUndefined();
      const elsewhere = await foundedGroup(storage);
      await storage.dropReply(group, planned, elsewhere.founder);
      await storage.dropReply(elsewhere.group, planned, founder);
      expect((await storage.listDates(group))[0]?.replies).toHaveLength(1);
      await storage.dropReply(group, planned, founder);
      expect((await storage.listDates(group))[0]?.replies).toEqual([]);
    });

    test('what a calendar sends is noted for whose it is, and what is none is not', async () => {
      const { group, founder } = founded;
      const date = aDate(founder);
      await storage.keepDate(group, date);
      const attendee = `ATTENDEE;PARTSTAT=DECLINED:mailto:${founder}@kring.example`;
      const lines = ['METHOD:REPLY', `UID:${uidOf(group, date.planned)}`, 'SEQUENCE:0', attendee];
      const from = `${founder}@kring.example`.toLowerCase();
      const mail = { from, calendar: lines.join('\r\n') };
      expect(await noteCalendar(storage, { ...mail, from: 'chris@kring.example' }, 20_000)).toBe('unknown');
      expect(await noteCalendar(storage, mail, 20_000)).toBe('noted');
      expect(await noteCalendar(storage, { ...mail, calendar: lines.slice(1).join('\r\n') }, 20_000)).toBe('notReply');
      const [kept] = await storage.listDates(group);
      expect(kept?.replies).toEqual([{ account: founder, answer: 'declined', at: 20_000 }]);
    });

    test('a group has so many dates at the same time, and a past one makes room after some weeks', async () => {
      const { group, founder } = founded;
      const past = aDate(founder, { at: 0 });
      await storage.keepDate(group, past);
      for (let count = 1; count < mostDates; count += 1) await storage.keepDate(group, aDate(founder));
      expect(await storage.keepDate(group, aDate(founder))).toBe('full');
      expect(await storage.keepDate(group, { ...past, sequence: 1, place: 'Kerkstraat 1' })).toBe('kept');
      const end = 2 * hour;
      await storage.forget(end + planningLifetimes.pastDate - 1, 0);
      expect(await storage.listDates(group)).toHaveLength(mostDates);
      await storage.forget(end + planningLifetimes.pastDate, 0);
      expect(await storage.listDates(group)).toHaveLength(mostDates - 1);
    });

    test('a feed has the dates of all groups of one person, until another address or none takes its place', async () => {
      const { group, founder } = founded;
      const date = aDate(founder);
      await storage.keepDate(group, date);
      const elsewhere = await foundedGroup(storage);
      await storage.keepDate(elsewhere.group, aDate(elsewhere.founder));
      const [one, other] = [sealedBytes(32), sealedBytes(32)];
      await storage.keepFeed(founder, one, 1_000);
      expect(await storage.findFeed(other)).toBeUndefined();
      const feed = { account: founder, language: 'nl', dates: [{ ...date, group, told: 0 }] };
      expect(await storage.findFeed(one)).toEqual(feed);
      expect(await storage.feedSince(founder)).toBe(1_000);
      expect(await storage.feedSince(elsewhere.founder)).toBeUndefined();
      await storage.keepFeed(founder, other, 2_000);
      expect(await storage.findFeed(one)).toBeUndefined();
      expect(await storage.findFeed(other)).toEqual(feed);
      await storage.dropFeed(founder);
      expect(await storage.findFeed(other)).toBeUndefined();
    });
  });
}
