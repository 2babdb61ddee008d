import { expect, it } from 'vitest';
import { theMethod } from '../../tests/support/the-library.ts';
import { composeParts, type PlannedPart, standardParts } from './compose-parts.ts';
import type { PhaseId } from './structure.ts';

const agenda = theMethod('agenda').structure;
const five = theMethod('five-phase').structure;
const pause: PlannedPart = { kind: 'agenda', phase: 'break' as PhaseId };

/** Two casus with a break between, for six people: the minutes of every phase of the agenda, and of each casus. */
function twoCasusIn(minutes: number): readonly (readonly [string, number])[] {
  const ordinary = standardParts(agenda, [five, five]);
  const last = ordinary.findLastIndex(({ kind }) => kind === 'casus');
  const parts = [...ordinary.slice(0, last), pause, ...ordinary.slice(last)];
  const script = composeParts({ agenda, parts, people: 6, seconds: minutes * 60 });
  if (!script.ok) throw new Error(script.problem.kind);
  return script.value.parts.flatMap(({ kind, method, phases }) => {
    const each = phases.map(({ id, seconds }): readonly [string, number] => [id, Math.round(seconds / 60)]);
    return kind === 'agenda' ? each : [[method, each.reduce((sum, [, one]) => sum + one, 0)] as const];
  });
}

it('lets every part breathe when two casus and a break have to go into 100 minutes', () => {
  expect(twoCasusIn(100)).toEqual([
    ['arrive', 7],
    ['look-back', 6],
    ['inventory', 5],
    ['choice', 5],
    ['five-phase', 30],
    ['landing', 3],
    ['break', 7],
    ['five-phase', 30],
    ['close', 7],
  ]);
});

it('keeps both casus whole as long as the agenda keeps two thirds of its time', () => {
  const casus = twoCasusIn(130).filter(([name]) => name === 'five-phase');
  expect(casus.map(([, minutes]) => minutes)).toEqual([45, 45]);
});

it('gives a long evening to the casus before anyone has to arrive for half an hour', () => {
  const long = new Map(twoCasusIn(240));
  expect(long.get('arrive')).toBe(15);
  expect(long.get('five-phase')).toBeGreaterThan(60);
});

it('never makes a break of two minutes', () => {
  expect(new Map(twoCasusIn(65)).get('break')).toBeGreaterThanOrEqual(5);
});
