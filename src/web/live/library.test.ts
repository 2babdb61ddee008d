import { expect, test } from 'vitest';
import type { MethodId } from '../../methods/structure.ts';
import { loadLibrary, minutesOf, planCasus, planMeeting, refitScript, searchLibrary, secondsOf } from './library.ts';

const fivePhase = 'five-phase' as MethodId;

test('Anna sees the form that most groups know first, and the agenda is not offered as a method', async () => {
  const library = await loadLibrary();
  expect(library[0]?.id).toBe('five-phase');
  expect(library.map(({ id }) => id)).not.toContain('agenda');
});

test('five people who have two hours get a meeting of exactly two hours', async () => {
  const script = await planMeeting([fivePhase], 5, 120);
  expect(script.ok && secondsOf(script.value)).toBe(120 * 60);
});

test('without a wish the meeting takes its own time, within its own bounds', async () => {
  const within = await minutesOf([fivePhase], 5);
  const script = await planMeeting([fivePhase], 5, undefined);
  const minutes = script.ok ? secondsOf(script.value) / 60 : 0;
  expect(Math.round(minutes)).toBe(within?.normal);
  expect(within?.least).toBeLessThanOrEqual(minutes);
  expect(within?.most).toBeGreaterThanOrEqual(minutes);
});

test('when two more people join in the lobby the meeting still takes as long as was agreed', async () => {
  const planned = await planMeeting([fivePhase], 5, 120);
  if (!planned.ok) throw new Error('Five people do not fit');
  const refitted = await refitScript(planned.value, 7);
  expect(refitted.ok && secondsOf(refitted.value)).toBe(120 * 60);
});

test('a method that nobody knows is refused by name', async () => {
  expect(await planCasus('no-such-method' as MethodId, 5, undefined)).toEqual({ ok: false, problem: 'unknownMethod' });
  expect(await planMeeting(['no-such-method' as MethodId], 5, 90)).toEqual({ ok: false, problem: 'unknownMethod' });
});

test('whoever types an old name or a slip finds the method all the same', async () => {
  expect((await searchLibrary('vijffasen')).methods[0]).toBe('five-phase');
  expect((await searchLibrary('trioka')).methods).toContain('troika');
  expect((await searchLibrary('xyzzyq')).methods).toEqual([]);
});
