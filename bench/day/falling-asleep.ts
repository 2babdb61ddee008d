import type { Person } from './person.ts';
import type { Scene } from './scene.ts';

const meanAwake = 12 * 60_000;

/** A telephone on the table goes dark now and then, and comes back where it was. Not while somebody types or speaks. */
export async function fallAsleepNowAndThen({ circle, clock, chance: all }: Scene, person: Person): Promise<void> {
  const chance = all.apart();
  for (;;) {
    await clock.rest(30_000 + chance.waiting(meanAwake));
    if (circle.meeting.stage === 'ended' || !person.isThere) return;
    if (person.isBusy || circle.meeting.stage === 'lobby') continue;
    circle.goes(person);
    await clock.rest(chance.around(60_000));
    if (person.hasLeft) return;
    await circle.returns(person);
  }
}
