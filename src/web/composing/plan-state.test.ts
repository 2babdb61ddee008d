import { expect, it } from 'vitest';
import { PlanState } from './plan-state.svelte.ts';

it('begins with what the group agreed: so many people, two hours, and nothing to look back on yet', async () => {
  const plan = new PlanState();
  const beginning = plan.begin(undefined, { people: 5, minutes: 120, looksBack: false });
  expect(plan.isBegun).toBe(true);
  await beginning;
  expect([plan.arrangement?.people, plan.minutes]).toEqual([5, 120]);
  expect(plan.planned?.script.ok).toBe(true);
  const phases = plan.arrangement?.parts.flatMap((part) => (part.kind === 'agenda' ? [part.phase] : []));
  expect(phases).not.toContain('look-back');
  expect(phases).toContain('inventory');
});

it('takes the nearest time that can be done', async () => {
  const plan = new PlanState();
  await plan.begin(undefined, { people: 5, minutes: 720 });
  expect(plan.planned?.script.ok).toBe(true);
  expect(plan.minutes).toBeGreaterThan(120);
});

it('is settled when what was asked last is planned, also for whoever presses at once', async () => {
  const plan = new PlanState();
  void plan.begin();
  await plan.settled();
  expect(plan.planned?.script.ok).toBe(true);
  void plan.takePeople(5);
  const before = plan.planned;
  void plan.takePeople(4);
  expect(plan.planned).toBe(before);
  await plan.settled();
  const four = new PlanState();
  await four.begin(undefined, { people: 4 });
  expect(plan.planned).not.toEqual(before);
  expect(plan.planned).toEqual(four.planned);
});
