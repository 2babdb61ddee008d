import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { phone } from '../support/browser-person.ts';
import { walksOnTo } from '../support/browser-walk.ts';
import { type FoundedGroup, foundedGroup, planned, signsIn, startMeetingHeld } from '../support/founded-group.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let circle: BrowserCircle;
let group: FoundedGroup;
let [anna, bram, chris, dewi]: readonly BrowserPerson[] = [];

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris', 'Dewi']);
  await startMeetingHeld(group, await planned(group));
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

async function comesIn(at: number): Promise<BrowserPerson> {
  const member = group.members[at];
  if (member === undefined) throw new Error('Nobody');
  const person = await circle.person(member.name, at === 1 ? { viewport: phone } : {});
  person.forgives(/401/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/room`);
  await signsIn(person, member);
  return person;
}

test('a member opens the meeting, the others come in without a link, and everyone sits under the own name', async () => {
  anna = await comesIn(0);
  await anna.press(/^Online/);
  await anna.looksRight('opening the meeting of the group');
  await anna.press('Naar de kring');
  await anna.page.getByRole('heading', { name: 'De kring' }).waitFor();
  bram = await comesIn(1);
  chris = await comesIn(2);
  dewi = await comesIn(3);
  for (const person of [anna, bram, chris, dewi]) await person?.sees(/Wie er zijn: .*Anna.*Bram.*Chris.*Dewi/);
  expect(bram?.page.url()).not.toContain('#');
});
