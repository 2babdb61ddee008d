import { beforeAll, expect, test } from 'vitest';
import { daysLater, instantOf, localOf } from '../../src/planning/calendar.ts';
import { aTime, aZone } from '../support/a-date.ts';
import type { AccountHolder } from '../support/account-holder.ts';
import { aHost } from '../support/group-host.ts';
import { anId } from '../support/live-guest.ts';
import { mailedDate } from '../support/mailed-date.ts';

const host = aHost();
const zone = aZone('Europe/Amsterdam');

/** Tomorrow at noon, when nobody sleeps. */
beforeAll(() => {
  const tomorrow = daysLater(localOf(host.now(), zone).day, 1);
  host.passes(instantOf({ day: tomorrow, time: aTime('12:00') }, zone) - host.now());
});

function aDate(changed: object = {}) {
  const at = Math.floor(host.now() / 60_000) * 60_000 + 40 * 86_400_000;
  return { sequence: 0, at, minutes: 120, zone, title: 'Bijeenkomst', cancelled: false, ...changed };
}

function nextDate(holder: AccountHolder, before: number) {
  return mailedDate(host.post, holder.address, before);
}

test('a date comes into everyone’s own calendar, follows every change, and leaves with who leaves', async () => {
  const { circle, anna, bram } = await host.pair();
  const path = `${circle.path}/dates/${anId()}`;
  const [first, second] = [anna, bram].map(({ address }) => host.post.countTo(address));
  const [ofAnna, ofBram] = [first ?? 0, second ?? 0];

  await anna.must('PUT', path, aDate({ together: { place: 2, of: 6 } }));
  const given = await nextDate(bram, ofBram);
  const confirmed = { method: 'REQUEST', inside: 'REQUEST', sequence: 0, status: 'CONFIRMED' };
  expect(given).toMatchObject({ ...confirmed, attendees: [`mailto:${bram.address}`] });
  expect(await nextDate(anna, ofAnna)).toMatchObject({ ...confirmed, uid: given.uid });
  expect(given.mail).not.toContain(anna.address);
  expect(given.mail).toContain('Dit is datum 2 van 6.');

  await anna.must('PUT', path, aDate({ sequence: 1, presenter: bram.account }));
  await bram.must('PUT', path, aDate({ sequence: 2, minutes: 150, presenter: bram.account }));
  const longer = await nextDate(bram, ofBram + 1);
  expect(longer).toMatchObject({ ...confirmed, uid: given.uid, sequence: 2 });
  expect(longer.mail).not.toContain('Dit is datum');

  await circle.add(bram, { kind: 'left', subject: bram.account });
  const left = await nextDate(bram, ofBram + 2);
  expect(left).toMatchObject({ method: 'CANCEL', inside: 'CANCEL', uid: given.uid, status: 'CANCELLED' });

  await nextDate(anna, ofAnna + 1);
  await anna.must('PUT', path, aDate({ sequence: 3, cancelled: true }));
  const cancelled = await nextDate(anna, ofAnna + 2);
  expect(cancelled).toMatchObject({ method: 'CANCEL', uid: given.uid, sequence: 3, status: 'CANCELLED' });
  expect([anna, bram].map(({ address }) => host.post.countTo(address))).toEqual([ofAnna + 3, ofBram + 3]);
});

test('who comes in later gets the dates to come, and only those', async () => {
  const { circle, anna } = await host.pair();
  await anna.must('PUT', `${circle.path}/dates/${anId()}`, aDate());
  await anna.must('PUT', `${circle.path}/dates/${anId()}`, aDate({ at: aDate().at - 42 * 86_400_000 }));
  const chris = await host.member();
  const before = host.post.countTo(chris.address);
  await circle.joins(chris, anna);
  expect(await nextDate(chris, before)).toMatchObject({ method: 'REQUEST', sequence: 0, status: 'CONFIRMED' });
  expect(host.post.countTo(chris.address)).toBe(before + 1);
});
