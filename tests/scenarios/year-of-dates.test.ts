import { afterAll, beforeAll, expect, test } from 'vitest';
import { granted } from '../../src/basics/result.ts';
import { plannedOf } from '../../src/groups/circle-of-members.ts';
import type { Instant } from '../../src/groups/group-ids.ts';
import { registersOf } from '../../src/groups/registers.ts';
import { planningRoutes } from '../../src/protocol/planning-routes.ts';
import { askOver } from '../../src/web/account/ask.ts';
import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { askForAnother, sheetFor, spareFor } from '../../src/web/planning/moving.ts';
import { addressOf, answerByLink, followPoll, givePollLink, guestAnswers } from '../../src/web/planning/poll-links.ts';
import {
  addDates,
  answerPoll,
  chooseDates,
  lastReminded,
  openPoll,
  remindOthers,
} from '../../src/web/planning/polling.ts';
import { foundedGroup, joinsLater, planned } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { LiveServer } from '../support/live-table.ts';
import { PostOffice } from '../support/post-office.ts';

const day = 86_400_000;
const today = Math.floor(Date.now() / day) * day;
const post = new PostOffice();
let server: LiveServer;
/** By how much the clock of the server is ahead of those of the browsers. */
let later = 0;

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings, now: () => Date.now() + later }).start();
});
afterAll(async () => {
  await server.stop();
  await post.close();
});

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('There is none');
  return item;
}

async function datesAtServer(row: GroupRow) {
  return valueOf(await row.tools.ask(planningRoutes.listDates, { parameters: { group: row.id } })).dates;
}

