import { expect, test } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, dewi, five, must } from '../../tests/support/a-group.ts';
import { plannedOf } from '../groups/circle-of-members.ts';
import type { PlannedId } from '../groups/group-ids.ts';
import { comingTo } from './coming.ts';

function aMeetingWith(presenter: typeof bram, chair: typeof chris) {
  const tale = aGroupAtItsStart();
  const planned = tale.plan()[1] ?? anId<PlannedId>('planned', 0);
  must(tale.write(anna, { kind: 'turnsSet', planned, presenter, chair }));
  const coming = () => {
    const meeting = plannedOf(tale.group, planned);
    if (meeting === undefined) throw new Error('It is in the plan');
    return comingTo(tale.group, meeting);
  };
  return { tale, planned, coming };
}

test('everyone comes, and Chris twenty minutes later: that is enough all the time', () => {
  const { tale, planned, coming } = aMeetingWith(bram, chris);
  must(tale.write(chris, { kind: 'presenceTold', planned, late: 20 }));
  expect(coming()).toMatchObject({
    of: 5,
    comes: five,
    late: [chris],
    short: 0,
    enough: { from: 0, until: 120 },
    ways: [],
  });
});

test('Bram, who was to bring a casus, cannot come: the turn is free, and still it is he with whom others can swap', () => {
  const { tale, planned, coming } = aMeetingWith(bram, chris);
  must(tale.write(bram, { kind: 'absenceTold', planned, away: true }));
  expect(plannedOf(tale.group, planned)?.presenter).toBeUndefined();
  const swap = coming().ways.find(({ kind }) => kind === 'swapPresenter');
  expect(swap).toMatchObject({ with: expect.arrayContaining([expect.objectContaining({ who: anna })]) });
});

test('two of five is too few: they can go on, or move', () => {
  const { tale, planned, coming } = aMeetingWith(bram, chris);
  for (const member of five.filter((one) => one !== bram && one !== chris))
    must(tale.write(member, { kind: 'absenceTold', planned, away: true }));
  expect(coming()).toMatchObject({ quorum: 3, short: 1, away: [anna, dewi, five[4]] });
  expect(coming().ways).toEqual([{ kind: 'goOn', with: 2 }, { kind: 'move' }]);
  const goesOn = () => plannedOf(tale.group, planned)?.anyway;
  must(tale.write(bram, { kind: 'meetsAnyway', planned }));
  expect(goesOn()).toBe(true);
  // Two said yes to two: with one alone nobody meets without being asked.
  must(tale.write(chris, { kind: 'absenceTold', planned, away: true }));
  expect(goesOn()).toBe(false);
});
