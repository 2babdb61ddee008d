import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMethods, theMethod } from '../../tests/support/the-library.ts';
import { compose } from './compose.ts';
import { composeParts, type PartsPlan, type PlannedPart, partsBounds, standardParts } from './compose-parts.ts';
import { parseScript } from './parse-script.ts';
import type { Script, ScriptPart } from './script.ts';
import type { PhaseId } from './structure.ts';

const agenda = theMethod('agenda').structure;
const five = theMethod('five-phase').structure;
const troika = theMethod('troika').structure;
const pause: PlannedPart = { kind: 'agenda', phase: 'break' as PhaseId };

it('is the ordinary meeting when nobody arranged anything', () => {
  const plan = { agenda, people: 6, seconds: 90 * 60 };
  const arranged = composeParts({ ...plan, parts: standardParts(agenda, [five]) });
  expect(arranged).toEqual(compose({ ...plan, methods: [five] }));
});

it('gives two casus their own minutes with a landing and a break between, in exactly two and a half hours', () => {
  const [arrive, ...rest] = standardParts(agenda, [five, troika]).map((part) =>
    part.kind === 'casus' ? { ...part, seconds: (part.method === five ? 50 : 40) * 60 } : part,
  );
  if (arrive === undefined) throw new Error('Nobody arrives');
  const last = rest.findLastIndex(({ kind }) => kind === 'casus');
  const parts = [arrive, ...rest.slice(0, last), { ...pause, seconds: 15 * 60 }, ...rest.slice(last)];
  const script = composed({ agenda, people: 6, seconds: 150 * 60, parts });
  expect(script.parts.map(({ kind }) => kind)).toEqual(['agenda', 'casus', 'agenda', 'casus', 'agenda']);
  expect(script.parts.filter(({ kind }) => kind === 'casus').map(secondsOf)).toEqual([3000, 2400]);
  expect(script.parts[2]?.phases.map(({ id }) => id)).toEqual(['landing', 'break']);
  expect(script.parts[2]?.phases[1]?.seconds).toBe(900);
  expect(parseScript(script).ok).toBe(true);
});

it('says which part cannot take what was reserved for it', () => {
  const parts: readonly PlannedPart[] = [pause, { kind: 'casus', method: five, seconds: 60 }];
  const refusal = composeParts({ agenda, people: 6, seconds: 60 * 60, parts });
  expect(!refusal.ok && refusal.problem).toMatchObject({ kind: 'tooShort', part: 1, seconds: 60 });
});

it('keeps every reserved time and the whole to the second, each phase within its bounds, or says what would fit', () => {
  const aPart = fc.oneof(
    fc.record({ kind: fc.constant('agenda' as const), phase: fc.constantFrom(...agenda.phases.map(({ id }) => id)) }),
    fc.record({ kind: fc.constant('casus' as const), method: fc.constantFrom(...allMethods()) }),
  );
  const parts = fc.array(fc.tuple(aPart, fc.option(fc.integer({ min: 0, max: 7200 }))), { maxLength: 7 });
  const plans = fc.record({
    parts,
    people: fc.integer({ min: 1, max: 14 }),
    at: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  });
  fc.assert(
    fc.property(plans, (drawn) => {
      const planned = drawn.parts.map(
        ([part, reserved]): PlannedPart => (reserved === null ? part : { ...part, seconds: reserved }),
      );
      const plan = { agenda, people: drawn.people, parts: planned };
      const within = partsBounds(plan);
      const seconds = Math.max(0, Math.floor(within.least + drawn.at * (within.most - within.least)));
      const script = composeParts({ ...plan, seconds });
      if (!script.ok) {
        const { problem } = script;
        if ('people' in problem)
          expect([problem.least, problem.most].some((bound) => bound !== problem.people)).toBe(true);
        else if (problem.kind === 'tooShort') expect(problem.seconds).toBeLessThan(problem.least);
        else expect(problem.seconds).toBeGreaterThan(problem.most);
        return;
      }
      expect(script.value.parts.map(secondsOf).reduce((sum, each) => sum + each, 0)).toBe(seconds);
      const reserved = planned.filter((part) => part.kind === 'casus').map((part) => part.seconds);
      const given = script.value.parts.filter(({ kind }) => kind === 'casus').map(secondsOf);
      expect(given.map((each, index) => reserved[index] ?? each)).toEqual(given);
      expect(within.least <= seconds && seconds <= within.most).toBe(true);
    }),
  );
});

function composed(plan: PartsPlan): Script {
  const script = composeParts(plan);
  if (!script.ok) throw new Error(script.problem.kind);
  return script.value;
}

function secondsOf({ phases }: ScriptPart): number {
  return phases.reduce((sum, phase) => sum + phase.seconds, 0);
}
