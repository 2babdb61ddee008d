import { expect, test } from 'vitest';
import { Following } from './following.ts';

/** A room that has something pending or not, and that reads when it is told to. */
function aFollower() {
  const said: string[] = [];
  const reads: PromiseWithResolvers<void>[] = [];
  const room = { pending: 0 };
  const following: Following = new Following({
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
