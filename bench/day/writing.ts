import { circleAt, isHushed } from '../../src/engine/circle.ts';
import type { Command } from '../../src/engine/command.ts';
import { ownPlace, placeNow, placeOf } from '../../src/engine/cursor.ts';
import type { Place } from '../../src/engine/ids.ts';
import type { StepStructure } from '../../src/methods/structure.ts';
import { anId } from '../../tests/support/live-guest.ts';
import type { OwnNote, Person } from './person.ts';
import type { Scene } from './scene.ts';
import { savesOf } from './typing.ts';

/** The letters of a text that somebody writes in a meeting: a sentence or two, now and then a whole story. */
const usualLetters = 160;
const longestText = 1_500;

/** Everyone whom the step means writes, and says so when done; the chair goes on then, or when the time is up. */
export async function write(scene: Scene, step: StepStructure, seconds: number): Promise<void> {
  const { circle, clock, chance } = scene;
  const ends = clock.now + seconds * 1_000;
  const place = placeNow(circle.meeting);
  if (place === undefined) return;
  const writers = circleAt(circle.meeting, step.of, 0).filter((seat) => !isHushed(circle.meeting, seat));
  const people = writers.flatMap((seat) => circle.person(seat) ?? []);
  const all = people.map(async (person) => {
    const many = chance.whole(1, Math.min(3, step.notes?.upTo ?? 1));
    await clock.rest(chance.between(3_000, 25_000));
    for (let notes = 0; notes < many && clock.now < ends; notes += 1)
      await typeNote(scene, person, { place, as: 'note', until: ends });
    await clock.rest(chance.between(1_000, 15_000));
    if (!isOver(scene, ends)) await circle.wants(person, { kind: 'mark', how: chance.happens(0.1) ? 'paper' : 'done' });
  });
  await Promise.race([Promise.all(all), clock.until(ends)]);
  // Whoever is typing still has the last sentence saved when the step is left, before the chair goes on.
  await clock.rest(1_500);
}

/** Outcomes are sent when they are finished, by one press. */
export async function harvest(scene: Scene, step: StepStructure, seconds: number): Promise<void> {
  const { circle, clock, chance } = scene;
  const ends = clock.now + seconds * 1_000;
  const writers = new Set([...circleAt(circle.meeting, step.of, 0), circle.chair.seat]);
  const place = placeNow(circle.meeting);
  if (place === undefined) return;
  const saying = [...writers].map(async (seat) => {
    const person = circle.person(seat);
    if (person === undefined || isHushed(circle.meeting, seat)) return;
    const many = person === circle.chair ? chance.whole(1, 3) : chance.whole(0, 1);
    for (let outcomes = 0; outcomes < many; outcomes += 1) {
      await clock.rest(chance.between(15_000, (seconds * 900) / many));
      if (clock.now > ends - 2_000 || placeNow(circle.meeting) !== place) return;
      const letters = lettersOf(scene);
      const command: Command = { kind: 'writeOutcome', note: anId(), content: anId(), revision: 1, place };
      await circle.wants(person, command, { as: ['outcome'], until: 'the others have it', letters });
    }
  });
  await Promise.race([Promise.all(saying).then(() => clock.until(ends)), clock.until(ends)]);
}

/** Some keep notes of their own while others talk. */
export async function keepOwnNotes(scene: Scene, person: Person): Promise<void> {
  const apart: Scene = { ...scene, chance: scene.chance.apart() };
  const { circle, clock, chance } = apart;
  for (let notes = 0; notes < 12; notes += 1) {
    await clock.rest(60_000 + chance.waiting(10 * 60_000));
    if (circle.meeting.stage === 'ended') return;
    if (circle.meeting.stage === 'underway' && person.isThere && !person.isBusy)
      await typeNote(apart, person, { place: ownPlace, as: 'private', until: Number.POSITIVE_INFINITY });
  }
}

interface Typing {
  readonly place: Place;
  readonly as: 'note' | 'private';
  readonly until: number;
}

/** One text, saved while it is typed as often as the page does it. */
async function typeNote(scene: Scene, person: Person, { place, as, until }: Typing): Promise<void> {
  const { circle, clock, chance } = scene;
  const note: OwnNote = { id: anId(), revision: 0, isOpen: false };
  const known = person.notes.get(place);
  if (known === undefined) person.notes.set(place, [note]);
  else known.push(note);
  const began = clock.now;
  person.isBusy = true;
  for (const { after, letters } of savesOf(lettersOf(scene), chance)) {
    await clock.until(Math.min(until, began + after * 1_000));
    if (circle.meeting.stage === 'ended' || !person.isThere) break;
    note.revision += 1;
    const command: Command = { kind: 'writeNote', note: note.id, content: anId(), revision: note.revision, place, as };
    await circle.wants(person, command, { as: ['saved'], until: 'it is kept', letters });
    if (clock.now >= until) break;
  }
  person.isBusy = false;
  if (note.revision === 0)
    person.notes.set(
      place,
      (person.notes.get(place) ?? []).filter((one) => one !== note),
    );
}

function isOver({ circle, clock }: Scene, ends: number): boolean {
  return clock.now >= ends || circle.meeting.stage === 'ended';
}

function lettersOf({ chance }: Scene): number {
  return Math.min(longestText, Math.max(15, Math.round(chance.around(usualLetters))));
}

/** What this person wrote where the step reads from, and nobody else has yet. */
export function unread({ circle }: Scene, person: Person, step: StepStructure): readonly OwnNote[] {
  const { cursor } = circle.meeting;
  if (cursor === undefined || step.reads === undefined) return [];
  return (person.notes.get(placeOf(cursor, step.reads)) ?? []).filter(({ isOpen }) => !isOpen);
}
