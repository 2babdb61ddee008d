import { beforeEach, expect, test } from 'vitest';
import { StoryTime } from '../../../tests/support/time.ts';
import { StoryClock } from './story-clock.ts';

/** Half past eight at the table, while a visitor's own seconds go by. */
const begins = 1_000_000;
let time: StoryTime;
let clock: StoryClock;
let rung: string[];

beforeEach(() => {
  time = new StoryTime();
  clock = new StoryClock(begins, time);
  rung = [];
});

function alarm(name: string, milliseconds: number): () => void {
  return clock.after(milliseconds, () => rung.push(`${name} at ${Math.round(clock.now()) - begins}`));
}

test('nothing moves before somebody presses play, nor after somebody pressed pause', async () => {
  alarm('tea', 1_000);
  await time.pass(5_000);
  expect(clock.now()).toBe(begins);
  clock.run();
  await time.pass(600);
  clock.stand();
  await time.pass(5_000);
  expect(clock.now() - begins).toBe(600);
  expect(rung).toEqual([]);
  clock.run();
  await time.pass(400);
  expect(rung).toEqual(['tea at 1000']);
});

test('the story has its pace and the visitor has a speed, and both count', async () => {
  clock.pace = 20;
  clock.run();
  await time.pass(1_000);
  expect(clock.now() - begins).toBe(20_000);
  clock.speed = 2;
  await time.pass(1_000);
  expect(clock.now() - begins).toBe(60_000);
  expect(clock.inStory(1_000)).toBe(20_000);
});

test('an alarm that was set at one pace rings in time at another', async () => {
  alarm('end', 60_000);
  clock.run();
  await time.pass(10_000);
  clock.pace = 10;
  await time.pass(4_900);
  expect(rung).toEqual([]);
  await time.pass(100);
  expect(rung).toEqual(['end at 60000']);
});

test('a leap lets all happen that was waited for, in its order', () => {
  alarm('second', 2_000);
  alarm('first', 1_000);
  alarm('later', 9_000);
  clock.leap(5_000);
  expect(rung).toEqual(['first at 1000', 'second at 2000']);
  expect(clock.now() - begins).toBe(5_000);
});

test('whoever does not wait any more is not called, nor is anyone when it is over', async () => {
  alarm('one', 1_000)();
  alarm('two', 2_000);
  clock.run();
  await time.pass(1_500);
  clock.close();
  await time.pass(5_000);
  expect(rung).toEqual([]);
});
