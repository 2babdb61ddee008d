import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, type FittedPhase, fit as fitTime, normalSeconds } from './fit.ts';
import type { People } from './script.ts';
import type { PhaseId, TimeFormula } from './structure.ts';

const formula = fc.record({ fixed: fc.integer({ min: 0, max: 7200 }), each: fc.integer({ min: 0, max: 600 }) });

/** Any times at all, also such as no parser would let through. */
const anyPhase: fc.Arbitrary<FittedPhase> = fc.record(
  {
    id: fc.constantFrom('one', 'two', 'three').map((id) => id as PhaseId),
    time: fc.record({ normal: formula, least: formula, most: formula }),
    counts: fc.constantFrom('peers' as const, 'everyone' as const),
    repeat: fc.record({
      from: fc.constantFrom('one', 'two', 'three').map((id) => id as PhaseId),
      until: fc.constantFrom('helped' as const, 'everyone' as const),
      atMost: fc.integer({ min: 1, max: 12 }),
    }),
    tables: fc.record({ size: fc.integer({ min: 2, max: 5 }) }),
  },
  { requiredKeys: ['id', 'time', 'counts'] },
);
const anyPhases = fc.array(anyPhase, { maxLength: 12 });
const anyPeople: fc.Arbitrary<People> = fc
  .integer({ min: 2, max: 12 })
  .map((everyone) => ({ everyone, peers: everyone - 1 }));

const six: People = { everyone: 6, peers: 5 };

describe('time is divided over phases', () => {
  it('to the second and within the bounds of each phase, or says plainly why not', () => {
    fc.assert(
      fc.property(anyPhases, anyPeople, fc.integer({ min: 0, max: 100_000 }), (phases, people, seconds) => {
        const room = bounds(phases, people);
        const fitted = fitTime(phases, people, seconds);
        const least = sum(room.map((phase) => phase.least));
        const most = sum(room.map((phase) => phase.most));
        if (!fitted.ok) {
          expect(fitted.problem).toEqual({ kind: seconds < least ? 'tooShort' : 'tooLong', seconds, least, most });
          expect(seconds < least || seconds > most).toBe(true);
          return;
        }
        expect(sum(fitted.value)).toBe(seconds);
        for (const [index, phase] of fitted.value.entries()) {
          expect(Number.isInteger(phase)).toBe(true);
          expect(phase).toBeGreaterThanOrEqual(room[index]?.least ?? 0);
          expect(phase).toBeLessThanOrEqual(room[index]?.most ?? 0);
        }
      }),
    );
  });

  it('always fits between the least and the most', () => {
    const inRange = fc.tuple(anyPhases, anyPeople, fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(inRange, ([phases, people, where]) => {
        const room = bounds(phases, people);
        const least = sum(room.map((phase) => phase.least));
        const most = sum(room.map((phase) => phase.most));
        expect(fitTime(phases, people, Math.round(least + where * (most - least))).ok).toBe(true);
      }),
    );
  });

  it('leaves the normal times as they are when they add up to what there is', () => {
    fc.assert(
      fc.property(anyPhases, anyPeople, (phases, people) => {
        const normal = bounds(phases, people).map((phase) => phase.normal);
        expect(fitTime(phases, people, normalSeconds(phases, people))).toEqual({ ok: true, value: normal });
      }),
    );
  });

  it('gives no phase less when the whole becomes longer', () => {
    fc.assert(
      fc.property(anyPhases, anyPeople, fc.integer({ min: 0, max: 50_000 }), (phases, people, seconds) => {
        const shorter = fitTime(phases, people, seconds);
        const longer = fitTime(phases, people, seconds + 600);
        if (!shorter.ok || !longer.ok) return;
        for (const [index, phase] of shorter.value.entries()) {
          expect(longer.value[index]).toBeGreaterThanOrEqual(phase - 1);
        }
      }),
    );
  });

  it('never throws, whatever number it is given', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300));
    fc.assert(
      fc.property(anyPhases, wild, wild, (phases, everyone, seconds) => {
        const fitted = fitTime(phases, { everyone, peers: everyone - 1 }, seconds);
        if (fitted.ok) expect(sum(fitted.value)).toBe(Math.floor(seconds) + 0);
      }),
    );
  });
});

describe('a phase in which everyone is presenter once', () => {
  const turn: FittedPhase = {
    id: 'turn' as PhaseId,
    time: steady({ fixed: 600, each: 0 }),
    counts: 'everyone',
    repeat: { from: 'turn' as PhaseId, until: 'everyone', atMost: 12 },
  };

  it('takes six times as long with six people', () => {
    expect(normalSeconds([turn], six)).toBe(3600);
  });

  it('takes four times as long when seven people sit as four and three', () => {
    expect(normalSeconds([{ ...turn, tables: { size: 3 } }], { everyone: 7, peers: 6 })).toBe(2400);
  });

  it('takes as many passes as are still to come, when the caller says how many', () => {
    expect(normalSeconds([{ ...turn, passes: 2 }], six)).toBe(1200);
  });

  it('counts only its own loop when another part of the meeting has a phase of the same name', () => {
    const elsewhere: FittedPhase = { id: 'turn' as PhaseId, time: steady({ fixed: 60, each: 0 }), counts: 'everyone' };
    expect(normalSeconds([elsewhere, turn], six)).toBe(60 + 3600);
  });
});

it('plans a loop that ends when the presenter is helped as one pass', () => {
  const advise: FittedPhase = {
    id: 'advise' as PhaseId,
    time: steady({ fixed: 600, each: 0 }),
    counts: 'peers',
    repeat: { from: 'advise' as PhaseId, until: 'helped', atMost: 3 },
  };
  expect(normalSeconds([advise], six)).toBe(600);
});

it('counts a turn for each peer, and not for the presenter', () => {
  const round: FittedPhase = { id: 'round' as PhaseId, time: steady({ fixed: 30, each: 60 }), counts: 'peers' };
  expect(normalSeconds([round], six)).toBe(330);
});

function steady(time: TimeFormula): FittedPhase['time'] {
  return { normal: time, least: time, most: time };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
