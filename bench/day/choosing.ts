import { circleAt, seatOf } from '../../src/engine/circle.ts';
import type { Command } from '../../src/engine/command.ts';
import type { StepStructure } from '../../src/methods/structure.ts';
import { anId } from '../../tests/support/live-guest.ts';
import { methodsOfDay, scriptOf } from './planned-day.ts';
import type { Scene } from './scene.ts';

/** So many people, the chair left aside, put a question of theirs to the others. */
export async function offer({ circle }: Scene, many: number): Promise<void> {
  const others = circle.inTouch.filter(
    (person) => person !== circle.chair && seatOf(circle.meeting, person.seat)?.presence === 'here',
  );
  for (const person of others.slice(0, many)) {
    const command: Command = { kind: 'offerCasus', casus: anId(), state: 'open', question: anId() };
    await circle.wants(person, command, { as: ['outcome'], until: 'the others have it', letters: 120 });
  }
}

/** One of what was offered comes to the centre, with a yes of its presenter; now and then with another method. */
export async function choose(scene: Scene, step: StepStructure, seconds: number): Promise<void> {
  const { circle, clock, chance } = scene;
  const ends = clock.now + seconds * 1_000;
  if (step.chooses === 'casus') await chooseCasus(scene, ends);
  else if (step.chooses === 'method' && chance.happens(0.2)) await chooseMethod(scene);
  await clock.until(ends);
  // Nobody goes on without a casus: if need be, until somebody's telephone is awake again.
  while (step.chooses === 'casus' && circle.meeting.casus.every(({ status }) => status === 'offered')) {
    if (circle.meeting.casus.length === 0) await offer(scene, 1);
    await propose(scene);
    await clock.rest(10_000);
  }
}

async function chooseCasus(scene: Scene, ends: number): Promise<void> {
  const { circle, clock, chance } = scene;
  if (chance.happens(0.5)) {
    const [first] = circle.meeting.casus;
    const voters = circleAt(circle.meeting, 'everyone', 0).flatMap((seat) => circle.person(seat) ?? []);
    for (const person of voters) {
      await clock.rest(Math.min(8_000, Math.max(0, ends - clock.now) / 12));
      const casus = chance.happens(0.4) ? first : chance.oneOf(circle.meeting.casus);
      if (casus !== undefined) await circle.wants(person, { kind: 'vote', casus: casus.id });
    }
    await circle.wants(circle.chair, { kind: 'closeVote' });
  }
  await clock.rest(Math.max(0, ends - clock.now) / 3);
  await propose(scene);
}

/** The first of those who are awake; whoever sleeps cannot say yes. */
async function propose({ circle, clock }: Scene): Promise<void> {
  if (circle.meeting.casus.some(({ status }) => status !== 'offered')) return;
  const asked = circle.meeting.casus.find(({ id }) => id === circle.meeting.choice.proposed);
  const isAwake = (seat: Parameters<typeof circle.person>[0]) => circle.person(seat)?.isThere === true;
  const offered =
    asked !== undefined && isAwake(asked.presenter)
      ? asked
      : circle.meeting.casus.find(({ presenter }) => isAwake(presenter));
  const presenter = offered && circle.person(offered.presenter);
  if (offered === undefined || presenter === undefined) return;
  if (offered !== asked) await circle.wants(circle.chair, { kind: 'proposeCasus', casus: offered.id });
  presenter.isBusy = true;
  await clock.rest(5_000);
  await circle.wants(presenter, { kind: 'acceptCasus', casus: offered.id });
  presenter.isBusy = false;
}

async function chooseMethod({ circle, chance }: Scene): Promise<void> {
  const part = circle.meeting.casus.find(({ status }) => status === 'accepted')?.part;
  const method = scriptOf(chance.weighed(methodsOfDay) ?? 'five-phase').parts.find(({ kind }) => kind === 'casus');
  if (part !== undefined && method !== undefined)
    await circle.wants(circle.chair, { kind: 'chooseMethod', part, method });
}
