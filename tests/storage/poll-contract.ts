import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PollId, PollLinkId } from '../../src/groups/group-ids.ts';
import { mostPollLinks, mostPolls, planningLifetimes } from '../../src/protocol/planning-limits.ts';
import type { PollLinkToKeep, PollMark } from '../../src/server/storage/planning-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { anEntry, comesIn, type Founded, foundedGroup } from './group-contract.ts';
import type { TestDatabase } from './storage-contract.ts';

function aPoll(mark: Partial<PollMark> = {}): PollMark {
  return { poll: anId<PollId>(), until: 9_000, open: true, ...mark };
}

function aLink(
  { group, founder: by }: Founded,
  { poll }: PollMark,
  link: Partial<PollLinkToKeep> = {},
): PollLinkToKeep {
  const bytes = { proofHash: sealedBytes(32), sheet: sealedBytes(900) };
  return { id: anId<PollLinkId>(), group, poll, by, createdAt: 2_000, until: 8_000, ...bytes, ...link };
}

/** What every database must do with the marks of polls, and with what lies under personal links. */
export function describePolls(name: string, make: () => TestDatabase): void {
  describe(`${name}, polls`, () => {
    let database: TestDatabase;
    let storage: Storage;
    let founded: Founded;

    beforeAll(async () => {
      database = make();
      storage = await database.open();
    });
    beforeEach(async () => {
      founded = await foundedGroup(storage);
    });
    afterAll(async () => {
      await storage.close();
      await database.dispose();
    });

    test('members answer while a poll is open, once or twice, and nobody else does', async () => {
      const { group, founder } = founded;
      const mark = aPoll();
      expect(await storage.markAnswered(group, mark.poll, founder, 2_000)).toBe('unknownPoll');
      expect(await storage.keepPoll(group, mark, 1_000)).toBe('kept');
      for (const _ of ['once', 'twice'])
        expect(await storage.markAnswered(group, mark.poll, founder, 8_999)).toBe('marked');
      expect(await storage.markAnswered(group, mark.poll, anId(), 2_000)).toBe('unknownPoll');
      expect(await storage.markAnswered(group, mark.poll, founder, 9_000)).toBe('pollOver');
      await storage.keepPoll(group, { ...mark, until: 12_000 }, 9_100);
      expect(await storage.markAnswered(group, mark.poll, founder, 9_200)).toBe('marked');
      await storage.keepPoll(group, { ...mark, until: 12_000, open: false }, 9_300);
      expect(await storage.markAnswered(group, mark.poll, founder, 9_400)).toBe('pollOver');
    });

    test('who answered before there were more dates is asked again, and who comes with older news changes nothing', async () => {
      const { group, founder } = founded;
      const mark = aPoll({ dates: 8 });
      await storage.keepPoll(group, mark, 1_000);
      await storage.markAnswered(group, mark.poll, founder, 2_000);
      for (const _ of ['once', 'again']) await storage.keepPoll(group, mark, 2_000);
      expect(await storage.pollToAnswer(group, mark.poll, founder, 2_000)).toBeUndefined();
      await storage.keepPoll(group, { ...mark, dates: 11, until: 12_000 }, 3_000);
      expect(await storage.pollToAnswer(group, mark.poll, founder, 3_000)).toBe(12_000);
      await storage.keepPoll(group, mark, 3_500);
      expect(await storage.findPoll(group, mark.poll)).toEqual({ until: 12_000, open: true, remindedAt: undefined });
      await storage.markAnswered(group, mark.poll, founder, 4_000);
      expect(await storage.pollToAnswer(group, mark.poll, founder, 4_000)).toBeUndefined();
    });

    test('a poll that begins is mailed once to everyone but who began it, and later dates to who had answered', async () => {
      const { group, founder } = founded;
      const [bram] = await comesIn(storage, founded);
      const mark = aPoll({ dates: 8, until: 900_000, by: founder });
      const mailed = async () => {
        const accounts: unknown[] = [];
        let mail = await storage.turnMail(undefined, 500_000);
        while (mail !== undefined) {
          if (mail.payload.includes(group)) accounts.push([mail.account, mail.kind, JSON.parse(mail.payload).why]);
          mail = await storage.turnMail({ id: mail.id, outcome: 'sent', at: 500_000 }, 500_000);
        }
        return accounts;
      };
      for (const by of [founder, bram]) await storage.keepPoll(group, { ...mark, by }, 1_000);
      expect(await mailed()).toEqual([[bram, 'poll', 'opened']]);
      await storage.markAnswered(group, mark.poll, bram, 2_000);
      for (const _ of ['once', 'again']) await storage.keepPoll(group, { ...mark, dates: 11 }, 3_000);
      expect(await mailed()).toEqual([[bram, 'poll', 'more']]);
      await storage.keepPoll(group, { ...mark, dates: 12 }, 4_000);
      expect(await mailed()).toEqual([]);
      await storage.keepPoll(group, aPoll({ open: false, by: founder }), 5_000);
      expect(await mailed()).toEqual([]);
    });

    test('reminds everyone else who has not answered, once a day, and knows when it did', async () => {
      const { group, founder } = founded;
      const day = 24 * 60 * 60_000;
      const mark = aPoll({ until: 3 * day });
      expect(await storage.findPoll(group, mark.poll)).toBeUndefined();
      expect(await storage.remindPoll(group, mark.poll, founder, 1_000)).toBe('unknownPoll');
      await storage.keepPoll(group, mark, 1_000);
      expect(await storage.remindPoll(group, mark.poll, founder, 1_000)).toEqual({ reminded: 0 });
      const [bram] = await comesIn(storage, founded);
      expect(await storage.remindPoll(group, mark.poll, founder, 2_000)).toEqual({ reminded: 1 });
      expect(await storage.remindPoll(group, mark.poll, bram, 3_000)).toBe('remindedLately');
      expect(await storage.findPoll(group, mark.poll)).toMatchObject({ open: true, remindedAt: 2_000 });
      await storage.markAnswered(group, mark.poll, bram, 4_000);
      expect(await storage.remindPoll(group, mark.poll, founder, day)).toEqual({ reminded: 0 });
      expect(await storage.remindPoll(group, mark.poll, founder, 3 * day)).toBe('pollOver');
      expect(await storage.findPoll((await foundedGroup(storage)).group, mark.poll)).toBeUndefined();
    });

    test('what lies under a link is there for who has it, and a later answer takes the place of an earlier', async () => {
      const { group } = founded;
      const mark = aPoll();
      const link = aLink(founded, mark);
      expect(await storage.leavePollLink(link)).toBe('unknownPoll');
      await storage.keepPoll(group, mark, 1_000);
      expect(await storage.leavePollLink({ ...link, createdAt: 9_000 })).toBe('pollOver');
      for (const _ of ['once', 'again']) expect(await storage.leavePollLink(link)).toBe('left');
      expect(await storage.leavePollLink({ ...link, proofHash: sealedBytes(32) })).toBe('pollLinkTaken');
      const kept = { ...link, closed: false, answer: undefined, answeredAt: undefined };
      expect(await storage.findPollLink(link.id)).toEqual(kept);
      const [first, second, sheet] = [sealedBytes(400), sealedBytes(400), sealedBytes(900)];
      expect(await storage.answerPollLink(link.id, first, 7_000)).toBe('answered');
      expect(await storage.answerPollLink(link.id, second, 7_999)).toBe('answered');
      expect(await storage.answerPollLink(link.id, first, 8_000)).toBe('pollOver');
      const elsewhere = await foundedGroup(storage);
      const change = { id: link.id, sheet, until: 20_000 };
      expect(await storage.changePollLink(elsewhere.group, change)).toBe('unknownPollLink');
      expect(await storage.changePollLink(group, change)).toBe('changed');
      const changed = { ...kept, sheet, until: 9_000, answer: second, answeredAt: 7_999 };
      expect(await storage.listPollLinks(group)).toEqual([changed]);
      expect(await storage.listPollLinks(elsewhere.group)).toEqual([]);
      expect(await storage.withdrawPollLink(elsewhere.group, link.id)).toBe(false);
      expect(await storage.withdrawPollLink(group, link.id)).toBe(true);
      expect(await storage.answerPollLink(link.id, first, 7_000)).toBe('unknownPollLink');
    });

    test('a closed poll takes no answer, and is forgotten with its links after some days', async () => {
      const { group } = founded;
      const mark = aPoll();
      const link = aLink(founded, mark);
      await storage.keepPoll(group, mark, 1_000);
      await storage.leavePollLink(link);
      for (const now of [5_000, 6_000]) await storage.keepPoll(group, { ...mark, open: false }, now);
      expect(await storage.answerPollLink(link.id, sealedBytes(400), 5_500)).toBe('pollOver');
      // What came of it is told under the link, and opens nothing again.
      const sheet = sealedBytes(900);
      expect(await storage.changePollLink(group, { id: link.id, sheet, until: 9_000 })).toBe('changed');
      expect(await storage.findPollLink(link.id)).toMatchObject({ sheet, closed: true });
      expect(await storage.answerPollLink(link.id, sealedBytes(400), 5_500)).toBe('pollOver');
      await storage.forget(4_999 + planningLifetimes.pastPoll, 0);
      expect(await storage.findPollLink(link.id)).toMatchObject({ closed: true });
      await storage.forget(5_000 + planningLifetimes.pastPoll, 0);
      expect(await storage.findPollLink(link.id)).toBeUndefined();
      expect(await storage.markAnswered(group, mark.poll, founded.founder, 5_500)).toBe('unknownPoll');
      await storage.keepPoll(group, { ...mark, open: false }, 6_000);
      expect(await storage.markAnswered(group, mark.poll, founded.founder, 6_000)).toBe('unknownPoll');
    });

    test('who leaves takes along the links that he gave, here and nowhere else', async () => {
      const { group, founder } = founded;
      const [bram, joined] = await comesIn(storage, founded);
      const mark = aPoll();
      await storage.keepPoll(group, mark, 1_000);
      const [his, hers] = [aLink(founded, mark, { by: bram }), aLink(founded, mark)];
      const other = await foundedGroup(storage);
      await storage.keepPoll(other.group, mark, 1_000);
      const elsewhere = aLink(other, mark, { by: bram });
      for (const link of [his, hers, elsewhere]) expect(await storage.leavePollLink(link)).toBe('left');
      await storage.keepEntry(group, anEntry(3, joined.hash, { leaves: bram }));
      expect(await storage.findPollLink(his.id)).toBeUndefined();
      expect(await storage.listPollLinks(group)).toMatchObject([{ id: hers.id, by: founder }]);
      expect(await storage.findPollLink(elsewhere.id)).toBeDefined();
      await storage.eraseAccount(bram, 20_000);
      expect(await storage.findPollLink(elsewhere.id)).toBeUndefined();
    });

    test('a group has so many polls and so many links at the same time', async () => {
      const { group } = founded;
      const marks = Array.from({ length: mostPolls }, () => aPoll());
      for (const mark of marks) expect(await storage.keepPoll(group, mark, 1_000)).toBe('kept');
      expect(await storage.keepPoll(group, aPoll(), 1_000)).toBe('full');
      const [mark = aPoll()] = marks;
      expect(await storage.keepPoll(group, { ...mark, until: 10_000 }, 1_000)).toBe('kept');
      for (let count = 0; count < mostPollLinks; count += 1) await storage.leavePollLink(aLink(founded, mark));
      expect(await storage.leavePollLink(aLink(founded, mark))).toBe('full');
    });
  });
}
