import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { daysLater, instantOf, localOf } from '../../src/planning/calendar.ts';
import { aTime, aZone } from '../support/a-date.ts';
import type { AccountHolder } from '../support/account-holder.ts';
import { AnswerBox } from '../support/answer-box.ts';
import { answerTo } from '../support/calendar-answer.ts';
import { aHost } from '../support/group-host.ts';
import { anId } from '../support/live-guest.ts';
import { type MailedDate, mailedDate } from '../support/mailed-date.ts';

const box = new AnswerBox();
const host = aHost(async () => ({ mailbox: (await box.open()).settings, mailboxEvery: 60 }));
const zone = aZone('Europe/Amsterdam');
const minute = 60_000;

/** Tomorrow at noon, when nobody sleeps. */
beforeAll(() => {
  const tomorrow = daysLater(localOf(host.now(), zone).day, 1);
  host.passes(instantOf({ day: tomorrow, time: aTime('12:00') }, zone) - host.now());
});
afterAll(() => box.close());

interface Invited {
  /** Of the date. */
  readonly path: string;
  readonly anna: AccountHolder;
  readonly bram: AccountHolder;
  /** What Bram's calendar got. */
  readonly invitation: MailedDate;
  move(): Promise<MailedDate>;
  answers(): Promise<unknown>;
}

/** Anna puts down a date, and Bram's calendar has it. */
async function invited(): Promise<Invited> {
  const { circle, anna, bram } = await host.pair();
  const path = `${circle.path}/dates/${anId()}`;
  const at = Math.floor(host.now() / minute) * minute + 40 * 24 * 60 * minute;
  const date = { sequence: 0, at, minutes: 120, zone, title: 'Bijeenkomst', cancelled: false };
  const next = () => mailedDate(host.post, bram.address, host.post.countTo(bram.address));
  const first = next();
  await anna.must('PUT', path, date);
  const invitation = await first;
  return {
    path,
    anna,
    bram,
    invitation,
    move: async () => {
      const moved = next();
      await anna.must('PUT', path, { ...date, sequence: 1, at: at + 60 * minute });
      return moved;
    },
    answers: async () => (await anna.get(`${circle.path}/dates`)).body.dates[0].replies,
  };
}

async function isEmpty(): Promise<void> {
  await expect.poll(() => box.mails.length, { interval: 5, timeout: 20_000 }).toBe(0);
}

describe('in the own calendar', () => {
  test('Bram says no, and the group sees it; once more is the same; only he takes it back', async () => {
    const { path, anna, bram, invitation, answers } = await invited();
    expect(invitation).toMatchObject({ asks: true, organizer: 'mailto:kring@kring.example' });
    expect(invitation.mail).toContain('dan ziet je groep dat');
    const said = { attendee: bram.address, answer: 'DECLINED', at: host.now() } as const;
    for (const _ of ['once', 'twice']) {
      box.comes(answerTo(invitation, said));
      await isEmpty();
      expect(await answers()).toMatchObject([{ account: bram.account, answer: 'declined' }]);
    }
    await anna.must('DELETE', `${path}/reply`);
    expect(await answers()).toHaveLength(1);
    for (const _ of ['once', 'twice']) await bram.must('DELETE', `${path}/reply`);
    expect(await answers()).toEqual([]);
    const stranger = await host.member();
    expect((await stranger.ask('DELETE', `${path}/reply`)).body).toMatchObject({ reason: 'notMember' });
    box.comes(answerTo(invitation, { ...said, answer: 'ACCEPTED', at: host.now() }));
    await isEmpty();
    expect(await answers()).toMatchObject([{ account: bram.account, answer: 'accepted' }]);
  });

  test('a no to the old time is not a no to the new one', async () => {
    const { bram, invitation, move, answers } = await invited();
    const said = { attendee: bram.address, answer: 'DECLINED', at: host.now() } as const;
    box.comes(answerTo(invitation, said));
    await isEmpty();
    const moved = await move();
    expect(await answers()).toEqual([]);
    box.comes(answerTo(invitation, { ...said, at: host.now() }));
    await isEmpty();
    expect(await answers()).toEqual([]);
    box.comes(answerTo(moved, { ...said, answer: 'TENTATIVE', at: host.now() }));
    await isEmpty();
    expect(await answers()).toMatchObject([{ account: bram.account, answer: 'tentative' }]);
  });
});

test('what is written in Bram’s name by somebody else is not believed, and stays in the mailbox', async () => {
  const { anna, bram, invitation, answers } = await invited();
  const said = { attendee: bram.address, answer: 'DECLINED', at: host.now() } as const;
  const stranger = { ...invitation, uid: invitation.uid.replaceAll(/[0-9]/g, '0') };
  const stamps = ['Authentication-Results: mx.kring.example;', ' spf=softfail; dmarc=fail header.from=werk.example'];
  for (const mail of [
    answerTo(stranger, said),
    answerTo(invitation, { ...said, from: 'stranger@elsewhere.example' }),
    answerTo(invitation, { ...said, from: anna.address }),
    answerTo(invitation, { ...said, attendee: 'chris@werk.example' }),
    answerTo(invitation, { ...said, stamps }),
    answerTo(invitation, said).replace(/^From: .*$/m, `From: ${bram.address}, ${anna.address}`),
  ])
    box.comes(mail);
  box.comes(answerTo(invitation, { ...said, attendee: anna.address }));
  await expect.poll(answers, { interval: 5, timeout: 20_000 }).toMatchObject([{ account: anna.account }]);
  await expect.poll(() => box.mails, { interval: 5, timeout: 20_000 }).toHaveLength(6);
  expect(box.mails.flatMap(({ flags }) => flags)).toEqual([]);
});
