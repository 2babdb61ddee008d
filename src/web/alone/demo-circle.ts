import type { SeatId } from '../../engine/ids.ts';
import type { DemoPerson, DemoStory } from '../../locales/nl/demo-story.ts';
import type { Script } from '../../methods/script.ts';
import type { Alone } from '../live/joining.ts';
import type { Surroundings } from '../live/wire.ts';
import { bringCasus } from './bring-casus.ts';
import type { StoryClock } from './story-clock.ts';
import { TabCircle } from './tab-circle.ts';

/** As they sit around the table. */
export const demoPeople: readonly DemoPerson[] = ['martin', 'nadia', 'kofi', 'eva', 'wilma', 'julia'];

export const demoMethod = 'five-phase';

export interface DemoCircle {
  readonly circle: TabCircle;
  readonly clock: StoryClock;
  readonly story: DemoStory;
  readonly seats: Readonly<Record<DemoPerson, SeatId>>;
}

export interface Casting {
  readonly script: Script;
  readonly story: DemoStory;
  readonly clock: StoryClock;
  readonly around: Surroundings;
  readonly alone: Alone;
}

/** Six people at the first step of the casus: Martin leads, Nadia said yes to bringing hers. */
export async function gatherDemo({ script, story, clock, around, alone }: Casting): Promise<DemoCircle> {
  const told = { elapsed: () => clock.now(), dice: () => around.dice(), after: around.after.bind(around) };
  const circle = await TabCircle.gathers({ script, setting: 'online', time: clock, around: told, alone });
  const { names } = story;
  const seats = {
    martin: await circle.seat(names.martin),
    nadia: await circle.seat(names.nadia),
    kofi: await circle.seat(names.kofi),
    eva: await circle.seat(names.eva),
    wilma: await circle.seat(names.wilma),
    julia: await circle.seat(names.julia),
  };
  const { martin: chair, nadia: presenter } = seats;
  circle.act(chair, { kind: 'takeChair' });
  circle.act(chair, { kind: 'start' });
  await bringCasus(circle, { chair, presenter, question: story.question, state: 'open' });
  while (circle.meeting.script.parts[circle.meeting.cursor?.part ?? 0]?.kind !== 'casus') {
    const { cursor } = circle.meeting;
    if (cursor === undefined || !circle.act(chair, { kind: 'next', from: cursor })) break;
  }
  return { circle, clock, story, seats };
}

export function personAt({ seats }: DemoCircle, seat: SeatId | undefined): DemoPerson | undefined {
  return demoPeople.find((person) => seats[person] === seat);
}

export function firstName({ story }: DemoCircle, person: DemoPerson): string {
  return story.names[person].split(' ')[0] ?? '';
}
