import { beforeEach, expect, test } from 'vitest';
import { theMethod } from '../../../tests/support/the-library.ts';
import { StoryTime, settle } from '../../../tests/support/time.ts';
import { stepNow } from '../../engine/cursor.ts';
import { demoStory as english } from '../../locales/en/demo-story.ts';
import { demoStory as dutch } from '../../locales/nl/demo-story.ts';
import { composeNormal } from '../../methods/compose.ts';
import { gatherDemo } from './demo-circle.ts';
import { onlyTheCasus } from './only-the-casus.ts';
import { sceneTime, stepTime } from './pace.ts';
import { StoryClock } from './story-clock.ts';
import { Telling } from './telling.svelte.ts';

/** The demo without a screen: what its six people do when somebody watches, joins in, or leads. */
const method = theMethod('five-phase');
let time: StoryTime;
let telling: Telling;
let heard: string[];

async function toldIn(story: typeof dutch): Promise<Telling> {
  const composed = composeNormal({ agenda: theMethod('agenda').structure, methods: [method.structure], people: 6 });
  if (!composed.ok) throw new Error('It does not fit six people');
  time = new StoryTime();
  const clock = new StoryClock(1_000_000, time);
  const alone = { loadTexts: async () => undefined };
  const script = onlyTheCasus(composed.value);
  return new Telling(await gatherDemo({ script, story, clock, around: time, alone }));
}

beforeEach(async () => {
  telling = await toldIn(dutch);
  heard = [];
});

/** Presses play, and watches for so many seconds of an own clock; notes all that is said on the way. */
async function watches(seconds: number): Promise<void> {
  if (!telling.demo.clock.runs) {
    telling.demo.clock.run();
    void telling.tell();
  }
  for (let halves = 0; halves < seconds * 2 && !telling.ended; halves += 1) {
    await time.pass(500);
    const says = telling.spoken?.says;
    if (says !== undefined && heard.at(-1) !== says) heard.push(says);
  }
}

async function watchesUntil(step: string): Promise<void> {
  for (let second = 0; second < 300 && stepNow(telling.meeting)?.id !== step; second += 1) await watches(1);
  expect(stepNow(telling.meeting)?.id).toBe(step);
}

function phases(): readonly string[] {
  return telling.meeting.script.parts.at(-1)?.phases.map(({ id }) => id) ?? [];
}

test.each([
  ['Dutch', dutch],
  ['English', english],
])('the whole meeting is told by itself, in %s', async (_, story) => {
  telling = await toldIn(story);
  await watches(400);
  expect(telling.ended).toBe(true);
  const said = Object.values(story.scenes).flatMap(({ lines = [] }) => lines.map(({ says }) => says));
  expect(heard.filter((line, index) => heard.indexOf(line) === index)).toEqual(expect.arrayContaining(said));
});

test('every step of the five phases has its scene; together they take about two minutes', () => {
  const steps = method.structure.phases.flatMap(({ steps: each }) => each.filter(({ when }) => when !== 'acted'));
  for (const story of [dutch, english]) {
    expect(Object.keys(story.scenes)).toEqual(steps.map(({ id }) => id));
    const takes = Object.values(story.scenes).reduce((sum, scene) => sum + sceneTime(scene), 0);
    expect(Math.round(takes / 60_000)).toBe(2);
  }
});

test('the clock of the story is never behind: the steps of a phase fit into its time', () => {
  for (const phase of telling.meeting.script.parts.at(-1)?.phases ?? []) {
    const walked = phase.steps.filter(({ when }) => when !== 'acted');
    const takes = walked.reduce((sum, step) => sum + stepTime(phase, step), 0);
    expect(takes).toBeLessThanOrEqual(phase.seconds * 1000);
  }
});

test('plans are shut until their writers read them out; the one on paper is only spoken', async () => {
  await watchesUntil('plan');
  await watches(5);
  const plans = () => telling.meeting.notes.filter(({ place }) => place.includes('/plan/'));
  expect(plans().map(({ status }) => status)).toEqual(['shut', 'shut', 'shut', 'shut']);
  await watchesUntil('weigh-plans');
  expect(plans().map(({ status }) => status)).toEqual(['open', 'open', 'open', 'open']);
  expect(heard).toContain(dutch.scenes['read-plans']?.lines?.find(({ who }) => who === 'wilma')?.says);
});

test('whoever goes to a phase finds it as if all before it had been told', async () => {
  await telling.hurryTo(phases().indexOf('reaction'));
  expect(stepNow(telling.meeting)?.id).toBe('insights');
  expect(telling.meeting.notes.filter(({ status }) => status === 'open')).toHaveLength(4);
  expect(telling.demo.clock.runs).toBe(false);
  await watches(60);
  expect(telling.ended).toBe(true);
});

test('the others wait for a visitor who writes as Eva, and go on when she is done', async () => {
  const { circle, seats } = telling.demo;
  await watchesUntil('plan');
  telling.take(seats.eva);
  await watches(40);
  expect(stepNow(telling.meeting)?.id).toBe('plan');
  expect(telling.awaited).toEqual({ seat: seats.eva, what: 'writing' });
  circle.act(seats.eva, { kind: 'mark', how: 'done' });
  await watchesUntil('read-plans');
  await watches(40);
  expect(telling.awaited).toEqual({ seat: seats.eva, what: 'turn' });
  circle.act(seats.eva, { kind: 'endTurn', table: 0, how: 'spoke' });
  await watchesUntil('weigh-plans');
});

test('what is left to the voice is done by the voice, and the seat stays taken', async () => {
  const { seats } = telling.demo;
  await watchesUntil('plan');
  telling.take(seats.eva);
  await watches(20);
  telling.leaveToVoice();
  await watchesUntil('read-plans');
  expect(telling.taken).toBe(seats.eva);
  expect(telling.meeting.notes.filter(({ by, place }) => by === seats.eva && place.includes('/plan/'))).toHaveLength(1);
});

test('a visitor in the chair leads; nobody goes on without it', async () => {
  const { circle, seats } = telling.demo;
  telling.take(seats.martin);
  await watches(60);
  expect(stepNow(telling.meeting)?.id).toBe('tell');
  expect(telling.awaited?.what).toBe('leading');
  const from = telling.meeting.cursor;
  if (from === undefined) throw new Error('Nowhere');
  circle.act(seats.martin, { kind: 'next', from });
  await watches(3);
  expect(stepNow(telling.meeting)?.id).toBe('questions');
});

test('a visitor who asks as Kofi gets an answer, though nobody wrote one', async () => {
  const { circle, seats } = telling.demo;
  await watchesUntil('free');
  telling.take(seats.kofi);
  circle.act(seats.kofi, { kind: 'wantTurn' });
  await watches(12);
  circle.act(seats.kofi, { kind: 'endTurn', table: 0, how: 'spoke' });
  await watches(12);
  expect(heard).toContain(dutch.unexpected);
});

test('when somebody asks to stop, all stand still, and the chair goes on after a while', async () => {
  const { circle, seats } = telling.demo;
  await watches(2);
  circle.act(seats.nadia, { kind: 'stop' });
  await watches(10);
  expect(heard).toContain(dutch.stopped);
  await watchesUntil('questions');
  expect(telling.meeting.stopped).toBe(false);
  await settle();
});

test('paused is paused: nothing is said and nothing moves', async () => {
  await watches(4);
  telling.demo.clock.stand();
  const before = telling.spoken?.says;
  await time.pass(30_000);
  expect(telling.spoken?.says).toBe(before);
});
