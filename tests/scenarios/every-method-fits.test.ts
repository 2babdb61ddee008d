import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, composeCasus, peopleOf } from '../../src/methods/compose.ts';
import { bounds } from '../../src/methods/fit.ts';
import { scriptLimits } from '../../src/methods/limits.ts';
import { parseScript } from '../../src/methods/parse-script.ts';
import type { ScriptPart } from '../../src/methods/script.ts';
import { maxFrameBytes } from '../../src/protocol/limits.ts';
import { allMethods, theMethod } from '../support/the-library.ts';

const agenda = theMethod('agenda').structure;
const anyPeople = fc.integer({ min: 1, max: 42 });
const anySeconds = fc.integer({ min: 1, max: 5 * 60 * 60 });

function total(parts: readonly ScriptPart[]): number {
  return parts.flatMap(({ phases }) => phases).reduce((sum, { seconds }) => sum + seconds, 0);
}

describe.each(allMethods().map((method) => ({ id: method.id, method })))('$id', ({ method }) => {
  it('is exact to the second and within its bounds for any people and any time, or says why not', () => {
    fc.assert(
      fc.property(anyPeople, anySeconds, (people, seconds) => {
        const casus = composeCasus(method, people, seconds);
        if (!casus.ok) {
          const { kind, least, most } = casus.problem;
          const asked = kind === 'tooShort' || kind === 'tooLong' ? seconds : people;
          expect(asked < least || asked > most).toBe(true);
          expect(['tooShort', 'tooFewPeople'].includes(kind)).toBe(asked < least);
          return;
        }
        expect(total([casus.value])).toBe(seconds);
        const each = bounds(method.phases, peopleOf(people));
        for (const [index, phase] of casus.value.phases.entries()) {
          expect(phase.seconds).toBeGreaterThanOrEqual(each[index]?.least ?? Number.NaN);
          expect(phase.seconds).toBeLessThanOrEqual(each[index]?.most ?? Number.NaN);
        }
      }),
    );
  });

  it('takes its own time for every group that it is for, and a server takes that', () => {
    for (let people = method.people.least; people <= method.people.most; people += 1) {
      const casus = composeCasus(method, people);
      if (!casus.ok) throw new Error(`${people} people: ${casus.problem.kind}`);
      const normal = bounds(method.phases, peopleOf(people)).map((phase) => phase.normal);
      expect(casus.value.phases.map(({ seconds }) => seconds)).toEqual(normal);
      for (const { seconds } of casus.value.phases) expect(seconds).toBeLessThanOrEqual(scriptLimits.seconds);
      const onTheWire = JSON.stringify({ parts: [casus.value] });
      expect(parseScript(JSON.parse(onTheWire))).toEqual({ ok: true, value: { parts: [casus.value] } });
      expect(onTheWire.length).toBeLessThan(maxFrameBytes);
    }
  });

  it('fills a whole meeting of any length exactly, or says why not', () => {
    const people = fc.integer({ min: method.people.least, max: Math.min(method.people.most, agenda.people.most) });
    fc.assert(
      fc.property(people, anySeconds, (count, seconds) => {
        const script = compose({ agenda, methods: [method], people: count, seconds });
        if (!script.ok) expect(['tooShort', 'tooLong']).toContain(script.problem.kind);
        else expect(total(script.value.parts)).toBe(seconds);
        if (script.ok) expect(JSON.stringify(script.value).length).toBeLessThan(maxFrameBytes);
      }),
    );
  });
});
