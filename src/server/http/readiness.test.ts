import { expect, test } from 'vitest';
import { askReadiness } from './readiness.ts';

const nobody = () => undefined;
const soon = { patience: 5, holds: 0 };

test('a thousand who ask at once are one question to the database', async () => {
  let asked = 0;
  const ready = askReadiness(async () => {
    asked += 1;
  }, nobody);
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => ready()));
  expect(new Set(answers)).toEqual(new Set(['ready']));
  expect(asked).toBe(1);
});

test('a database that hangs is not asked again until it answered, and said once to be away', async () => {
  const hanging: (() => void)[] = [];
  const faults: unknown[] = [];
  const check = () => new Promise<void>((resolve) => hanging.push(resolve));
  const ready = askReadiness(check, (fault) => faults.push(fault), soon);
  expect(await Promise.all([ready(), ready()])).toEqual(['notStored', 'notStored']);
  expect(await ready()).toBe('notStored');
  expect(hanging).toHaveLength(1);
  expect(faults).toHaveLength(1);
  hanging[0]?.();
  await expect
    .poll(() => {
      const answer = ready();
      hanging.at(-1)?.();
      return answer;
    })
    .toBe('ready');
});
