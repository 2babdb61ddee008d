import { expect, it } from 'vitest';
import { aGroupAtItsStart, anId, anna, must } from '../../../tests/support/a-group.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import { rota } from '../../groups/rota.ts';
import { plannedTurnOf } from './planned-turn-of.ts';

it('the room knows whose turn it is by the plan, and the question that was shown beforehand', () => {
  const tale = aGroupAtItsStart();
  const [start = anId<PlannedId>('planned', 0), casus = start] = tale.plan();
  const turn = rota(tale.group).find(({ planned }) => planned === casus)?.presenting?.account ?? anna;
  expect(plannedTurnOf(tale.group, casus)).toMatchObject({ presenter: turn, question: undefined });
  const fields = { question: 'Hoe kan ik nee zeggen?' };
  must(tale.write(turn, { kind: 'casusShared', casus: anId('casus', 1), planned: casus, fields }));
  expect(plannedTurnOf(tale.group, casus)?.question).toBe(fields.question);
  expect(plannedTurnOf(tale.group, start)).toBeUndefined();
  expect(plannedTurnOf(tale.group, undefined)).toBeUndefined();
});
