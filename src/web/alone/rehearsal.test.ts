import { expect, test } from 'vitest';
import { allMethods, theMethod } from '../../../tests/support/the-library.ts';
import { StoryTime, settle } from '../../../tests/support/time.ts';
import { casusUnderway } from '../../engine/centre.ts';
import { placeNow, stepNow } from '../../engine/cursor.ts';
import type { MethodStructure } from '../../methods/structure.ts';
import { courseOf, placeOnCourse } from './course.ts';
import { Rehearsal, type RehearsalPlan } from './rehearsal.svelte.ts';

/** Noor never chaired and walks a method alone, with made-up people around her. */
const people = ['Anna', 'Bram', 'Chris', 'Dewi', 'Émile', 'Fatima', 'Gijs', 'Hanna'];

async function rehearses(method: MethodStructure, plan: Partial<RehearsalPlan> = {}): Promise<Rehearsal> {
  const begun = await Rehearsal.begins({
    method,
    agenda: theMethod('agenda').structure,
    course: 'alone',
    names: people.slice(0, Math.min(8, Math.max(3, method.people.least))),
    question: 'Hoe begin ik?',
    state: 'open',
    now: 1_000_000,
    alone: { loadTexts: async () => undefined },
    around: new StoryTime(),
    ...plan,
  });
  if (!begun.ok) throw new Error(`${method.id} does not fit`);
  return begun.value;
}

/** The steps that she comes by, from the first to the last. */
async function walks(rehearsal: Rehearsal): Promise<readonly string[]> {
  const steps = [stepNow(rehearsal.meeting)?.id ?? ''];
  while (rehearsal.ahead !== undefined) {
    const before = rehearsal.meeting.cursor;
    await rehearsal.next();
    expect(rehearsal.meeting.cursor, `after ${steps.at(-1)}`).not.toEqual(before);
    steps.push(stepNow(rehearsal.meeting)?.id ?? '');
  }
  return steps;
}

test('alone, a method begins at its own first step, and somebody has said yes to bringing something', async () => {
  const rehearsal = await rehearses(theMethod('five-phase').structure);
  expect(stepNow(rehearsal.meeting)?.id).toBe('tell');
  expect(casusUnderway(rehearsal.meeting)?.presenter).toBe(rehearsal.meeting.seats[1]?.id);
  expect(rehearsal.looking).toBe(rehearsal.meeting.seats[0]?.id);
  expect(rehearsal.mayGoBack).toBe(false);
  expect(courseOf(rehearsal.meeting)[rehearsal.beforehand]).toEqual(rehearsal.meeting.cursor);
});

test.each(allMethods().map((method) => [method.id, method] as const))(
  'she can walk %s to its end, in both states of the casus',
  async (_, method) => {
    for (const state of ['open', 'acted'] as const) {
      const rehearsal = await rehearses(method, { state });
      await walks(rehearsal);
      rehearsal.end();
      expect(rehearsal.meeting.stage).toBe('ended');
      rehearsal.close();
    }
  },
);

test('a whole meeting has its frame around it, and nobody gets stuck at the choice', async () => {
  const rehearsal = await rehearses(theMethod('five-phase').structure, { course: 'whole' });
  const steps = await walks(rehearsal);
  expect(steps[0]).toBe('check-in');
  expect(steps).toContain('read-plans');
  expect(steps.at(-1)).toBe('harvest');
});

test('back is back: the step before, as often as one likes', async () => {
  const rehearsal = await rehearses(theMethod('five-phase').structure);
  const steps = [stepNow(rehearsal.meeting)?.id];
  for (let times = 0; times < 4; times += 1) {
    await rehearsal.next();
    steps.push(stepNow(rehearsal.meeting)?.id);
  }
  for (const step of steps.slice(0, -1).reverse()) {
    rehearsal.back();
    expect(stepNow(rehearsal.meeting)?.id).toBe(step);
  }
  expect(rehearsal.mayGoBack).toBe(false);
});

test('what she writes as Chris is not there when she looks as Dewi, nor on the screen', async () => {
  const rehearsal = await rehearses(theMethod('five-phase').structure, { names: people.slice(0, 4) });
  await rehearsal.next();
  const [, , chris, dewi] = rehearsal.meeting.seats.map(({ id }) => id);
  if (chris === undefined || dewi === undefined) throw new Error('They are not there');
  const seen = async (looking: typeof chris | 'screen'): Promise<readonly (string | undefined)[]> => {
    rehearsal.look(looking);
    await settle();
    return [...(rehearsal.live?.meeting.notes ?? [])].map(({ content }) => rehearsal.live?.text(content));
  };
  await seen(chris);
  const place = placeNow(rehearsal.meeting);
  if (place === undefined) throw new Error('Nowhere');
  await rehearsal.live?.writeNote(place, 'Wat zei hij?', 'note');
  expect(await seen(dewi)).toEqual([]);
  expect(await seen('screen')).toEqual([]);
  expect(await seen(chris)).toEqual(['Wat zei hij?']);
});

test('she sees how far she is', async () => {
  const rehearsal = await rehearses(theMethod('five-phase').structure);
  const course = courseOf(rehearsal.meeting);
  expect(course[placeOnCourse(rehearsal.meeting)]).toEqual(rehearsal.meeting.cursor);
  await rehearsal.next();
  expect(course[placeOnCourse(rehearsal.meeting)]).toEqual(rehearsal.meeting.cursor);
  await settle();
});
