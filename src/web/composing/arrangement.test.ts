import { expect, test } from 'vitest';
import { theMethod } from '../../../tests/support/the-library.ts';
import type { MethodId, PhaseId } from '../../methods/structure.ts';
import { PassingCupboard } from '../live/cupboard.ts';
import {
  type Arrangement,
  moved,
  oneCasus,
  withBreak,
  withCasus,
  withMinutes,
  without,
  withTurnForEach,
} from './arrangement.ts';
import { forgetArrangement, keepArrangement, keptArrangements } from './kept-arrangements.ts';
import { planArrangement } from './plan-arrangement.ts';

const agenda = theMethod('agenda').structure;
const landing = 'landing' as PhaseId;
const five = 'five-phase' as MethodId;
const incident = 'incident' as MethodId;
const simple = oneCasus(agenda, five);

async function secondsTaken(arrangement: Arrangement): Promise<readonly (readonly [string, number])[]> {
  const planned = await planArrangement(arrangement);
  if (!planned.ok || !planned.value.script.ok) throw new Error('It cannot be done');
  return arrangement.parts.map((part, index) => [
    part.kind === 'casus' ? part.method : part.phase,
    planned.value.each[index]?.seconds ?? 0,
  ]);
}

test('a second casus takes its own minutes, and so does the first, with a landing and a break between', async () => {
  const two = withBreak(withCasus(simple, incident, landing), 'break' as PhaseId);
  const taken = await secondsTaken({ people: 6, minutes: 180, parts: two });
  expect(taken.map(([name]) => name)).toEqual(
    'arrive look-back inventory choice five-phase landing break incident close'.split(' '),
  );
  expect(taken.filter(([name]) => name === five || name === incident)).toEqual([
    [five, 45 * 60],
    [incident, 74 * 60],
  ]);
  expect(taken.reduce((sum, [, seconds]) => sum + seconds, 0)).toBe(180 * 60);
  expect(without(two, 7, landing).map((part) => part.kind)).not.toContain('landing');
});

test('the group leaves out looking back, takes longer to arrive, and the whole stays as long as was agreed', async () => {
  const parts = withMinutes(without(simple, 1, landing), 0, 20);
  const taken = await secondsTaken({ people: 5, minutes: 90, parts });
  expect(taken[0]).toEqual(['arrive', 20 * 60]);
  expect(taken.map(([name]) => name)).not.toContain('look-back');
  expect(taken.reduce((sum, [, seconds]) => sum + seconds, 0)).toBe(90 * 60);
});

test('what is moved changes places, and nothing falls off at the ends', () => {
  expect(moved(simple, 1, -1).map((part) => part.kind === 'agenda' && part.phase)).toEqual(
    expect.arrayContaining(['look-back', 'arrive']),
  );
  expect(moved(simple, 0, -1)).toBe(simple);
});

test('everyone a turn: troika goes round by itself, a method for one presenter comes once for each', () => {
  const casus = (method: string, people: number): number =>
    withTurnForEach(simple, theMethod(method).structure, people, landing).filter(({ kind }) => kind === 'casus').length;
  expect(casus('troika', 6)).toBe(1);
  expect(casus('five-phase', 4)).toBe(4);
});

test('an arrangement is found again in this browser, and what somebody else wrote there is not', () => {
  const cupboard = new PassingCupboard();
  const kept: Arrangement = { people: 6, minutes: 120, parts: withMinutes(simple, 0, 15) };
  keepArrangement(cupboard, kept);
  keepArrangement(cupboard, { ...kept, people: 7 });
  expect(keptArrangements(cupboard)).toEqual([{ ...kept, people: 7 }, kept]);
  forgetArrangement(cupboard, kept);
  expect(keptArrangements(cupboard)).toEqual([{ ...kept, people: 7 }]);
  cupboard.setItem('kring/arrangements', '[{"people":6,"parts":[{"kind":"casus","method":"<b>"}]}]');
  expect(keptArrangements(cupboard)).toEqual([]);
});
