import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Heartbeat, type Pulse } from './heartbeat.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    vi.advanceTimersByTime(100);
    await nextTurn();
  }
}

interface Guest extends Pulse {
  asked: number;
  isHere: boolean;
}

function aGuest(): Guest {
  const guest = {
    asked: 0,
    isHere: true,
    ping: () => {
      guest.asked += 1;
    },
    terminate: () => {
      guest.isHere = false;
    },
  };
  return guest;
}

test('a full house is asked a few at a time, each once, and who does not answer is taken for gone', async () => {
  const guests = Array.from({ length: 1_000 }, aGuest);
  const heartbeat = new Heartbeat(() => guests, 10_000);
  for (const guest of guests) heartbeat.lives(guest);
  const asked = () => guests.reduce((sum, guest) => sum + guest.asked, 0);
  for (let turn = 1; turn <= 100; turn += 1) {
    await pass(100);
    expect(asked()).toBe(10 * turn);
  }
  expect(guests.every((guest) => guest.asked === 1)).toBe(true);

  const [silent, ...others] = guests;
  for (const guest of others) heartbeat.lives(guest);
  await pass(10_000);
  expect(silent?.isHere).toBe(false);
  expect(others.every((guest) => guest.isHere && guest.asked === 2)).toBe(true);
  heartbeat.stop();
});

test('one guest alone is asked once in that time, and no oftener', async () => {
  const guest = aGuest();
  const heartbeat = new Heartbeat(() => [guest], 10_000);
  for (let round = 1; round <= 3; round += 1) {
    heartbeat.lives(guest);
    await pass(10_000);
    expect(guest).toMatchObject({ asked: round, isHere: true });
  }
  heartbeat.stop();
});
