import { describe, expect, test } from 'vitest';
import { planningLifetimes, planningRates } from '../../src/protocol/planning-limits.ts';
import type { AccountHolder } from '../support/account-holder.ts';
import type { GroupCircle } from '../support/group-circle.ts';
import { aHost } from '../support/group-host.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { hashOf } from '../support/live-table.ts';

const host = aHost();
const minute = 60_000;
const day = 24 * 60 * minute;

/** On a whole minute, so many days from now. */
function inDays(days: number): number {
  return Math.floor((host.now() + days * day) / minute) * minute;
}

function aDate(date: object = {}) {
  const what = { title: 'Intervisie', zone: 'Europe/Amsterdam', cancelled: false };
  return { sequence: 0, at: inDays(20), minutes: 120, ...what, ...date };
}

async function leaves(circle: GroupCircle, member: AccountHolder): Promise<void> {
  const { status } = await circle.add(member, { kind: 'left', subject: member.account });
  expect(status).toBe(201);
}

describe('dates', () => {
  test('what Anna puts down Bram reads; of two changes at once one was faster; the same again changes nothing', async () => {
    const { circle, anna, bram } = await host.pair();
    const path = `${circle.path}/dates/${anId()}`;
    const date = aDate({ place: 'Kerkstraat 1, Utrecht', presenter: bram.account });
    for (const _ of ['once', 'again'])
      expect(await anna.ask('PUT', path, date)).toEqual({ status: 200, body: { sequence: 0 } });
    const { dates } = (await bram.get(`${circle.path}/dates`)).body;
    expect(dates).toMatchObject([{ ...date, by: anna.account, replies: [] }]);
    const moved = { ...date, sequence: 1, at: date.at + day };
    const later = { ...moved, at: date.at + 2 * day };
    const tried = await Promise.all([anna.ask('PUT', path, moved), bram.ask('PUT', path, later)]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await bram.ask('PUT', path, date)).body).toMatchObject({ reason: 'datePassedOn' });
  });

  test('only members of today see them or put them down', async () => {
    const { circle, anna, bram } = await host.pair();
    const path = `${circle.path}/dates/${anId()}`;
    await anna.must('PUT', path, aDate());
    const stranger = await host.member();
    await leaves(circle, bram);
    for (const who of [stranger, bram]) {
      expect((await who.get(`${circle.path}/dates`)).body).toMatchObject({ reason: 'notMember' });
      expect((await who.ask('PUT', path, aDate({ sequence: 1 }))).body).toMatchObject({ reason: 'notMember' });
    }
    expect((await host.someone().ask('PUT', path, aDate())).status).toBe(401);
  });

  let pair: Awaited<ReturnType<typeof host.pair>> | undefined;
  test.each([
    ['a zone that does not exist', { zone: 'Europe/Atlantis' }, 'unknownZone'],
    ['an offset, which knows of no summer', { zone: '+01:00' }, 'unknownZone'],
    ['a date in a hundred years', { at: inDays(36_500) }, 'malformed'],
    ['a date that was forgotten', { at: inDays(-30) }, 'dateOver'],
    ['a title that begins another line', { title: 'Intervisie\r\nATTENDEE:mailto:boss@werk.example' }, 'malformed'],
    ['a title that runs the other way', { title: 'Intervisie \u202e' }, 'malformed'],
    ['no title', { title: '  ' }, 'malformed'],
    ['a meeting of no length', { minutes: 0 }, 'malformed'],
    ['words that nobody asked for', { description: 'Over mijn baas' }, 'malformed'],
  ])('%s is refused by name', async (_, changed, reason) => {
    pair ??= await host.pair();
    const answer = await pair.anna.ask('PUT', `${pair.circle.path}/dates/${anId()}`, aDate(changed));
    expect(answer.body).toMatchObject({ reason });
    expect(['type', 'reason', 'status', 'at']).toEqual(expect.arrayContaining(Object.keys(answer.body)));
  });

  test('a group that keeps changing its dates does not fill mailboxes', async () => {
    const { circle, anna } = await host.pair();
    const path = `${circle.path}/dates/${anId()}`;
    const outcomes = await Promise.all(
      Array.from({ length: planningRates.dates.burst + 1 }, () => anna.ask('PUT', path, aDate({ sequence: 5 }))),
    );
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([409, 429]));
  });
});

