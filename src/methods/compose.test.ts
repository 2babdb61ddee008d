import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMethods, theMethod } from '../../tests/support/the-library.ts';
import { compose, composeCasus, composeNormal, normalMeetingSeconds } from './compose.ts';
import type { Script } from './script.ts';

const agenda = theMethod('agenda').structure;
const methods = allMethods();

it('gives the five-phase form exactly 5, 10, 15, 5 and 10 minutes in 45 minutes, whether four or eight people come', () => {
  for (const people of [4, 5, 6, 7, 8]) {
    const casus = composeCasus(theMethod('five-phase').structure, people, 45 * 60);
    expect(casus.ok && casus.value.phases.map((phase) => phase.seconds)).toEqual([300, 600, 900, 300, 600]);
  }
});

it('plans a meeting of 90 minutes for six people, of which 45 are for the casus', () => {
  const script = composeNormal({ agenda, methods: [theMethod('five-phase').structure], people: 6 });
  expect(script.ok && totalOf(script.value)).toBe(90 * 60);
});

it('leaves the casus its own minutes as long as the agenda can give or take the difference', () => {
  const casus = (minutes: number): readonly number[] | undefined =>
    composed({ agenda, methods: [theMethod('five-phase').structure], people: 5, seconds: minutes * 60 })
      .parts.find(({ kind }) => kind === 'casus')
      ?.phases.map(({ seconds }) => seconds);
  expect(casus(75)).toEqual([300, 600, 900, 300, 600]);
  expect(casus(100)).toEqual([300, 600, 900, 300, 600]);
  expect(casus(46)?.reduce((total, seconds) => total + seconds, 0)).toBeLessThan(45 * 60);
});

it('puts arriving and choosing before the casus, and closing after it', () => {
  const script = composed({ agenda, methods: [theMethod('incident').structure], people: 5, seconds: 100 * 60 });
  expect(script.parts.map((part) => part.kind)).toEqual(['agenda', 'casus', 'agenda']);
  const parts = script.parts.flatMap((part) => part.phases).map((phase) => phase.part);
  expect(parts.filter((part) => part !== undefined)).toEqual(['arrive', 'lookBack', 'inventory', 'choice', 'close']);
});

it('makes room for two casus in one evening', () => {
  const two = [theMethod('reflecting-team').structure, theMethod('five-phase').structure];
  const script = composed({ agenda, methods: two, people: 6, seconds: 120 * 60 });
  expect(script.parts.map((part) => part.method)).toEqual(['agenda', 'reflecting-team', 'five-phase', 'agenda']);
  expect(totalOf(script)).toBe(120 * 60);
});

it('fits any meeting exactly to its time, or says what would fit', () => {
  const plans = fc.record({
    methods: fc.array(fc.constantFrom(...methods), { maxLength: 3 }),
    people: fc.integer({ min: 1, max: 14 }),
    seconds: fc.integer({ min: 0, max: 6 * 3600 }),
  });
  fc.assert(
    fc.property(plans, (plan) => {
      const script = compose({ agenda, ...plan });
      if (script.ok) expect(totalOf(script.value)).toBe(plan.seconds);
      else if (script.problem.kind === 'tooShort') expect(plan.seconds).toBeLessThan(script.problem.least);
      else if (script.problem.kind === 'tooLong') expect(plan.seconds).toBeGreaterThan(script.problem.most);
      else expect(plan.people).not.toBe(6);
    }),
  );
});

it('says that two people are too few for the incident method, and how many it takes', () => {
  const casus = composeCasus(theMethod('incident').structure, 2);
  expect(casus).toEqual({ ok: false, problem: { kind: 'tooFewPeople', people: 2, least: 4, most: 10 } });
});

it('lets a late group take another method in the 35 minutes that are left', () => {
  const casus = composeCasus(theMethod('five-phase').structure, 6, 35 * 60);
  expect(casus.ok && casus.value.phases.reduce((sum, phase) => sum + phase.seconds, 0)).toBe(35 * 60);
});

it('can shrink the agenda to a few minutes around the casus', () => {
  const around = normalMeetingSeconds({ agenda, methods: [], people: 6 });
  expect(around).toBe(45 * 60);
  expect(compose({ agenda, methods: [], people: 6, seconds: 5 * 60 }).ok).toBe(true);
});

function composed(plan: Parameters<typeof compose>[0]): Script {
  const script = compose(plan);
  if (!script.ok) throw new Error(script.problem.kind);
  return script.value;
}

function totalOf(script: Script): number {
  return script.parts.flatMap((part) => part.phases).reduce((sum, phase) => sum + phase.seconds, 0);
}
