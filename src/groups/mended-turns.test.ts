import { expect, test } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, dewi, must } from '../../tests/support/a-group.ts';
import { plannedOf } from './circle-of-members.ts';
import type { PlannedId } from './group-ids.ts';
import { mendedTurns, turnsAfter } from './mended-turns.ts';

function plan() {
  const tale = aGroupAtItsStart();
  const ids = tale.plan();
  const [first, second] = [ids[1], ids[2]].map((id) => id ?? anId<PlannedId>('planned', 0));
  if (first === undefined || second === undefined) throw new Error('Two meetings are planned');
  const meeting = () => {
    const found = plannedOf(tale.group, first);
    if (found === undefined) throw new Error('It is in the plan');
    return found;
  };
  return { tale, first, second, mended: () => mendedTurns(tale.group, meeting()) };
}

test('nobody said no: the rota has nothing to mend', () => {
  expect(plan().mended()).toEqual([]);
});

test('Bram was to bring and cannot come: somebody else is proposed, and Bram makes it up the next time', () => {
  const { tale, first, second, mended } = plan();
  must(tale.write(anna, { kind: 'turnsSet', planned: first, presenter: bram, chair: chris }));
  must(tale.write(bram, { kind: 'absenceTold', planned: first, away: true }));
  expect(mended()).toEqual(
    expect.arrayContaining([
      { planned: first, turn: 'presenting', from: bram, to: anna },
      { planned: second, turn: 'presenting', from: anna, to: bram },
    ]),
  );
  must(tale.write(bram, { kind: 'absenceTold', planned: first, away: false }));
  expect(mended()).toEqual([]);
});

test('before they swap it is told what it changes: Dewi now, Bram where she was', () => {
  const { tale, first, second } = plan();
  must(tale.write(anna, { kind: 'turnsSet', planned: first, presenter: bram, chair: chris }));
  must(tale.write(anna, { kind: 'turnsSet', planned: second, presenter: dewi }));
  must(tale.write(bram, { kind: 'absenceTold', planned: first, away: true }));
  const moved = turnsAfter(tale.group, [
    { kind: 'turnsSet', planned: first, presenter: dewi },
    { kind: 'turnsSet', planned: second, presenter: bram },
  ]);
  expect(moved).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ planned: first, turn: 'presenting', to: dewi }),
      { planned: second, turn: 'presenting', from: dewi, to: bram },
    ]),
  );
});
