import { beforeAll, describe, expect, test } from 'vitest';
import { daysLater, instantOf, localOf } from '../../src/planning/calendar.ts';
import { aTime, aZone } from '../support/a-date.ts';
import type { AccountHolder } from '../support/account-holder.ts';
import { aHost } from '../support/group-host.ts';
import { anId } from '../support/live-guest.ts';

const host = aHost();
const zone = aZone('Europe/Amsterdam');
const hour = 3_600_000;
const day = 24 * hour;

/** The next time that it is so late in Amsterdam. */
function itBecomes(time: string): void {
  const today = localOf(host.now(), zone).day;
  const at = [0, 1].map((days) => instantOf({ day: daysLater(today, days), time: aTime(time) }, zone));
  host.passes((at.find((instant) => instant > host.now()) ?? 0) - host.now());
}

beforeAll(() => itBecomes('12:00'));

function aDate(changed: object = {}) {
  const at = Math.floor((host.now() + 7 * day + 2 * hour) / 60_000) * 60_000;
  return { sequence: 0, at, minutes: 120, zone, title: 'Intervisie', cancelled: false, ...changed };
}

/** Subjects of what somebody was mailed, apart from codes. */
function mailsTo({ address }: AccountHolder): readonly string[] {
  return host.post.mails.filter(({ to }) => to === address).map(({ text }) => subjectOf(text));
}

function subjectOf(mail: string): string {
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(mail)?.[1] ?? '';
  return subject.replaceAll(/\r\n[ \t]/g, ' ');
}

function reminded(who: AccountHolder): readonly string[] {
  return mailsTo(who).filter((subject) => /Herinnering|Voorbereiden|Wanneer/.test(subject));
}

async function looksAround(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
}

