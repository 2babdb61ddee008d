import { afterAll, beforeAll, test } from 'vitest';
import type { MeetingEvent } from '../../src/engine/event.ts';
import type { ServerMessage } from '../../src/protocol/message.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { bringsIn, onTo } from '../support/browser-walk.ts';
import { type FoundedGroup, foundedGroup, planned, signsIn, startMeetingHeld } from '../support/founded-group.ts';
import { PostOffice } from '../support/post-office.ts';

/** In a meeting of a group everyone knows who says what: members by what they signed, guests as guests. */

const post = new PostOffice();
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
/** From the moment that there is somebody to lie about. */
let lie: (event: MeetingEvent) => MeetingEvent = (event) => event;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris']);
  await startMeetingHeld(group, await planned(group));
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

async function comesIn(at: number, person: BrowserPerson): Promise<BrowserPerson> {
  const member = group.members[at];
  if (member === undefined) throw new Error('Nobody');
  person.forgives(/401/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/room`);
  await signsIn(person, member);
  return person;
}

/** Between this browser and the server sits one that changes what it says. */
async function isLiedTo(person: BrowserPerson): Promise<void> {
  await person.page.routeWebSocket('**/api/live', (page) => {
    const server = page.connectToServer();
    page.onMessage((frame) => server.send(frame));
    server.onMessage((frame) => page.send(toldOtherwise(String(frame))));
  });
}

function toldOtherwise(frame: string): string {
  const message: ServerMessage = JSON.parse(frame);
  if (message.kind !== 'events' && message.kind !== 'welcome') return frame;
  return JSON.stringify({ ...message, events: message.events.map((one) => ({ ...one, event: lie(one.event) })) });
}

function seatOf(person: BrowserPerson): string {
  const seated = person.received.map((frame): ServerMessage => JSON.parse(frame)).find(({ kind }) => kind === 'seated');
  if (seated?.kind !== 'seated') throw new Error(`${person.name} has no seat`);
  return seated.seat;
}

test('a guest comes with the link, is told so, and everyone reads that it is one', async () => {
  anna = await comesIn(0, await circle.person('Anna'));
  await anna.press(/^Online/);
  await anna.press('Naar de kring');
  await anna.page.getByRole('heading', { name: 'De kring' }).waitFor();
  bram = await comesIn(1, await circle.person('Bram'));
  chris = await circle.person('Chris');
  await isLiedTo(chris);
  await comesIn(2, chris);
  await anna.sees(/Wie er zijn: .*Anna.*Bram.*Chris/);
  const chair = await whoLeads();
  await chair.sees('Leden komen binnen via de groep.');
  await chair.press('Maak een link');
  const link = await chair.page.getByRole('textbox', { name: 'De link voor één gast' }).inputValue();

  const gijs = await circle.person('Gijs', { viewport: phone });
  await gijs.page.goto(link);
  await gijs.sees('Met deze link kom je binnen als gast.');
  await gijs.looksRight('at the door of a group as a guest');
  await gijs.fill('Jouw naam', 'Gijs');
  await gijs.press('Neem plaats');
  for (const person of [anna, bram, chris, gijs]) await person.sees(/Wie er zijn: .*Gijs \(gast\)/);
});

test('Bram, who sits at his laptop, goes on at his phone in the same seat', async () => {
  const later = await comesIn(1, await circle.person('Bram, at the phone', { viewport: phone }));
  await later.page.getByRole('heading', { name: 'Je zit al aan tafel' }).waitFor();
  await later.looksRight('at the door of a group with a seat');
  await later.press('Naar mijn plek');
  await later.sees('Op je andere apparaat kun je ja zeggen.');
  await bram.press('Ja, dat ben ik');
  await later.sees(/^Wie er zijn: [^,]+, [^,]+, [^,]+ en Gijs \(gast\)$/);
});

test('when the server lays a question in the mouth of somebody else, Chris reads that it could not be verified', async () => {
  const chair = await whoLeads();
  const [presenter, other] = chair === bram ? [anna, bram] : [bram, anna];
  const [said, told] = [seatOf(presenter), seatOf(other)];
  lie = (event) => {
    if (event.kind !== 'casusOffered' || event.presenter !== said) return event;
    return { ...event, presenter: told as typeof event.presenter };
  };
  const question = 'Hoe zeg ik nee tegen mijn teamleider?';
  await chair.press('Begin');
  await bringsIn(chair, presenter, question);
  await onTo(chair, 'inbrengen');
  await other.sees(question);
  await chris.sees('Dit kon niet worden nagegaan.');
  await chris.seesNot(question);
  await chris.looksRight('a question that could not be verified');
});

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

async function whoLeads(): Promise<BrowserPerson> {
  for (const person of circle.people) {
    if (await person.page.getByRole('button', { name: 'Begin', exact: true }).isVisible()) return person;
  }
  throw new Error('Nobody leads');
}
