import { expect, test } from 'vitest';
import { theMethod } from '../../../tests/support/the-library.ts';
import type { MethodId, PhaseId } from '../../methods/structure.ts';
import { type Arrangement, oneCasus, withBreak, withCasus } from './arrangement.ts';
import { planArrangement } from './plan-arrangement.ts';
import { type Relief, reliefFor, squeezedIn } from './relief.ts';

const agenda = theMethod('agenda').structure;
const five = 'five-phase' as MethodId;
const landing = 'landing' as PhaseId;
const one = oneCasus(agenda, five);
const twoAndBreak = withBreak(withCasus(one, five, landing), 'break' as PhaseId);

async function told(arrangement: Arrangement) {
  const planned = await planArrangement(arrangement);
  if (!planned.ok) throw new Error(planned.problem);
  return { squeezed: squeezedIn(arrangement, planned.value), relief: reliefFor(arrangement, planned.value, agenda) };
}

test('two casus and a break in 100 minutes: it says that a casus is short, and what would help', async () => {
  const { squeezed, relief } = await told({ people: 6, minutes: 100, parts: twoAndBreak });
  expect(squeezed).toMatchObject({ minutes: 30, own: 45 });
  expect(relief.map(({ kind }) => kind)).toEqual(['leaveOut', 'leaveOut', 'leaveOut', 'wholeTime']);
  expect(relief.at(-1)).toMatchObject({ kind: 'wholeTime', minutes: 130 });
});

test('with both casus fixed at 45 minutes it offers shorter ones, and those leave the rest at ease', async () => {
  const fixed = twoAndBreak.map((part) => (part.kind === 'casus' ? { ...part, minutes: 45 } : part));
  const { relief } = await told({ people: 6, minutes: 120, parts: fixed });
  const [first] = relief;
  expect(first).toMatchObject({ kind: 'eachCasus', minutes: 40 });
  expect(first && (await told(first.after)).relief).toEqual([]);
});

test('twenty minutes are too short for a whole meeting: it offers a time in which it can be done', async () => {
  const { relief } = await told({ people: 6, minutes: 20, parts: one });
  const longer = relief.find((offered): offered is Relief & { kind: 'wholeTime' } => offered.kind === 'wholeTime');
  expect(longer?.minutes).toBe(75);
  expect(longer && (await told(longer.after)).relief).toEqual([]);
});

test('an ordinary evening has nothing to say about it', async () => {
  expect(await told({ people: 6, parts: one })).toEqual({ squeezed: undefined, relief: [] });
  expect(await told({ people: 6, minutes: 180, parts: twoAndBreak })).toEqual({ squeezed: undefined, relief: [] });
});
