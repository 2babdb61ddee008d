import { afterAll, beforeAll, expect, test } from 'vitest';
import { anId, type LiveGuest, sealedBytes } from '../../../tests/support/live-guest.ts';
import { aLiveCircle, LiveServer, LiveTable, must, walkTo, writeNote } from '../../../tests/support/live-table.ts';
import { stepNow } from '../../engine/cursor.ts';
import type { ContentId } from '../../engine/ids.ts';

const server = new LiveServer({ limits: { burst: 400 } });
beforeAll(() => server.start());
afterAll(() => server.stop());

async function arrivedAt(guest: LiveGuest, step: string): Promise<void> {
  await guest.until(() => stepNow(guest.meeting)?.id === step, guest.heard.length - 1);
}

test('a shut note reaches nobody in any form; it comes with the turn of its author', async () => {
  const { table, chair, presenter, peers } = await aLiveCircle(server);
  const [chris, dirk] = [peers[0] ?? chair, peers[1] ?? chair];
  const screen = await table.screen();
  await walkTo(chair, 'plan');
  await arrivedAt(chris.guest, 'plan');
  const { note, content, sealed } = await writeNote(chris);
  await must(chris, { kind: 'mark', how: 'done' });
  const others = [chair.guest, presenter.guest, dirk.guest, screen];
  await walkTo(chair, 'read-plans');
  for (const guest of others) await arrivedAt(guest, 'read-plans');
  for (const guest of others)
    for (const trace of [note, content, sealed, sealed.slice(40, 80)]) expect(guest.frames.join()).not.toContain(trace);
  expect(chris.guest.frames.join()).toContain(sealed);

  for (let turn = 0; turn < 8; turn += 1) {
    const holder = chair.guest.meeting.turns[0]?.holder;
    if (holder === chris.seat) break;
    if (holder !== undefined) await must(chair, { kind: 'endTurn', table: 0, how: 'absent' });
  }
  await must(chris, { kind: 'readOut', note });
  for (const guest of others) {
    await guest.until((message) => message.kind === 'events' && message.contents.some(({ id }) => id === content));
    expect(guest.contents[content]).toBe(sealed);
  }
});

test('all that one command brought, comes in one message', async () => {
  const { chair } = await aLiveCircle(server);
  const before = chair.guest.frames.length;
  await walkTo(chair, 'questions');
  const [message, ...more] = chair.guest.heard.slice(before);
  expect(more).toEqual([]);
  if (message?.kind !== 'events') throw new Error('Events were brought');
  expect(message.events.length).toBeGreaterThan(1);
  expect(message.number).toBe(message.events.at(-1)?.number);
});

test('Chris hears that his mark took effect, though nobody else sees whose it was', async () => {
  const { chair, presenter, peers } = await aLiveCircle(server);
  const chris = peers[0] ?? chair;
  await walkTo(chair, 'plan');
  await arrivedAt(chris.guest, 'plan');
  await must(chris, { kind: 'mark', how: 'paper' });
  await chair.guest.until(() => chair.guest.meeting.markCount !== undefined, chair.guest.heard.length - 1);
  expect(chair.guest.meeting.marks).toEqual([]);
  expect(presenter.guest.frames.join()).not.toContain('"marked"');
});

test('who comes late sees who is there, the question and the phase, and after admission everything', async () => {
  const { table, chair, presenter } = await aLiveCircle(server);
  const emma = await table.atDoor();
  const waiting = await emma.hears('door');
  expect(waiting.door).toMatchObject({ stage: 'underway', phase: 'bring' });
  expect(waiting.door.seats).toHaveLength(4);
  const question = waiting.door.question?.content;
  expect(waiting.contents.map(({ id }) => id)).toContain(question);

  const [seat, name] = [anId<never>(), anId<ContentId>()];
  await emma.want({ kind: 'takeSeat', seat, as: 'participant', name }, [{ id: name, sealed: sealedBytes() }]);
  await emma.hears('seated');
  const before = emma.heard.length;
  await walkTo(chair, 'questions');
  const changed = await emma.until(({ kind }) => kind === 'door', before);
  expect(changed).toMatchObject({ door: { phase: 'ask' } });
  expect(emma.heard.some(({ kind }) => kind === 'events' || kind === 'welcome')).toBe(false);
  expect(await emma.want({ kind: 'stop' })).toBe('notPresent');

  await must(chair, { kind: 'admit', seat });
  const welcome = await emma.hears('welcome');
  expect(welcome.afresh).toBe(true);
  expect(emma.meeting.casus[0]?.presenter).toBe(presenter.seat);
  expect(stepNow(emma.meeting)?.id).toBe('questions');
});

test('an observer receives nothing of a casus before its presenter says yes', async () => {
  const { table, chair, presenter } = await aLiveCircle(server);
  const guest = await table.atDoor();
  const [seat, name] = [anId<never>(), anId<ContentId>()];
  await guest.want({ kind: 'takeSeat', seat, as: 'observer', name }, [{ id: name, sealed: sealedBytes() }]);
  await guest.hears('seated');
  await must(chair, { kind: 'admit', seat });
  await guest.hears('welcome');
  const question = presenter.guest.meeting.casus[0]?.firstQuestion?.content ?? anId<ContentId>();
  const inside = guest.heard.findIndex(({ kind }) => kind === 'welcome');
  expect(guest.frames.slice(inside).join()).not.toContain(question);
  await must(presenter, { kind: 'welcomeObserver', seat });
  await guest.until((message) => message.kind === 'welcome' && message.afresh, inside + 1);
  expect(guest.contents[question]).toBe(presenter.guest.contents[question]);
});

test('what the presenter had erased is handed to nobody who comes later', async () => {
  const { table, chair, presenter } = await aLiveCircle(server);
  const question = presenter.guest.meeting.casus[0]?.firstQuestion?.content ?? anId<ContentId>();
  expect(chair.guest.contents[question]).toBeTruthy();
  await must(presenter, { kind: 'endCasus', erase: true });
  const screen = await table.screen();
  expect(screen.contents[question]).toBeUndefined();
});

test('a device that cannot keep up is dropped, and the others are not', async () => {
  const strict = await new LiveServer({ limits: { mostWaiting: -1 } }).start();
  const table = await new LiveTable(strict).open();
  const slow = await table.atDoor();
  expect(await slow.closed()).toBe(1006);
  await strict.stop();
});
