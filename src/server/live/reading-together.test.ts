import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aMeeting, anEvent } from '../../../tests/storage/storage-contract.ts';
import type { MeetingId } from '../../engine/ids.ts';
import type { Bookmark, Reading } from '../storage/storage.ts';
import { ReadingTogether } from './reading-together.ts';

/** A database that answers when it is told to, and says what it was asked. */
function aSlowDatabase() {
  const questions: {
    readonly about: readonly Bookmark[];
    readonly answer: PromiseWithResolvers<readonly Reading[]>;
  }[] = [];
  const reading = new ReadingTogether({
    readOn: (about) => {
      const answer = Promise.withResolvers<readonly Reading[]>();
      questions.push({ about, answer });
      return answer.promise;
    },
  });
  return { reading, questions };
}

function found(meeting: MeetingId, number: number): Reading {
  return { kind: 'kept', entry: aMeeting({ id: meeting }), devices: [], events: [anEvent(number)] };
}

const [anna, bram, chris] = [aMeeting().id, aMeeting().id, aMeeting().id];

test('meetings that are woken together are read with one question, and each hears of itself', async () => {
  const { reading, questions } = aSlowDatabase();
  const read = [reading.readOn(anna, 3), reading.readOn(bram, 7)];
  await turn();
  expect(questions.map(({ about }) => about)).toEqual([
    [
      { meeting: anna, after: 3 },
      { meeting: bram, after: 7 },
    ],
  ]);
  questions[0]?.answer.resolve([found(anna, 4), found(bram, 8)]);
  expect(await Promise.all(read)).toMatchObject([{ events: [{ number: 4 }] }, { events: [{ number: 8 }] }]);
});

test('who asks while one question is under way is not answered by it', async () => {
  const { reading, questions } = aSlowDatabase();
  const first = reading.readOn(anna, 3);
  await turn();
  const second = reading.readOn(anna, 3);
  const third = reading.readOn(chris, 1);
  expect(questions).toHaveLength(1);
  questions[0]?.answer.resolve([{ kind: 'unknown' }]);
  expect(await first).toEqual({ kind: 'unknown' });
  await turn();
  expect(questions[1]?.about.map(({ meeting }) => meeting)).toEqual([anna, chris]);
  questions[1]?.answer.resolve([found(anna, 4), found(chris, 2)]);
  expect(await Promise.all([second, third])).toMatchObject([{ kind: 'kept' }, { kind: 'kept' }]);
});

test('when the database cannot be read everyone who waited for that hears so, and the next question is asked', async () => {
  const { reading, questions } = aSlowDatabase();
  const lost = [reading.readOn(anna, 3), reading.readOn(bram, 7)].map((one) => expect(one).rejects.toThrow('away'));
  await turn();
  const later = reading.readOn(chris, 1);
  questions[0]?.answer.reject(new Error('away'));
  await Promise.all(lost);
  await turn();
  questions[1]?.answer.resolve([found(chris, 2)]);
  expect(await later).toMatchObject({ kind: 'kept' });
});
