import { newId } from '../../src/crypto/ids.ts';
import type { GroupEvent } from '../../src/groups/group-event.ts';
import type { PlannedId } from '../../src/groups/group-ids.ts';
import type { GroupId } from '../../src/groups/ids.ts';
import { outlineTrajectory } from '../../src/groups/plan-trajectory.ts';
import { readiedFor } from '../../src/groups/relations.ts';
import { found } from '../../src/web/groups/founding.ts';
import type { GroupRow } from '../../src/web/groups/group-row.svelte.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { openStartMeeting } from '../../src/web/meetings/group-meeting.ts';
import { invite, linkOf } from '../../src/web/people/inviting.ts';
import { askToJoin, follow } from '../../src/web/people/joining-group.ts';
import type { BrowserPerson } from './browser-person.ts';
import { valueOf } from './group-keys.ts';
import { anId } from './live-guest.ts';
import { MemberBrowser } from './member-browser.ts';
import type { PostOffice } from './post-office.ts';
import { usualPassword } from './usual-account.ts';

/** Somebody of a group that came together without windows: can sign in at any browser. */
export interface FoundedMember {
  readonly name: string;
  readonly address: string;
  readonly password: string;
  readonly browser: MemberBrowser;
  readonly row: GroupRow;
}

export interface FoundedGroup {
  readonly group: GroupId;
  readonly founding: string;
  /** The first one founded it. */
  readonly members: readonly FoundedMember[];
}

/**
 * A group as it is when everyone has come in: real accounts and keys, all of it over the wire, only without windows. For
 * stories that begin there.
 */
export async function foundedGroup(
  server: { readonly url: string },
  post: PostOffice,
  names: readonly [string, ...string[]],
  about: Partial<Extract<GroupEvent, { readonly kind: 'groupDescribed' }>> = {},
): Promise<FoundedGroup> {
  const people = await Promise.all(names.map((name) => arrives(server, post, name)));
  const [founder, ...others] = people;
  if (founder === undefined) throw new Error('A group has a founder');
  const { group, founding } = valueOf(await found(founder.browser.ask, founder.browser.keys));
  await knows(founder, group, founding);
  const first = await founder.browser.follows(group, founding);
  const described = { kind: 'groupDescribed', name: 'Dinsdagkring', disciplines: 'same', guided: 'selfRun' } as const;
  valueOf(await first.write({ ...described, ...about }, { kind: 'selfNamed', name: founder.name }));
  const members: FoundedMember[] = [{ ...founder, row: first }];
  if (others.length > 0) valueOf(await invite(first, { group: described.name, from: founder.name }, undefined));
  for (const person of others) {
    const row = await joins(person, first, founding);
    members.push({ ...person, row });
  }
  for (const { row } of members) valueOf(await row.refresh());
  return { group, founding, members };
}

/** Everyone has answered about the others, and a trajectory with one casus each lies there. */
export async function planned({ members }: FoundedGroup): Promise<readonly PlannedId[]> {
  const circle = members.map(({ row }) => row.self);
  for (const { row } of members) {
    valueOf(await row.refresh());
    valueOf(await row.write(readiedFor(circle)));
  }
  const [first] = members;
  if (first === undefined) throw new Error('A group has members');
  valueOf(await first.row.refresh());
  const meetings = outlineTrajectory('casusEach', members.length, 0, 'byMember').map((meeting) => ({
    ...meeting,
    id: newId<'PlannedId'>(),
  }));
  const plan = { kind: 'trajectoryPlanned', trajectory: newId<'TrajectoryId'>(), form: 'casusEach', meetings } as const;
  valueOf(await first.row.write(plan));
  return meetings.map(({ id }) => id);
}

/** The start meeting was held, with everyone there: from now on there can be casus. */
export async function startMeetingHeld({ members }: FoundedGroup, [start]: readonly PlannedId[]): Promise<void> {
  const [first] = members;
  if (first === undefined || start === undefined) throw new Error('Nothing is planned');
  valueOf(await openStartMeeting(first.row, start));
  const present = members.map(({ row }) => row.self);
  valueOf(await first.row.write({ kind: 'meetingHeld', planned: start, present, presenters: [], methods: [] }));
}

/** Somebody comes to a group that is under way already. */
export async function joinsLater(
  { members, founding }: FoundedGroup,
  server: { readonly url: string },
  post: PostOffice,
  name: string,
): Promise<FoundedMember> {
  const [host] = members;
  if (host === undefined) throw new Error('A group has members');
  const person = await arrives(server, post, name);
  valueOf(await host.row.refresh());
  if (host.row.group.invitations.length === 0) {
    valueOf(await invite(host.row, { group: 'Dinsdagkring', from: host.name }, name));
  }
  return { ...person, row: await joins(person, host.row, founding) };
}

/** Signs in at a window, with what stands on the paper of this member. */
export async function signsIn(person: BrowserPerson, { address, password }: FoundedMember): Promise<void> {
  await person.fill('E-mailadres', address);
  await person.page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await person.press('Log in');
  await person.page.getByRole('button', { name: 'Log in', exact: true }).waitFor({ state: 'detached' });
}

type Arrived = Omit<FoundedMember, 'row'>;

async function arrives(server: { readonly url: string }, post: PostOffice, name: string): Promise<Arrived> {
  const browser = new MemberBrowser(server, post);
  const address = `${anId().toLowerCase()}@kring.example`;
  await browser.arrives(address);
  return { name, address, password: usualPassword, browser };
}

async function joins(person: Arrived, host: GroupRow, founding: string): Promise<GroupRow> {
  const [given] = host.group.invitations;
  const link = new URL((given && linkOf(host, 'http://kring.example', given)) ?? '');
  const { ask, keys } = person.browser;
  const followed = valueOf(await follow(ask, link.pathname.split('/')[2] ?? '', link.hash));
  valueOf(await askToJoin(ask, followed, keys));
  await host.refresh();
  await tend(host);
  await knows(person, host.id, founding);
  const row = await person.browser.follows(host.id, founding);
  valueOf(await row.write({ kind: 'selfNamed', name: person.name }));
  return row;
}

async function knows({ browser, name }: Arrived, group: GroupId, founding: string): Promise<void> {
  valueOf(await browser.ownRow.write({ kind: 'named', name }, { kind: 'groupKnown', group, founding }));
}