test('who asks the others about dates without end is slowed down', async () => {
  const { circle, anna } = await host.pair();
  const asks = Array.from({ length: planningRates.dates.burst + 10 }, () =>
    anna.post(`${circle.path}/dates/${anId()}/ask`, undefined),
  );
  const reasons = (await Promise.all(asks)).flatMap(({ body }) => body.reason ?? []);
  expect(new Set(reasons)).toEqual(new Set(['tooFast']));
});

/** Anna opens a poll and gives a link to somebody without an account. */
async function aPollLink(days = 5) {
  const { circle, anna, bram } = await host.pair();
  const [poll, link, proof, sheet] = [anId(), anId(), sealedBytes(32), sealedBytes(2_000)];
  const until = inDays(days);
  await anna.must('PUT', `${circle.path}/polls/${poll}`, { until, open: true });
  const left = { link, poll, proofHash: hashOf(proof), sheet, until };
  await anna.must('POST', `${circle.path}/poll-links`, left);
  const guest = host.someone();
  const look = (shown = proof) => guest.post(`/api/poll-links/${link}/look`, { proof: shown });
  const answer = (sealed: string) => guest.post(`/api/poll-links/${link}/answer`, { proof, answer: sealed });
  return { circle, anna, bram, poll, link, left, proof, sheet, until, look, answer };
}

describe('a personal link', () => {
  test('a guest looks as often as he likes, answers, and answers otherwise; every member fetches the last', async () => {
    const { circle, bram, anna, poll, link, sheet, until, look, answer } = await aPollLink();
    for (const _ of ['once', 'twice']) expect((await look()).body).toEqual({ sheet, until, over: false });
    const [first, second] = [sealedBytes(500), sealedBytes(500)];
    for (const sealed of [first, second]) expect((await answer(sealed)).status).toBe(204);
    expect((await look()).body).toEqual({ sheet, until, over: false, answer: second });
    const { links } = (await bram.get(`${circle.path}/poll-links`)).body;
    expect(links).toMatchObject([{ link, poll, by: anna.account, until, answer: second }]);
    expect(Object.keys(links[0])).not.toContain('sheet');
  });

  test('with another proof, or for a link that was never given, there is nothing; guessing is slowed down', async () => {
    const { look } = await aPollLink();
    const guesses = await Promise.all(Array.from({ length: 40 }, () => look(sealedBytes(32))));
    expect(new Set(guesses.map(({ body }) => body.reason))).toEqual(new Set(['wrongProof', 'tooFast']));
    const proof = sealedBytes(32);
    const never = await host.someone().post(`/api/poll-links/${anId()}/look`, { proof });
    expect(never.body).toMatchObject({ reason: 'unknownPollLink' });
  });

  test('after the deadline, by the clock of the server, nothing is taken any more; the sheet stays for some days', async () => {
    const { look, answer, circle, anna, poll } = await aPollLink(2);
    const kept = sealedBytes(500);
    await answer(kept);
    host.passes(2 * day + minute);
    expect((await answer(sealedBytes(500))).body).toMatchObject({ reason: 'pollOver' });
    expect((await look()).body).toMatchObject({ over: true, answer: kept });
    const answered = await anna.post(`${circle.path}/polls/${poll}/answered`, {});
    expect(answered.body).toMatchObject({ reason: 'pollOver' });
    host.passes(planningLifetimes.pastPoll);
    await expect.poll(async () => (await look()).body.reason).toBe('unknownPollLink');
    const again = { until: host.now() - planningLifetimes.pastPoll - minute, open: true };
    expect((await anna.ask('PUT', `${circle.path}/polls/${poll}`, again)).body).toMatchObject({ reason: 'pollOver' });
  });

  test('is over when the poll is closed, and gone when it is withdrawn', async () => {
    const { circle, anna, bram, poll, link, until, look, answer, left } = await aPollLink();
    await bram.must('PUT', `${circle.path}/polls/${poll}`, { until, open: false });
    expect((await answer(sealedBytes(500))).body).toMatchObject({ reason: 'pollOver' });
    expect((await look()).body).toMatchObject({ over: true });
    const other = { ...left, link: anId() };
    expect((await anna.post(`${circle.path}/poll-links`, other)).body).toMatchObject({ reason: 'pollOver' });
    expect((await bram.ask('DELETE', `${circle.path}/poll-links/${link}`)).status).toBe(204);
    for (const _ of ['once', 'again']) expect((await look()).body).toMatchObject({ reason: 'unknownPollLink' });
    const twice = await bram.ask('DELETE', `${circle.path}/poll-links/${link}`);
    expect(twice.body).toMatchObject({ reason: 'unknownPollLink' });
  });

  test('goes with who gave it; who left marks and reads nothing', async () => {
    const { circle, anna, poll, look } = await aPollLink();
    await leaves(circle, anna);
    expect((await look()).body).toMatchObject({ reason: 'unknownPollLink' });
    expect((await anna.get(`${circle.path}/poll-links`)).body).toMatchObject({ reason: 'notMember' });
    expect((await anna.post(`${circle.path}/polls/${poll}/answered`, {})).body).toMatchObject({ reason: 'notMember' });
  });

  test('has room for a sheet with many dates, and not for any sheet', async () => {
    const { circle, anna, left, link, until, look } = await aPollLink();
    const large = sealedBytes(64 * 1024);
    const path = `${circle.path}/poll-links/${link}`;
    expect((await anna.ask('PUT', path, { sheet: large, until })).status).toBe(204);
    expect((await look()).body).toMatchObject({ sheet: large });
    const larger = await anna.ask('PUT', path, { sheet: sealedBytes(64 * 1024 + 3), until });
    expect(larger.body).toMatchObject({ reason: 'malformed', at: 'sheet' });
    const largest = await anna.post(`${circle.path}/poll-links`, { ...left, sheet: sealedBytes(128 * 1024) });
    expect(largest.body).toMatchObject({ reason: 'tooLarge' });
  });
});

