import { beforeEach, expect, test } from 'vitest';
import { aCircleAtWork, type Circle } from '../../../tests/support/gathering.ts';
import type { SeatId } from '../../engine/ids.ts';
import { Gong, type Gonged } from './gong.ts';

let circle: Circle;

beforeEach(() => {
  circle = aCircleAtWork();
});

function live(seat: SeatId | 'screen', hasPairedScreen = false): Gonged {
  const { gathering } = circle;
  return {
    meeting: gathering.as(seat),
    standing: seat === 'screen' ? { kind: 'screen' } : { kind: 'seat', seat },
    hasPairedScreen,
    now: () => gathering.now,
  };
}

/** How often it sounded, looking each second for so long. */
function sounded(gong: Gong, who: () => Gonged, seconds: number): number {
  let count = 0;
  for (let second = 0; second < seconds; second += 1) {
    circle.gathering.wait(1);
    if (gong.look(who())) count += 1;
  }
  return count;
}

test("when the time of a phase is over the chair's device sounds, once", () => {
  expect(sounded(new Gong(), () => live(circle.chair), 400)).toBe(1);
});

test('nobody else has a device that sounds', () => {
  expect(sounded(new Gong(), () => live(circle.presenter), 400)).toBe(0);
});

test('with a shared screen that one sounds, and the chair does not', () => {
  const { now } = circle.gathering;
  expect(sounded(new Gong(), () => live('screen'), 400)).toBe(1);
  circle.gathering.now = now;
  expect(sounded(new Gong(), () => live(circle.chair, true), 400)).toBe(0);
});

test('it is quiet while people write or sit in silence', () => {
  circle.gathering.walkTo('plans');
  expect(sounded(new Gong(), () => live(circle.chair), 1_200)).toBe(0);
});

test('time that was added moves it', () => {
  const gong = new Gong();
  expect(sounded(gong, () => live(circle.chair), 301)).toBe(1);
  circle.gathering.must(circle.chair, { kind: 'extend', seconds: 60 });
  expect(sounded(gong, () => live(circle.chair), 70)).toBe(1);
});

test('a page that comes back long after the end does not startle anyone', () => {
  circle.gathering.wait(360);
  expect(sounded(new Gong(), () => live(circle.chair), 60)).toBe(0);
});

test('when the clock stands nothing sounds', () => {
  circle.gathering.must(circle.peers[0] ?? circle.chair, { kind: 'stop' });
  expect(sounded(new Gong(), () => live(circle.chair), 400)).toBe(0);
});
