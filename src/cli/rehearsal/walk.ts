import { following, nextPass, nextPhase, phaseAt, placeNow, stepNow } from '../../engine/cursor.ts';
import type { Cursor } from '../../engine/meeting.ts';
import type { CasusState, MethodStructure, StepStructure } from '../../methods/structure.ts';
import { type CasusTime, chooseCasus, chooseMethod, chooseModule, offerCasus } from './choosing.ts';
import type { Company } from './company.ts';
import { callForPause, comeBackFromTunnel, dropOut, goBackAndOn, handOver, rewordInSilence } from './incidents.ts';
import { openWhatOpensAt } from './openings.ts';
import type { Person } from './person.ts';
import { askFreely, goRound } from './speaking.ts';
import { harvest, sayYes, sort, write } from './writing.ts';

/** More steps than any meeting has, every round counted. */
const mostSteps = 500;

export interface WalkPlan {
  readonly method: MethodStructure;
  /** The name of a phase or a step, as people call it. */
  readonly phaseTitle: (method: string, phase: string) => string;
  readonly stepTitle: (method: string, step: string) => string;
  /** Whether the presenter has acted already: some steps are walked only then, others only when not. */
  readonly state: CasusState;
  /** Which of its times the method is given. */
  readonly time: CasusTime;
  /** Somebody goes in the middle of the casus and does not come back. */
  readonly dropsOut: boolean;
  /** The chair leaves out the phase in the middle of the casus. */
  readonly skips: boolean;
  /** Comes when the meeting is already underway. */
  readonly latecomer: string | undefined;
}

/**
 * Walks the whole script, step by step, as the chair would, and has everyone do what the step asks for. It reads only
 * the script: a method that it has never seen is walked like any other.
 */
export async function walk(company: Company, plan: WalkPlan): Promise<void> {
  await company.openly(company.chair, { kind: 'start' });
  let phase: string | undefined;
  const done = new Set<string>();
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const { meeting } = company.screen;
    const { cursor } = meeting;
    const step = stepNow(meeting);
    if (cursor === undefined || step === undefined) throw new Error('The meeting is nowhere');
    const here = `${cursor.part}/${cursor.phase}/${cursor.pass}`;
    if (here !== phase) tellPhase(company, plan, cursor);
    phase = here;
    company.timeline.step({
      id: step.id,
      title: plan.stepTitle(methodAt(company, cursor), step.id),
      activity: step.activity,
    });
    for (const field of step.opens ?? []) company.timeline.deed('What was sealed', `opens: ${field}`);
    await rewordInSilence(company, step);
    if (plan.dropsOut) await dropOut(company, step);
    await act(company, step, plan);
    await callForPause(company, step);
    await Promise.all(company.viewers.map((viewer) => viewer.catchUp()));
    if (steps === 0 && plan.latecomer !== undefined) await letIn(company, plan.latecomer);
    if (plan.skips && (await skip(company, cursor))) continue;
    if (!(await goOn(company, cursor, done))) return;
  }
  throw new Error('The meeting does not come to an end');
}

function tellPhase(company: Company, plan: WalkPlan, cursor: Cursor): void {
  const id = phaseAt(company.screen.meeting, cursor)?.id ?? '';
  const method = methodAt(company, cursor);
  company.timeline.phase({ method, id, title: plan.phaseTitle(method, id), pass: cursor.pass });
}

function methodAt(company: Company, { part }: Cursor): string {
  return company.screen.meeting.script.parts[part]?.method ?? '';
}

async function act(company: Company, step: StepStructure, plan: WalkPlan): Promise<void> {
  const place = placeNow(company.screen.meeting);
  if (step.mark === 'yes') await sayYes(company);
  switch (step.activity) {
    case 'write':
    case 'weigh':
      if (place !== undefined) await write(company, step, place);
      return;
    case 'round':
      await goBackAndOn(company, step);
      await comeBackFromTunnel(company, step);
      return goRound(company, step, (speaker) => bringSomething(company, speaker));
    case 'ask':
      return askFreely(company, step);
    case 'sort':
      return sort(company, step);
    case 'harvest':
      if (place !== undefined) await harvest(company, step, place);
      return handOver(company);
    case 'choose':
      return choose(company, step, plan);
    case 'talk':
    case 'silence':
    case 'reveal':
      return;
  }
}