/** What a calendar gets that subscribed, without a cookie. */
function subscribed(token: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${host.server.url}/calendar/${token}.ics`, { headers });
}

describe('the own calendar', () => {
  test('shows the dates of all one’s groups, of no other, and says when nothing changed', async () => {
    const { circle, anna } = await host.pair();
    const other = await host.pair();
    const path = `${circle.path}/dates/${anId()}`;
    await anna.must('PUT', path, aDate({ place: 'Kerkstraat 1' }));
    await other.anna.must('PUT', `${other.circle.path}/dates/${anId()}`, aDate({ title: 'Elders' }));
    const { token } = await anna.must('POST', '/api/account/feed');
    const response = await subscribed(token);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toMatch(/^private/);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const text = await response.text();
    expect(text.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Intervisie']);
    expect(text).not.toContain(anna.address);
    const tag = response.headers.get('etag') ?? '';
    for (const known of [tag, `"other", W/${tag}`]) {
      const again = await subscribed(token, { 'if-none-match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    await anna.must('PUT', path, aDate({ sequence: 1, cancelled: true }));
    const changed = await subscribed(token, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('STATUS:CANCELLED');
    const eager = await Promise.all(Array.from({ length: 12 }, () => subscribed(token)));
    expect(eager.map(({ status }) => status)).toContain(429);
  });

  test('an address that was taken back, guessed or misspelt is all the same, and stands in no log', async () => {
    const anna = await host.member();
    const { token: first } = await anna.must('POST', '/api/account/feed');
    const { token: second } = await anna.must('POST', '/api/account/feed');
    expect((await subscribed(second)).status).toBe(200);
    expect(Object.keys(await anna.must('GET', '/api/account/feed'))).toEqual(['since']);
    await anna.must('DELETE', '/api/account/feed');
    expect(await anna.must('GET', '/api/account/feed')).toEqual({});
    const tokens = [first, second, sealedBytes(32), anId(), 'kring', `${second}.ics`];
    const answers = await Promise.all(tokens.map(async (token) => await (await subscribed(token)).text()));
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({ reason: 'notFound', status: 404 });
    for (const token of [first, second]) expect(host.lines.join('')).not.toContain(token);
    expect(host.lines.join('')).toContain('/calendar/');
  });

  test('of who left a group shows nothing of it any more', async () => {
    const { circle, anna, bram } = await host.pair();
    await anna.must('PUT', `${circle.path}/dates/${anId()}`, aDate());
    const { token } = await bram.must('POST', '/api/account/feed');
    expect(await (await subscribed(token)).text()).toContain('SUMMARY:Intervisie');
    await leaves(circle, bram);
    expect(await (await subscribed(token)).text()).not.toContain('SUMMARY');
  });
});
