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

async function comesIn(at: number, by: 'room' | 'door' = 'room'): Promise<BrowserPerson> {
  const member = group.members[at];
  if (member === undefined) throw new Error('Nobody');
  const person = await circle.person(member.name, at === 1 ? { viewport: phone } : {});
  person.forgives(/401/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/${by}`);
  await signsIn(person, member);
  return person;
}

test('a member opens the meeting, the others come in without a link, and everyone sits under the own name', async () => {
  // Chris was early, and opened the code that lies on the table: the door is there before the meeting is.
  chris = await comesIn(2, 'door');
  await chris.sees(/Zodra iemand hem opent, ga je vanzelf naar binnen/);
  anna = await comesIn(0);
  await anna.press(/^Online/);
  await anna.looksRight('opening the meeting of the group');
  await anna.press('Naar de kring');
  await anna.page.getByRole('heading', { name: 'De kring' }).waitFor();
  await chris.sees(/Wie er zijn: .*Anna.*Chris/);
  bram = await comesIn(1, 'door');
  dewi = await comesIn(3);
  for (const person of [anna, bram, chris, dewi]) await person?.sees(/Wie er zijn: .*Anna.*Chris.*Bram.*Dewi/);
  expect(bram?.page.url()).not.toContain('#');
});

test('whoever leads by plan walks the meeting with them, and ends it', async () => {
  const chair = await whoLeads();
  await chair.press('Begin');
  await walksOnTo(chair, 'inventariseren');
  const presenter = await whoIsAsked(chair);
  await presenter.looksRight('asked by the plan');
  await presenter.press('Ja, ik breng in');
  await chair.press(/^Ga door met /);
  await chair.sees('Andere methode');
  await walksOnTo(chair, 'oogsten');
  await chair.press('Meer');
  await chair.opens('Bijeenkomst');
  await chair.press('Bijeenkomst afsluiten');
  await chair.press('Ja, afsluiten');
  // Whoever led tells the group who was there; the others only read it.
  for (const person of circle.people) await person.sees('Anna, Chris, Bram en Dewi');
  await presenter.looksRight('after the meeting');
  // A quarter of an hour to keep something, also for who loads the page anew or looks at the group first.
  await presenter.page.reload();
  await presenter.sees('Anna, Chris, Bram en Dewi');
  await presenter.press('Naar de groep');
  await presenter.press('Wat neem je mee?');
  await presenter.sees('Je eerste stap');
});

test('the presenter tells a first step, and takes along what is worth keeping', async () => {
  const presenter = await whoBrought();
  await presenter.fill('Wat ga je doen?', 'Donderdag zeggen dat het niet lukt');
  await presenter.press('Vertel het de groep');
  await presenter.sees('De groep weet het. Het staat ook in je eigen boek.');
  await presenter.fill('Wat neem je mee?', 'Nee is ook een antwoord');
  await presenter.press('Zet in mijn boek');
  await presenter.sees('Het staat in je eigen boek.');
  await presenter.page.goto(`${circle.server.url}/book`);
  await presenter.sees('Nee is ook een antwoord');
  await presenter.sees('Donderdag zeggen dat het niet lukt');
});

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

async function whoBrought(): Promise<BrowserPerson> {
  for (const person of circle.people) {
    if (await person.page.getByRole('heading', { name: 'Je eerste stap' }).isVisible()) return person;
  }
  throw new Error('Nobody brought a casus');
}

async function whoIsAsked(chair: BrowserPerson): Promise<BrowserPerson> {
  const asked = await chair.page.getByText(/brengt in, volgens het traject/).innerText();
  const person = circle.people.find(({ name }) => asked.startsWith(name));
  if (person === undefined) throw new Error('Nobody is asked');
  await person.sees('Volgens het traject breng jij vandaag in. Klopt dat?');
  return person;
}

async function whoLeads(): Promise<BrowserPerson> {
  for (const person of circle.people) {
    if (await person.page.getByRole('button', { name: 'Begin', exact: true }).isVisible()) return person;
  }
  throw new Error('Nobody leads');
}
