import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centre, phaseArcs, pointOn, timeDash } from './ring-geometry.ts';

test('The first seat is at the top, and the second of four on the right', () => {
  expect(pointOn(100, 0)).toEqual({ x: centre, y: centre - 100 });
  expect(pointOn(100, 90)).toEqual({ x: centre + 100, y: centre });
});

test('A form of five phases is drawn as five pieces of circle', () => {
  const arcs = phaseArcs([300, 600, 900, 300, 600]);
  expect(arcs).toHaveLength(5);
  expect(new Set(arcs).size).toBe(5);
});

test('One phase alone fills the whole circle', () => {
  expect(phaseArcs([600])[0]).toMatch(/A156 156 0 1 1/);
});

test('Nothing planned draws nothing', () => {
  expect(phaseArcs([])).toEqual([]);
  expect(phaseArcs([0, 0])).toEqual([]);
});

test('However the time is divided, no number on the ring is unreadable', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7200 }), { maxLength: 40 }), (seconds) => {
      for (const path of phaseArcs(seconds)) expect(path).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});

test('Time that ran over leaves an empty ring, not a negative one', () => {
  expect(timeDash(-0.2)).toMatch(/^0 /);
  expect(timeDash(3)).toBe(timeDash(1));
});
