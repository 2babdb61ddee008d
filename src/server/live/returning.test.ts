import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anId, type LiveGuest } from '../../../tests/support/live-guest.ts';
import {
  aLiveCircle,
  LiveServer,
  type LiveTable,
  must,
  type Seated,
  walkTo,
  writeNote,
} from '../../../tests/support/live-table.ts';
import { stepNow } from '../../engine/cursor.ts';
import type { CommandId, SeatId } from '../../engine/ids.ts';
import type { Meeting, ReturnWish } from '../../engine/meeting.ts';

const server = new LiveServer({ limits: { burst: 400, awayAfter: 150, restAfter: 400 } });
beforeAll(() => server.start());
afterAll(() => server.stop());

function presenceOf(meeting: Meeting, id: SeatId): string | undefined {
  return meeting.seats.find((seat) => seat.id === id)?.presence;
}

async function sees(guest: LiveGuest, seat: SeatId, presence: string): Promise<void> {
  await guest.until(() => presenceOf(guest.meeting, seat) === presence, guest.heard.length - 1);
}

async function welcomedBack(table: LiveTable, who: Seated, after = 0): Promise<LiveGuest> {
  const again = await server.guest();
  const { seat, token, guest } = who;
  again.hello(table.meeting, { kind: 'seat', seat, device: guest.device, token }, after);
  await again.hears('welcome');
  return again;
}

describe('a train goes into a tunnel', () => {
  test('a moment without a socket is no departure; a longer one is, until the return', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const before = chair.guest.heard.length;
    chris.guest.breakOff();
    const again = await welcomedBack(table, chris);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(chair.guest.frames.slice(before).join()).not.toContain('wentAway');

    again.breakOff();
    await sees(chair.guest, chris.seat, 'away');
    await welcomedBack(table, chris);
    await sees(chair.guest, chris.seat, 'here');
  });

  test('somebody with two devices is here as long as one of them is', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const second = await welcomedBack(table, chris);
    chris.guest.breakOff();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(presenceOf(chair.guest.meeting, chris.seat)).toBe('here');
    second.breakOff();
    await sees(chair.guest, chris.seat, 'away');
  });

  test('whoever returns gets exactly what was missed, and knows where the others are', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    chris.guest.breakOff();
    await walkTo(chair, 'questions');
    const again = await server.guest();
    const { seat, token, guest } = chris;
    again.hello(table.meeting, { kind: 'seat', seat, device: guest.device, token }, guest.number);
    const welcome = await again.hears('welcome');
    expect(welcome.afresh).toBe(false);
    expect(welcome.events.every(({ number }) => number > guest.number)).toBe(true);
    expect(welcome.events.some(({ event }) => event.kind === 'phaseEntered')).toBe(true);
  });

  test('whoever says to have more than there is, gets everything again', async () => {
    const { table, chair } = await aLiveCircle(server);
    const again = await welcomedBack(table, chair, 9_999);
    expect(again.heard[0]).toMatchObject({ kind: 'welcome', afresh: true });
    expect(again.meeting).toEqual(chair.guest.meeting);
  });
});

test('after a restart everyone is at the same place, with what was written, and a command still counts once', async () => {
  const own = await new LiveServer({ limits: { burst: 400 } }).start();
  const { table, chair, presenter, peers } = await aLiveCircle(own);
  const chris = peers[0] ?? chair;
  await walkTo(chair, 'plan');
  await chris.guest.until(() => stepNow(chris.guest.meeting)?.id === 'plan', chris.guest.heard.length - 1);
  const { content, sealed } = await writeNote(chris);
  const id = anId<CommandId>();
  await chris.guest.want({ kind: 'mark', how: 'done' }, undefined, id);
  const before = [chair, presenter, chris].map(({ guest }) => guest.meeting);

  await own.restart();
  for (const { guest } of [chair, presenter, chris]) {
    expect(await guest.closed()).toBe(1012);
    expect(guest.farewell()).toBe('restarting');
  }
  const after: Meeting[] = [];
  for (const who of [chair, presenter, chris]) {
    const again = await table.comeBack(who);
    await again.hears('welcome');
    after.push(again.meeting);
    expect(again.contents[content]).toBe(who === chris ? sealed : undefined);
  }
  expect(after).toEqual(before);

  const again = await table.comeBack(chris);
  await again.hears('welcome');
  again.say(JSON.stringify({ kind: 'command', id, command: { kind: 'mark', how: 'done' } }));
  expect(await again.hears('accepted')).toMatchObject({ id });
  expect(again.meeting).toEqual(before[2]);
  await own.stop();
});

