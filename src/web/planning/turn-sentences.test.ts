import { expect, test } from 'vitest';
import { aGroupAtItsStart, anId, anna, bram, chris, must } from '../../../tests/support/a-group.ts';
import { plannedOf } from '../../groups/circle-of-members.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import { turnsToTell } from './turn-sentences.ts';

function aMeeting() {
  const tale = aGroupAtItsStart();
  const planned = tale.plan()[1] ?? anId<PlannedId>('planned', 0);
  const told = () => turnsToTell(tale.group, plannedOf(tale.group, planned) ?? expect.fail('It is in the plan'));
  return { tale, planned, told };
}

test('Bram was to bring and cannot come: it is told what happens if nobody chooses, until Anna takes over', () => {
  const { tale, planned, told } = aMeeting();
  must(tale.write(anna, { kind: 'turnsSet', planned, presenter: bram, chair: chris }));
  must(tale.write(bram, { kind: 'absenceTold', planned, away: true }));
  expect(told()).toMatchObject({ byItself: [], unlessChosen: [{ turn: 'presenting', from: bram }] });
  must(tale.write(anna, { kind: 'turnsSet', planned, presenter: anna, chair: chris }));
  expect(told()).toEqual({ byItself: [], unlessChosen: [] });
});

test('a turn that was only proposed goes to another by itself: nobody has to choose', () => {
  const { tale, planned, told } = aMeeting();
  must(tale.write(anna, { kind: 'absenceTold', planned, away: true }));
  expect(told()).toMatchObject({ byItself: [{ turn: 'presenting', from: anna }], unlessChosen: [] });
});
