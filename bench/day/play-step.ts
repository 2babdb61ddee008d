import { circleAt, isHushed, presenterAt, seatOf } from '../../src/engine/circle.ts';
import { openingOf, placeOpenedTogether } from '../../src/engine/opened-notes.ts';
import { turnsAt } from '../../src/engine/turns.ts';
import { piles, type StepStructure } from '../../src/methods/structure.ts';
import { choose, offer } from './choosing.ts';
import type { Person } from './person.ts';
import type { Scene } from './scene.ts';
import { harvest, unread, write } from './writing.ts';

/** What six people do in a step of so many seconds. When it resolves the chair wants to go on. */
export function playStep(scene: Scene, step: StepStructure, seconds: number): Promise<void> {
  switch (step.activity) {
    case 'write':
    case 'weigh':
      return write(scene, step, seconds);
    case 'round':
      return goRound(scene, step, seconds);
    case 'ask':
      return ask(scene, step, seconds);
    case 'sort':
      return sort(scene, seconds);
    case 'choose':
      return choose(scene, step, seconds);
    case 'harvest':
      return harvest(scene, step, seconds);
    default:
      return talk(scene, step, seconds);
  }
}

/** Nobody touches a screen, but to say yes where everyone does. */
async function talk({ circle, clock, chance }: Scene, step: StepStructure, seconds: number): Promise<void> {
  const ends = clock.now + seconds * 1_000;
  if (step.mark === 'yes') {
    const yes = circle.inTouch.map(async (person) => {
      await clock.rest(chance.between(5_000, Math.max(6_000, seconds * 600)));
      if (seatOf(circle.meeting, person.seat)?.presence === 'here')
        await circle.wants(person, { kind: 'mark', how: 'yes' });
    });
    await Promise.all(yes);
  }
  await clock.until(ends);
}

/** Each in turn, a few say "sla mij over"; who wrote something reads it out. The chair helps whoever forgets to press. */
async function goRound(scene: Scene, step: StepStructure, seconds: number): Promise<void> {
  const { circle, clock, chance } = scene;
  if (step.id === 'who-brings') await offer(scene, chance.whole(2, 3));
  const inRound = Math.max(1, circleAt(circle.meeting, step.of, 0).length) * (step.contributions ?? 1);
  const holder = () => turnsAt(circle.meeting, 0)?.holder;
  for (let seat = holder(), turns = 0; seat !== undefined && turns < 40; seat = holder(), turns += 1) {
    const person = circle.person(seat);
    const chair = circle.chair;
    if (person === undefined || !person.isThere) {
      await clock.rest(chance.between(5_000, 15_000));
      await circle.wants(chair, { kind: 'endTurn', table: 0, how: 'absent' }, turn);
      continue;
    }
    person.isBusy = true;
    await readOut(scene, person, step);
    await clock.rest(((seconds * 1_000) / inRound) * chance.between(0.5, 1.4));
    person.isBusy = false;
    if (holder() !== seat) continue;
    if (chance.happens(0.06)) await circle.wants(person, { kind: 'passTurn' }, turn);
    else await circle.wants(chance.happens(0.7) ? person : chair, { kind: 'endTurn', table: 0, how: 'spoke' }, turn);
  }
}

async function readOut(scene: Scene, person: Person, step: StepStructure): Promise<void> {
  const { circle, clock, chance } = scene;
  if (openingOf(circle.meeting, step.reads) !== 'inTurn') return;
  for (const note of unread(scene, person, step)) {
    await clock.rest(chance.between(1_000, 6_000));
    note.isOpen = true;
    await circle.wants(person, { kind: 'readOut', note: note.id }, { as: ['opened'], until: 'the others have it' });
  }
}

/** Whoever has a question takes the turn when it is free, or waits for it. */
async function ask({ circle, clock, chance }: Scene, step: StepStructure, seconds: number): Promise<void> {
  const ends = clock.now + seconds * 1_000;
  while (clock.now < ends) {
    const seats = circleAt(circle.meeting, step.of, 0).filter((seat) => !isHushed(circle.meeting, seat));
    const awake = seats.flatMap((seat) => circle.person(seat) ?? []).filter(({ isThere }) => isThere);
    const person = chance.oneOf(awake);
    if (person !== undefined) {
      await circle.wants(person, { kind: 'wantTurn' }, turn);
      const next = chance.happens(0.2) ? chance.oneOf(awake) : undefined;
      if (next !== undefined && next !== person) await circle.wants(next, { kind: 'wantTurn' }, turn);
    }
    await clock.rest(Math.min(ends - clock.now, chance.between(20_000, 70_000)));
    const holder = circle.person(turnsAt(circle.meeting, 0)?.holder ?? circle.chair.seat);
    if (holder === undefined || turnsAt(circle.meeting, 0)?.holder === undefined) continue;
    const by = holder.isThere && chance.happens(0.6) ? holder : circle.chair;
    await circle.wants(by, { kind: 'endTurn', table: 0, how: 'spoke' }, turn);
  }
}

/** The presenter lays each card on a pile. */
async function sort({ circle, clock, chance }: Scene, seconds: number): Promise<void> {
  const ends = clock.now + seconds * 1_000;
  const place = placeOpenedTogether(circle.meeting);
  const presenter = circle.person(presenterAt(circle.meeting, 0) ?? circle.chair.seat);
  const cards = circle.meeting.notes.filter((note) => note.place === place && note.status === 'open');
  for (const { id } of cards) {
    await clock.rest(Math.min(8_000, (seconds * 900) / cards.length) * chance.between(0.5, 1));
    const pile = chance.oneOf(piles) ?? 'warm';
    if (presenter !== undefined) await circle.wants(presenter, { kind: 'sortNote', note: id, pile });
  }
  await clock.until(ends);
}

const turn = { as: ['turn'], until: 'all have it' } as const;