test('a meeting that nobody was in for a while is read again from the disk', async () => {
  const { table, chair, presenter, peers } = await aLiveCircle(server);
  const { meeting } = chair.guest;
  for (const { guest } of [chair, presenter, ...peers]) guest.breakOff();
  await new Promise((resolve) => setTimeout(resolve, 800));
  const again = await welcomedBack(table, chair);
  expect(stepNow(again.meeting)).toEqual(stepNow(meeting));
  await sees(again, chair.seat, 'here');
  expect(presenceOf(again.meeting, presenter.seat)).toBe('away');
});

describe('somebody lost everything but the link', () => {
  test('the chair lets him back into his own seat, and his old devices lose it', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const borrowed = await table.atDoor();
    await borrowed.hears('door');
    expect(await borrowed.want({ kind: 'askBack', seat: chris.seat })).toBeUndefined();
    await chair.guest.until(() => chair.guest.meeting.returns.length === 1, chair.guest.heard.length - 1);
    await must(chair, { kind: 'letBack', ...wishOf(chair) });

    const { seat, token } = await borrowed.hears('seated');
    expect(seat).toBe(chris.seat);
    await borrowed.hears('welcome');
    expect(await chris.guest.closed()).toBe(1000);
    expect(chris.guest.farewell()).toBe('seatLost');
    const old = await table.comeBack(chris);
    expect(await old.hears('refused')).toMatchObject({ refusal: 'seatLost' });
    const fresh = await table.comeBack({ ...chris, guest: borrowed, token });
    expect((await fresh.hears('welcome')).afresh).toBe(true);
  });

  test('also when the borrowed device was asleep while the chair decided', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const borrowed = await table.atDoor();
    await borrowed.hears('door');
    await borrowed.want({ kind: 'askBack', seat: chris.seat });
    borrowed.breakOff();
    await chair.guest.until(() => chair.guest.meeting.returns.length === 1, chair.guest.heard.length - 1);
    await must(chair, { kind: 'letBack', ...wishOf(chair) });
    const awake = await table.atDoor(borrowed.device);
    expect((await awake.hears('seated')).seat).toBe(chris.seat);
    await awake.hears('welcome');
  });

  test('nobody who saw the wish takes the seat while the borrowed device is asleep', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const borrowed = await table.atDoor();
    await borrowed.hears('door');
    await borrowed.want({ kind: 'askBack', seat: chris.seat });
    borrowed.breakOff();
    await chair.guest.until(() => chair.guest.meeting.returns.length === 1, chair.guest.heard.length - 1);
    const wish = wishOf(chair);
    const thief = await table.atDoor(wish.device);
    await thief.hears('door');
    await must(chair, { kind: 'letBack', ...wish });
    const awake = await table.atDoor(borrowed.device);
    expect((await awake.hears('seated')).seat).toBe(chris.seat);
    expect(thief.seat).toBeUndefined();
  });

  test('a seat without any device is away, also when nobody came for it', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const borrowed = await table.atDoor();
    await borrowed.hears('door');
    await borrowed.want({ kind: 'askBack', seat: chris.seat });
    borrowed.breakOff();
    await chair.guest.until(() => chair.guest.meeting.returns.length === 1, chair.guest.heard.length - 1);
    await must(chair, { kind: 'letBack', ...wishOf(chair) });
    await sees(chair.guest, chris.seat, 'away');
  });

  test('the token that was lost on its way is told again to the same device', async () => {
    const { table, chair } = await aLiveCircle(server);
    const emile = await table.sit();
    emile.guest.breakOff();
    const again = await table.atDoor(emile.guest.device);
    const { seat, token } = await again.hears('seated');
    expect(seat).toBe(emile.seat);
    await must(chair, { kind: 'admit', seat });
    const back = await table.comeBack({ ...emile, token });
    await back.hears('welcome');
  });

  test('nobody lets himself back', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const stranger = await table.atDoor();
    await stranger.want({ kind: 'askBack', seat: chris.seat });
    expect(await stranger.want({ kind: 'letBack', seat: chris.seat, device: stranger.device })).toBe('notInMeeting');
    expect(stranger.seat).toBeUndefined();
  });

  test('a second device of his own takes nothing from the first', async () => {
    const { table, chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    const laptop = await table.atDoor();
    await laptop.hears('door');
    await laptop.want({ kind: 'askBack', seat: chris.seat });
    await chris.guest.until(() => chris.guest.meeting.returns.length === 1, chris.guest.heard.length - 1);
    await must(chris, { kind: 'addDevice', device: wishOf(chris).device });
    await laptop.hears('welcome');
    expect(chris.guest.isOpen).toBe(true);
    expect(await chris.guest.want({ kind: 'stop' })).toBeUndefined();
  });
});

function wishOf({ guest }: Seated): ReturnWish {
  const wish = guest.meeting.returns[0];
  if (wish === undefined) throw new Error('Nobody asked back');
  return wish;
}
