import { expect, test } from 'vitest';
import { Following } from './following.ts';

/** A room that has something pending or not, and that reads when it is told to. */
function aFollower() {
  const said: string[] = [];
  const reads: PromiseWithResolvers<void>[] = [];
  const room = { pending: 0, known: 0 };
  const following: Following = new Following({
    known: () => room.known,
    mayRead: () => room.pending === 0,
    readOn: () => {
      const reading = Promise.withResolvers<void>();
      reads.push(reading);
      return reading.promise;
    },
    failed: () => said.push('failed'),
  });
  /** Said at once, or after the reading. */
  const speak = (word: string): void => {
    if (following.isHolding) following.sayAfter(() => speak(word));
    else said.push(word);
  };
  const finish = async (index: number) => {
    reads[index]?.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { following, said, reads, room, speak, finish };
}

test('who always has something pending hears what others wrote all the same', async () => {
  const { following, said, reads, room, speak, finish } = aFollower();
  room.pending = 1;
  following.wake();
  speak('Bram');
  expect(said).toEqual([]);
  // The commit that was on its way is done, and nothing came behind it.
  room.pending = 0;
  following.readIfBehind();
  expect(reads).toHaveLength(1);
  await finish(0);
  expect(said).toEqual(['Bram']);
});

test('who waits for a silence among others speaks between two of their words', async () => {
  const { following, said, speak, finish } = aFollower();
  following.wake();
  speak('Bram');
  speak('Chris');
  following.wake();
  await finish(0);
  expect(said).toEqual(['Bram', 'Chris']);
  speak('Dewi');
  expect(said).not.toContain('Dewi');
  await finish(1);
  expect(said).toEqual(['Bram', 'Chris', 'Dewi']);
});

test('up to date is who has read after asking, not who was reading', async () => {
  const { following, finish } = aFollower();
  following.wake();
  let isUpToDate = false;
  void following.upToDate().then(() => {
    isUpToDate = true;
  });
  await finish(0);
  expect(isUpToDate).toBe(false);
  await finish(1);
  expect(isUpToDate).toBe(true);
});

test('who was second says it again before what was said later, in the order in which people spoke', async () => {
  const { following, said, speak, finish } = aFollower();
  const [chair, start] = [() => said.push('I take the chair'), () => said.push('we start')];
  following.wake();
  speak('a question');
  // What was on its way before the others were heard of comes back.
  following.sayAgain(chair, start);
  await finish(0);
  expect(said).toEqual(['I take the chair', 'we start', 'a question']);
});

test('what is known already is not read again, also when it was told while it was being read', async () => {
  const { following, said, reads, room, speak, finish } = aFollower();
  room.known = 7;
  following.wake(7);
  speak('Bram');
  expect([reads.length, ...said]).toEqual([0, 'Bram']);
  following.wake(8);
  following.wake(9);
  room.known = 9;
  await finish(0);
  speak('Chris');
  expect([reads.length, ...said]).toEqual([1, 'Bram', 'Chris']);
});

test('what was told while something else was read is read after it', async () => {
  const { following, said, reads, room, speak, finish } = aFollower();
  following.wake(8);
  following.wake(9);
  room.known = 8;
  await finish(0);
  speak('Bram');
  expect([reads.length, ...said]).toEqual([2]);
  // A number that the database does not have is not waited for.
  await finish(1);
  expect([reads.length, ...said]).toEqual([2, 'Bram']);
});

test('what has no number is always looked at', async () => {
  const { following, reads, room, finish } = aFollower();
  room.known = 7;
  following.wake();
  following.wake();
  await finish(0);
  expect(reads).toHaveLength(2);
});
