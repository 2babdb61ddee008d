import type { Script } from '../../methods/script.ts';
import { disagreements } from './agreement.ts';
import { Company } from './company.ts';
import { openMeeting } from './entrance.ts';
import type { Dial } from './line.ts';
import { names } from './names.ts';
import { Timeline, type WalkedPhase } from './timeline.ts';
import { type WalkPlan, walk } from './walk.ts';

export interface RehearsalOptions extends Omit<WalkPlan, 'latecomer'> {
  readonly server: string;
  readonly script: Script;
  readonly people: number;
  readonly dial: Dial;
  readonly tell: (line: string) => void;
}

export interface Rehearsed {
  readonly phases: readonly WalkedPhase[];
  readonly texts: readonly string[];
  readonly events: number;
  readonly shutNotesSeen: number;
  /** What was not as it must be, in plain words. */
  readonly off: readonly string[];
}

/** One whole meeting, from the link to the last goodbye. Never throws: what breaks is told in `off`. */
export async function rehearseMeeting(options: RehearsalOptions): Promise<Rehearsed> {
  const timeline = new Timeline(options.tell);
  const entrance = await openMeeting(options.server, options.script, options.dial);
  const company = new Company(entrance, timeline);
  try {
    await meet(company, options);
    await Promise.all(company.viewers.map((viewer) => viewer.catchUp()));
    company.off.push(...(await disagreements(company)));
  } catch (fault) {
    company.off.push(fault instanceof Error ? fault.message : String(fault));
  } finally {
    for (const viewer of company.viewers) viewer.hangUp();
  }
  return {
    phases: timeline.phases,
    texts: company.record.texts,
    events: company.screen.number,
    shutNotesSeen: company.shutNotesSeen,
    off: company.off,
  };
}

/** With four or more, one comes late. */
async function meet(company: Company, { people, ...plan }: RehearsalOptions): Promise<void> {
  const all = names.slice(0, people);
  const latecomer = people > 3 ? all.at(-1) : undefined;
  await company.screen.connect();
  for (const name of all.filter((one) => one !== latecomer)) await company.arrive(name);
  const [first] = company.people;
  if (first === undefined) throw new Error('Nobody came');
  await company.openly(first, { kind: 'takeChair' });
  await walk(company, { ...plan, latecomer });
  await afterwards(company);
}

/** When it is over, the presenter lets the others keep it, and people go. */
async function afterwards(company: Company): Promise<void> {
  const { timeline, screen } = company;
  for (const { id, presenter } of screen.meeting.casus.filter(({ status }) => status === 'done')) {
    await company.openly(company.person(presenter), { kind: 'allowKeeping', casus: id, allowed: true });
    timeline.deed(company.person(presenter).name, 'lets the others keep the question and the outcomes');
  }
}
