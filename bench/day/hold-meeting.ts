import { seatOf } from '../../src/engine/circle.ts';
import { following, partAt, phaseAt, samePhase, stepNow } from '../../src/engine/cursor.ts';
import { placeOpenedTogether } from '../../src/engine/opened-notes.ts';
import type { ScriptPhase } from '../../src/methods/script.ts';
import type { StepStructure } from '../../src/methods/structure.ts';
import type { Circle } from './circle.ts';
import type { DayClock } from './day-clock.ts';
import type { Deed } from './delays.ts';
import { fallAsleepNowAndThen } from './falling-asleep.ts';
import type { Person } from './person.ts';
import { type PlannedMeeting, peopleInMeeting } from './planned-day.ts';
import { playStep } from './play-step.ts';
import type { Scene } from './scene.ts';
import { keepOwnNotes } from './writing.ts';

/** Of six people, with how many a chair does not wait any longer. */
const enough = 4;

/** One meeting from the first who comes until the last who goes; how many milliseconds of the day that took. */
export async function holdMeeting(circle: Circle, plan: PlannedMeeting, clock: DayClock): Promise<number> {
  const { chance } = plan;
  const scene: Scene = { circle, clock, chance };
  const coming = circle.people.map((person, index) => comes(scene, person, plan.arrivals[index] ?? plan.begins));
  await coming[0];
  await circle.wants(circle.chair, { kind: 'takeChair' });
  await clock.until(plan.begins);
  while (circle.meeting.seats.length < Math.min(enough, circle.people.length)) await clock.rest(5_000);
  await circle.wants(circle.chair, { kind: 'start' }, { as: ['phase'], until: 'all have it' });
  await Promise.all([walk(scene), ...coming]);
  await Promise.all(circle.people.map((person) => leaves(scene, person)));
  return clock.now - (plan.arrivals[0] ?? plan.begins);
}

async function comes(scene: Scene, person: Person, at: number): Promise<void> {
  const { circle, clock, chance } = scene;
  await clock.until(at);
  await circle.arrives(person, () => clock.rest(chance.between(4_000, 20_000)));
  if (person === circle.chair) return;
  if (chance.happens(0.3)) void fallAsleepNowAndThen(scene, person);
  if (chance.happens(0.35)) void keepOwnNotes(scene, person);
}

/** The chair goes on from step to step, and lets in who waits at the door. */
async function walk(scene: Scene): Promise<void> {
  const { circle, clock, chance } = scene;
  const { chair } = circle;
  while (circle.meeting.stage !== 'ended') {
    const { cursor } = circle.meeting;
    const step = stepNow(circle.meeting);
    const phase = phaseAt(circle.meeting, cursor);
    if (cursor === undefined || step === undefined || phase === undefined) throw new Error('The meeting is nowhere');
    await letIn(scene);
    if (chance.happens(0.02)) await standStill(scene);
    await playStep(scene, step, secondsOf(step, phase) * chance.between(0.8, 1.1));
    const to = following(circle.meeting, cursor);
    if (to === undefined) await circle.wants(chair, { kind: 'endMeeting' }, { as: ['phase'], until: 'all have it' });
    else await goOn(scene, samePhase(cursor, to) ? 'step' : 'phase');
  }
  const [casus] = circle.meeting.casus.filter(({ status }) => status === 'done');
  const presenter = casus && circle.person(casus.presenter);
  if (casus === undefined || presenter === undefined || chance.happens(0.3)) return;
  await clock.rest(chance.between(5_000, 40_000));
  await circle.wants(presenter, { kind: 'allowKeeping', casus: casus.id, allowed: true });
}

/** What a step opens comes with it: then it counts as both. */
async function goOn({ circle }: Scene, how: Deed): Promise<void> {
  const { cursor } = circle.meeting;
  if (cursor === undefined) return;
  const to = following(circle.meeting, cursor);
  const opens = to !== undefined && placeOpenedTogether({ ...circle.meeting, cursor: to }) !== undefined;
  const as: readonly Deed[] = opens ? [how, 'opened'] : [how];
  await circle.wants(circle.chair, { kind: 'next', from: cursor }, { as, until: 'all have it' });
}

/** The step's own time, or its share of what the others leave of the phase. */
function secondsOf(step: StepStructure, phase: ScriptPhase): number {
  const own = ({ seconds, perTurn }: StepStructure) =>
    seconds ?? (perTurn === undefined ? undefined : perTurn * peopleInMeeting);
  const named = phase.steps.reduce((sum, one) => sum + (own(one) ?? 0), 0);
  const others = phase.steps.filter((one) => own(one) === undefined).length;
  const seconds = own(step);
  if (seconds === undefined) return Math.max(30, (phase.seconds - named) / Math.max(1, others));
  return others === 0 && named > 0 ? (seconds * phase.seconds) / named : seconds;
}

async function letIn({ circle }: Scene): Promise<void> {
  const waiting = circle.meeting.seats.filter(({ presence }) => presence === 'atDoor');
  for (const { id } of waiting) await circle.wants(circle.chair, { kind: 'admit', seat: id });
}

/** Somebody asks for a moment, and the chair goes on after it. */
async function standStill({ circle, clock, chance }: Scene): Promise<void> {
  const by = chance.oneOf(circle.inTouch.filter(({ seat }) => seatOf(circle.meeting, seat)?.presence === 'here'));
  if (by === undefined || partAt(circle.meeting, circle.meeting.cursor) === undefined) return;
  await circle.wants(by, { kind: 'stop' });
  await clock.rest(chance.between(20_000, 90_000));
  await circle.wants(circle.chair, { kind: 'resume' });
}

async function leaves({ circle, clock, chance }: Scene, person: Person): Promise<void> {
  await clock.rest(Math.min(240_000, chance.waiting(60_000)));
  person.hasLeft = true;
  circle.goes(person);
}