test('a poll with a guest, dates for two meetings, and calendars hear what was chosen, moved and cancelled', async () => {
  const circle = await foundedGroup(server, post, ['Anna', 'Bram']);
  const plan = await planned(circle);
  const [anna, bram] = circle.members.map(({ row }) => row);
  if (anna === undefined || bram === undefined) throw new Error('There are two');
  const [start, casus] = plan;
  if (start === undefined || casus === undefined) throw new Error('A plan has meetings');

  const options: readonly Instant[] = [20, 27, 55, 62].map((days) => today + days * day);
  const until = Date.now() + 7 * day;
  const sheet = { planned: [start, casus], options, minutes: 120, zone: 'Europe/Amsterdam', until };
  valueOf(await openPoll(anna, sheet));
  valueOf(await bram.refresh());
  expect(await openPoll(bram, sheet)).toMatchObject({ problem: 'pollRunning' });
  valueOf(await answerPoll(anna, { yes: options, ifNeedBe: [], no: [] }));
  valueOf(await answerPoll(bram, { yes: options.slice(1), ifNeedBe: [], no: options.slice(0, 1) }));

  // Fatima has no account: she has a link, and the server has two boxes that it cannot open.
  valueOf(await anna.refresh());
  valueOf(await givePollLink(anna, 'Fatima'));
  const link = new URL(addressOf('https://kring.example', first(anna.group.poll?.links ?? [])) ?? '');
  const guest = askOver((address, how) => fetch(server.url + address, how));
  const followed = valueOf(await followPoll(guest, link.pathname.split('/')[2] ?? '', link.hash));
  expect(followed.sheet).toMatchObject({ group: 'Dinsdagkring', from: 'Anna', for: 'Fatima', options });
  const answer = { yes: options.slice(2), ifNeedBe: options.slice(1, 2), no: options.slice(0, 1) };
  valueOf(await answerByLink(guest, followed.keys, answer));
  valueOf(await bram.refresh());
  expect(valueOf(await guestAnswers(bram))).toMatchObject([{ guest: 'Fatima', answer }]);

  // Bram asks for one more date: what was said stands, and everyone is asked for that one alone.
  const more = today + 70 * day;
  valueOf(await addDates(bram, [more], until + day));
  valueOf(await anna.refresh());
  expect(anna.group.poll).toMatchObject({ options: [...options, more], until: until + day });
  const again = valueOf(await followPoll(guest, link.pathname.split('/')[2] ?? '', link.hash));
  expect(again).toMatchObject({ sheet: { from: 'Anna', options: [...options, more], until: until + day }, answer });
  expect(await remindOthers(bram)).toEqual(granted(1));
  expect(await remindOthers(anna)).toMatchObject({ problem: 'remindedLately' });
  expect(await lastReminded(anna)).toMatchObject({ ok: true, value: expect.any(Number) });
  valueOf(await answerPoll(anna, { yes: options, ifNeedBe: [], no: [more] }));
  // Bram answers when it is over by the clock of the server. His own is slow: he is told so, and his first answer stands.
  later = 9 * day;
  expect(await answerPoll(bram, { yes: [], ifNeedBe: [more], no: options })).toMatchObject({ problem: 'pollOver' });
  expect(anna.group.poll?.answers).toHaveLength(2);

  const dates = [
    { planned: start, at: options[1] ?? 0 },
    { planned: casus, at: options[3] ?? 0 },
  ];
  valueOf(await chooseDates(bram, dates));
  await tend(bram);
  expect((await datesAtServer(anna)).map(({ planned: id, at, sequence, title }) => [id, at, sequence, title])).toEqual(
    dates.map(({ planned: id, at }) => [id, at, 0, 'Bijeenkomst']),
  );
  // Whoever comes by next finds it done; and the guest's link is over.
  valueOf(await anna.refresh());
  await tend(anna);
  expect((await datesAtServer(anna)).map(({ sequence }) => sequence)).toEqual([0, 0]);
  expect(plannedOf(anna.group, casus)?.at).toBe(options[3]);
  expect(await answerByLink(guest, followed.keys, answer)).toMatchObject({ ok: false });
  // Opened again, the page tells what was chosen, and what Fatima answered still stands there.
  const late = valueOf(await followPoll(guest, link.pathname.split('/')[2] ?? '', link.hash));
  expect(late).toMatchObject({ over: true, answer, sheet: { chosen: [options[1], options[3]] } });

  const spare = () => spareFor(anna.group, plannedOf(anna.group, casus) ?? expect.fail('It is planned'), Date.now());
  expect(spare()).toEqual([{ at: options[2], could: 2, no: [] }]);
  valueOf(await anna.write({ kind: 'meetingMoved', planned: casus, at: options[2] ?? 0 }));
  valueOf(await anna.write({ kind: 'meetingCancelled', planned: start }));
  await tend(anna);
  const known = new Map((await datesAtServer(bram)).map((date) => [date.planned, date]));
  expect(known.get(casus)).toMatchObject({ at: options[2], sequence: 1, cancelled: false });
  expect(known.get(start)).toMatchObject({ sequence: 1, cancelled: true });
  expect(spare()).toEqual([]);

  // Too few can come: the date is let go, and everyone is asked for this one meeting.
  const tooFew = plannedOf(anna.group, casus);
  if (tooFew === undefined) throw new Error('It is in the plan');
  const another = sheetFor(anna.group, tooFew, options.slice(0, 2), 'Europe/Amsterdam', Date.now() + later);
  valueOf(await askForAnother(anna, tooFew, another));
  await tend(anna);
  valueOf(await bram.refresh());
  expect(bram.group.poll).toMatchObject({ planned: [casus], options: options.slice(0, 2) });
  expect(plannedOf(bram.group, casus)).not.toHaveProperty('at');
  expect((await datesAtServer(bram)).map(({ cancelled }) => cancelled)).toEqual([true, true]);

  // Chris comes later. In which register Anna is, her own browser says once more, and only once; the first letter goes.
  valueOf(await anna.write({ kind: 'registersTold', registers: ['mfn'] }));
  const { row: chris } = await joinsLater(circle, server, post, 'Chris');
  await tend(anna);
  valueOf(await chris.refresh());
  expect(registersOf(chris.group, anna.self)).toEqual(['mfn']);
  const said = anna.group.number;
  await tend(anna);
  expect(anna.group.number).toBe(said);
}, 120_000);
