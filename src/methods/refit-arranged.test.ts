import { expect, it } from 'vitest';
import { theMethod } from '../../tests/support/the-library.ts';
import { compose } from './compose.ts';
import { composeParts, type PlannedPart, standardParts } from './compose-parts.ts';
import { refitArranged } from './refit-arranged.ts';
import type { Script } from './script.ts';

const agenda = theMethod('agenda').structure;
const five = theMethod('five-phase').structure;
const incident = theMethod('incident').structure;

it('composes the ordinary meeting anew for those who came, in the time that was agreed', () => {
  const planned = compose({ agenda, methods: [five], people: 6, seconds: 100 * 60 });
  if (!planned.ok) throw new Error(planned.problem.kind);
  const refitted = refitArranged(planned.value, { agenda, methods: [five] }, 4);
  expect(refitted).toEqual(compose({ agenda, methods: [five], people: 4, seconds: 100 * 60 }));
});

it('leaves an arranged meeting as it is when a fifth person comes', () => {
  const parts = standardParts(agenda, [five, incident]).map(
    (part): PlannedPart => (part.kind === 'casus' ? { ...part, seconds: 50 * 60 } : part),
  );
  const planned = composeParts({ agenda, parts, people: 4, seconds: 150 * 60 });
  if (!planned.ok) throw new Error(planned.problem.kind);
  const refitted = refitArranged(planned.value, { agenda, methods: [five, incident] }, 5);
  expect(refitted.ok && parted(refitted.value)).toEqual(parted(planned.value));
});

function parted(script: Script): readonly (readonly [string, number])[] {
  return script.parts.map(({ method, phases }) => [method, phases.reduce((sum, { seconds }) => sum + seconds, 0)]);
}