describe('a date', () => {
  test('Anna is reminded a week and a day before, Bram to prepare his casus, each once', async () => {
    const { circle, anna, bram } = await host.pair();
    await looksAround();
    await anna.must('PUT', `${circle.path}/dates/${anId()}`, aDate({ presenter: bram.account }));
    await looksAround();
    expect([...reminded(anna), ...reminded(bram)]).toEqual([]);
    host.passes(3 * hour);
    await expect.poll(() => reminded(anna), { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(() => reminded(bram), { timeout: 20_000 }).toHaveLength(1);
    expect(reminded(anna)[0]).toContain('Herinnering: Intervisie');
    expect(reminded(bram)[0]).toContain('Voorbereiden: Intervisie');
    await host.server.restart();
    host.passes(6 * day);
    await expect.poll(() => reminded(bram), { timeout: 20_000 }).toHaveLength(2);
    await looksAround();
    expect(reminded(anna)).toHaveLength(2);
    const mail = host.post.mails.findLast(({ to }) => to === anna.address)?.text ?? '';
    expect(mail.replaceAll('=\r\n', '')).toContain(`/groups/${circle.group}`);
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mail).toContain('Auto-Submitted: auto-generated');
    expect(mail).not.toMatch(/<img|url\(|@import|<link/);
  });

  test('a date that was moved or cancelled reminds of nothing old, and who slept gets it in the morning', async () => {
    const { circle, anna, bram } = await host.pair();
    const [moved, cancelled, stays] = [anId(), anId(), anId()];
    itBecomes('12:00');
    for (const planned of [moved, cancelled, stays])
      await anna.must('PUT', `${circle.path}/dates/${planned}`, aDate({ at: aDate().at + 9 * hour }));
    await expect.poll(() => mailsTo(bram).length, { timeout: 20_000 }).toBeGreaterThan(3);
    itBecomes('23:30');
    await looksAround();
    expect(reminded(bram)).toEqual([]);
    const { dates } = await anna.must('GET', `${circle.path}/dates`);
    const { by: _by, changedAt: _at, replies: _replies, planned: _planned, ...date } = dates[0];
    await anna.must('PUT', `${circle.path}/dates/${moved}`, { ...date, sequence: 1, at: date.at + 30 * day });
    await anna.must('PUT', `${circle.path}/dates/${cancelled}`, { ...date, sequence: 1, cancelled: true });
    await looksAround();
    expect(reminded(bram)).toEqual([]);
    itBecomes('08:01');
    await expect.poll(() => reminded(bram), { timeout: 20_000 }).toHaveLength(1);
    await looksAround();
    expect(reminded(bram)).toHaveLength(1);
  });

  test('Bram cannot come and has the others look: Anna reads that there is a question, and not which', async () => {
    itBecomes('12:00');
    const { circle, anna, bram } = await host.pair();
    const planned = anId();
    await anna.must('PUT', `${circle.path}/dates/${planned}`, aDate());
    const path = `${circle.path}/dates/${planned}/ask`;
    expect(await bram.must('POST', path)).toEqual({ mailed: 1 });
    expect(await bram.must('POST', path)).toEqual({ mailed: 0 });
    const asked = (who: AccountHolder) => mailsTo(who).filter((subject) => subject.includes('vraag over'));
    await expect.poll(() => asked(anna), { timeout: 20_000 }).toHaveLength(1);
    expect(asked(anna)[0]).toMatch(/^Een vraag over: Intervisie, /);
    expect(asked(bram)).toEqual([]);
    const mail = host.post.mails.findLast(({ to }) => to === anna.address)?.text ?? '';
    expect(mail.replaceAll('=\r\n', '')).toContain(`/groups/${circle.group}/dates`);
    expect(mail).toContain('List-Unsubscribe-Post');
  });

  test('a server that stood still for days sends what still makes sense, once', async () => {
    itBecomes('12:00');
    const { circle, anna } = await host.pair();
    await looksAround();
    const soon = aDate({ at: aDate().at + 2 * day });
    await anna.must('PUT', `${circle.path}/dates/${anId()}`, soon);
    await anna.must('PUT', `${circle.path}/dates/${anId()}`, aDate({ at: soon.at - 5 * day }));
    await looksAround();
    await host.server.stopped(() => host.passes(8 * day + 4 * hour));
    await expect.poll(() => reminded(anna), { timeout: 20_000 }).toHaveLength(1);
    await looksAround();
    expect(reminded(anna)).toHaveLength(1);
  });
});

describe('a poll', () => {
  test('tells everyone else that it began, reminds who has not answered, two days and a day before it ends, and nobody once it is closed', async () => {
    itBecomes('12:00');
    const { circle, anna, bram } = await host.pair();
    await looksAround();
    const poll = `${circle.path}/polls/${anId()}`;
    const until = host.now() + 3 * day;
    await anna.must('PUT', poll, { until, open: true });
    await expect.poll(() => mailsTo(bram), { timeout: 20_000 }).toContain('Jullie zoeken datums; wanneer kun jij?');
    await anna.must('POST', `${poll}/answered`);
    expect(await anna.must('POST', `${poll}/remind`)).toEqual({ reminded: 1 });
    expect((await bram.post(`${poll}/remind`, {})).body).toMatchObject({ reason: 'remindedLately' });
    await expect.poll(() => reminded(bram), { timeout: 20_000 }).toEqual(['Wanneer kun jij?']);
    expect((await bram.get(poll)).body).toMatchObject({ open: true, remindedAt: expect.any(Number) });
    host.passes(day + hour);
    await expect.poll(() => reminded(bram), { timeout: 20_000 }).toHaveLength(2);
    await anna.must('PUT', poll, { until, open: false });
    host.passes(day);
    await looksAround();
    expect(reminded(bram)).toHaveLength(2);
    expect(reminded(anna)).toEqual([]);
  });
});

describe('the link at the end of a mail', () => {
  test('asks on a page, and stops that kind of mail by POST alone', async () => {
    itBecomes('12:00');
    const { circle, anna } = await host.pair();
    await anna.must('PUT', `${circle.path}/dates/${anId()}`, aDate({ at: aDate().at + 30 * day }));
    await expect.poll(() => mailsTo(anna).some((subject) => subject.startsWith('Intervisie'))).toBe(true);
    const mail = host.post.mails.findLast(({ to }) => to === anna.address)?.text ?? '';
    const url = /^List-Unsubscribe:\s+<([^>]+)>/m.exec(mail)?.[1] ?? '';
    const path = new URL(url).pathname;
    const token = path.slice('/mail/'.length);
    const wishes = async () => (await anna.must('GET', '/api/account/mail')).wishes;
    const wanted = ['dates', 'reminder', 'preparation', 'poll'].map((kind) => ({ kind, wanted: true }));
    for (const method of ['GET', 'HEAD']) await fetch(url, { method });
    expect(await anna.must('POST', '/api/mail-links/look', { token })).toEqual({ kind: 'dates', wanted: true });
    expect(await wishes()).toEqual(wanted);

    const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
    expect(await wishes()).toEqual([{ kind: 'dates', wanted: false }, ...wanted.slice(1)]);
    const before = mailsTo(anna).length;
    await anna.must('PUT', `${circle.path}/dates/${anId()}`, aDate({ at: aDate().at + 31 * day }));
    await looksAround();
    expect(mailsTo(anna)).toHaveLength(before);
    await anna.must('POST', '/api/mail-links', { token, wanted: true });
    expect(await wishes()).toEqual(wanted);

    const forged = `${token.slice(0, 30)}${token.at(30) === 'A' ? 'B' : 'A'}${token.slice(31)}`;
    expect((await anna.post('/api/mail-links', { token: forged, wanted: false })).body).toMatchObject({
      reason: 'notFound',
    });
    expect((await fetch(url.replace(token, forged), { method: 'POST', body: form })).status).toBe(404);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await fetch(url, { method: 'POST', body: form, headers: foreign })).status).toBe(403);
    expect(await wishes()).toEqual(wanted);
  });

  test('wishes and the zone are changed on the page of the account too', async () => {
    const anna = await host.member();
    await anna.must('PUT', '/api/account/mail/poll', { wanted: false });
    expect((await anna.ask('PUT', '/api/account/mail/account', { wanted: false })).body).toMatchObject({ at: 'kind' });
    expect((await anna.ask('PUT', '/api/account/zone', { zone: 'Europe/Atlantis' })).body).toMatchObject({
      reason: 'unknownZone',
    });
    await anna.must('PUT', '/api/account/zone', { zone: 'Asia/Kolkata' });
    const { zone: kept, wishes, undelivered } = await anna.must('GET', '/api/account/mail');
    expect(kept).toBe('Asia/Kolkata');
    expect(wishes).toContainEqual({ kind: 'poll', wanted: false });
    expect(undelivered).toEqual([]);
    expect((await anna.get('/api/settings')).body).toMatchObject({ mails: true });
  });
});
