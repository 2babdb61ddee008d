import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { MeetingId, SeatId } from '../../engine/ids.ts';
import type { Sitting } from '../storage/neighbour-storage.ts';
import { Sittings } from './sittings.ts';

const meeting = 'meeting' as MeetingId;
const [anna, bram, chris] = ['anna', 'bram', 'chris'] as SeatId[] as [SeatId, SeatId, SeatId];

/** A book in which one writes slowly, or not at all. */
class SlowBook {
  readonly noted: string[] = [];
  readonly faults: unknown[] = [];
  held: readonly SeatId[] = [];
  isShut = false;
  #waiting = Promise.withResolvers<void>();

  async sit(sittings: readonly Sitting[]): Promise<void> {
    await this.#waiting.promise;
    if (this.isShut) throw new Error('away');
    this.noted.push(`sit ${sittings.map(({ seat }) => seat)}`);
  }

  async rise(sittings: readonly Sitting[]): Promise<readonly Sitting[]> {
    this.noted.push(`rise ${sittings.map(({ seat }) => seat)}`);
    return sittings.filter(({ seat }) => this.held.includes(seat));
  }

  report(fault: unknown): void {
    this.faults.push(fault);
  }

  async write(): Promise<void> {
    this.#waiting.resolve();
    this.#waiting = Promise.withResolvers();
    await nextTurn();
  }
}

test('while one group is noted the next gathers, with what was last seen of each seat', async () => {
  const book = new SlowBook();
  const sittings = new Sittings(book);
  const left: string[] = [];
  sittings.sit(meeting, anna);
  sittings.rise(meeting, anna, () => left.push('anna, too early'));
  sittings.sit(meeting, anna);
  sittings.sit(meeting, bram);
  sittings.rise(meeting, bram, () => left.push('bram'));
  sittings.sit(meeting, chris);
  expect([anna, bram, chris].map((seat) => sittings.isBehind(meeting, seat))).toEqual([true, true, true]);
  await book.write();
  expect(book.noted).toEqual(['sit anna', 'rise ']);
  await book.write();
  await sittings.idle();
  expect(book.noted).toEqual(['sit anna', 'rise ', 'sit anna,chris', 'rise bram']);
  expect(left).toEqual(['bram']);
  expect(sittings.isBehind(meeting, anna)).toBe(false);
});

test('nobody is told that a seat is empty while another process has it', async () => {
  const book = new SlowBook();
  book.held = [anna];
  const sittings = new Sittings(book);
  const left: string[] = [];
  sittings.rise(meeting, anna, () => left.push('anna'));
  sittings.rise(meeting, bram, () => left.push('bram'));
  await book.write();
  await book.write();
  await sittings.idle();
  expect(left).toEqual(['bram']);
});

test('what could not be noted waits for the next try, unless something newer was seen', async () => {
  const book = new SlowBook();
  book.isShut = true;
  const sittings = new Sittings(book);
  const left: string[] = [];
  sittings.rise(meeting, anna, () => left.push('anna'));
  sittings.sit(meeting, bram);
  await book.write();
  await sittings.idle();
  expect(book.faults).toHaveLength(1);
  expect(book.noted).toEqual([]);
  expect(sittings.isBehind(meeting, bram)).toBe(true);
  book.isShut = false;
  sittings.goOn();
  await book.write();
  await sittings.idle();
  expect(book.noted).toEqual(['sit bram', 'rise anna']);
  expect(left).toEqual(['anna']);
});

test('a meeting that stumbles over who left keeps nobody else from being noted', async () => {
  const book = new SlowBook();
  const sittings = new Sittings(book);
  const left: string[] = [];
  sittings.rise(meeting, anna, () => {
    throw new Error('stumbles');
  });
  sittings.rise(meeting, bram, () => left.push('bram'));
  await book.write();
  await book.write();
  await sittings.idle();
  expect(left).toEqual(['bram']);
  expect(book.faults).toHaveLength(1);
  expect(sittings.isBehind(meeting, anna)).toBe(false);
});