/** In the inventory two people say what they could bring. */
async function bringSomething(company: Company, speaker: Person): Promise<void> {
  const { cursor } = company.screen.meeting;
  const isInventory = cursor && phaseAt(company.screen.meeting, cursor)?.part === 'inventory';
  const [, second, third] = company.people;
  if (isInventory && (speaker === second || speaker === third)) await offerCasus(company, speaker);
}

async function choose(company: Company, step: StepStructure, plan: WalkPlan): Promise<void> {
  const { script, cursor } = company.screen.meeting;
  const part = script.parts.findIndex(({ kind }, index) => kind === 'casus' && index > (cursor?.part ?? -1));
  const everyoneBrings = plan.method.phases.some(({ repeat }) => repeat?.until === 'everyone');
  const presenter = company.people[1];
  switch (step.chooses) {
    case 'casus':
      if (everyoneBrings || presenter === undefined) company.timeline.deed('Everyone', 'brings something today');
      else await chooseCasus(company, presenter, script.parts[part], plan.state);
      return;
    case 'method':
      return chooseMethod(company, plan.method, part, plan.time);
    case 'module':
      return chooseModule(company);
    case undefined:
      return;
  }
}

/** Waits at the door, is let in at a pause, and is at once where all are. */
async function letIn(company: Company, name: string): Promise<void> {
  const late = await company.arrive(name);
  if (!late.viewer.isAtDoor) throw new Error(`${name} came late and did not wait at the door`);
  company.timeline.deed(name, 'comes late and waits at the door');
  await company.openly(company.chair, { kind: 'admit', seat: late.seat });
  await late.viewer.until(() => !late.viewer.isAtDoor, 'to be let in');
  company.timeline.deed(company.chair.name, `lets ${name} in`);
}

/** Once in the casus, past the phase in its middle; true when the walk went there. */
async function skip(company: Company, cursor: Cursor): Promise<boolean> {
  const { chair, screen } = company;
  const part = screen.meeting.script.parts[cursor.part];
  const skipped = following(screen.meeting, cursor);
  if (part?.kind !== 'casus' || skipped?.part !== cursor.part || skipped.phase <= cursor.phase) return false;
  const to = nextPhase(screen.meeting, skipped);
  const isMiddle = skipped.phase >= Math.floor(part.phases.length / 2);
  if (!isMiddle || to?.part !== cursor.part || !company.isFirst('skipped')) return false;
  openWhatOpensAt(company, to);
  await company.openly(chair, { kind: 'goTo', to });
  company.timeline.deed(chair.name, `leaves out the phase ${part.phases[skipped.phase]?.id ?? ''}`);
  return true;
}

/** To the next step; false when the meeting has come to its end. A stretch that can be repeated is, once. */
async function goOn(company: Company, cursor: Cursor, repeated: Set<string>): Promise<boolean> {
  const { chair, screen } = company;
  const phase = phaseAt(screen.meeting, cursor);
  const isLast = phase !== undefined && cursor.step === phase.steps.length - 1;
  const loop = `${cursor.part}/${cursor.phase}`;
  if (isLast && phase.repeat?.until === 'helped' && phase.repeat.atMost > 1 && !repeated.has(loop)) {
    repeated.add(loop);
    const again = nextPass(screen.meeting, cursor);
    if (again !== undefined) openWhatOpensAt(company, again);
    await company.openly(chair, { kind: 'goRoundAgain' });
    company.timeline.deed(chair.name, 'goes round once more: the presenter is not helped yet');
    return true;
  }
  const to = following(screen.meeting, cursor);
  if (to === undefined) {
    await company.openly(chair, { kind: 'endMeeting' });
    company.timeline.deed(chair.name, 'ends the meeting');
    return false;
  }
  openWhatOpensAt(company, to);
  await company.openly(chair, { kind: 'next', from: cursor });
  return true;
}
