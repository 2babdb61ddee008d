import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anna, bram, chris } from '../../tests/support/a-group.ts';
import { foldGroup } from './evolve-group.ts';
import type { Letter } from './group-event.ts';
import { overviewOf } from './group-overview.ts';
import { type DatedLetter, inOneRow, type RosterChange } from './history.ts';

const changes: readonly RosterChange[] = [
  { number: 1, kind: 'came', member: anna },
  { number: 2, kind: 'came', member: bram },
  { number: 3, kind: 'went', member: bram },
  { number: 4, kind: 'came', member: chris },
];

function named(number: number, by: Letter['by'], name: string, roster: number): DatedLetter {
  return { letter: { number, by, at: number, event: { kind: 'selfNamed', name } }, roster };
}

const letters = [
  named(1, anna, 'Anna', 1),
  named(2, bram, 'Bram', 2),
  named(3, bram, 'Niemand', 3),
  named(4, chris, 'Chris', 4),
];

it('reads each letter in the circle for which its key was made: what Bram wrote after leaving changes nothing', () => {
  const group = foldGroup(inOneRow(changes, letters));
  expect(group.members.map(({ name, here }) => [name, here])).toEqual([
    ['Anna', true],
    ['Bram', false],
    ['Chris', true],
  ]);
});

it('is the same row in whatever order the two came in', () => {
  const row = inOneRow(changes, letters);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...changes], { minLength: 4 }),
      fc.shuffledSubarray(letters, { minLength: 4 }),
      (some, others) => {
        expect(inOneRow(some, others)).toEqual(row);
      },
    ),
  );
});

it('an old epoch on a later letter takes nobody back in', () => {
  const late = named(5, bram, 'Terug', 2);
  expect(foldGroup(inOneRow(changes, [...letters, late])).members.find(({ account }) => account === bram)?.name).toBe(
    'Bram',
  );
});

it('the overview of a group without a plan says so with nothing in it', () => {
  expect(overviewOf(foldGroup(inOneRow(changes, letters)), anna, 9)).toMatchObject({
    next: undefined,
    dates: [],
    waitsFor: { ready: [anna, chris], signature: [] },
    stillToBring: [anna, chris],
  });
});
