import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { hasFetchedAhead } from '../support/browser-walk.ts';

/** Noor leads her first meeting on Thursday. On Wednesday she walks the method alone, and the server goes away. */
let circle: BrowserCircle;
let noor: BrowserPerson;
const asked: string[] = [];

const thought = 'Ik zou hem gewoon bellen.';

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  noor = await circle.person('Noor');
});

afterAll(async () => {
  await circle.close();
});

/** Where she leads, with the button that a chair has; elsewhere with the one above the screen. */
async function onTo(title: string): Promise<void> {
  const button = noor.page.getByRole('button', { name: new RegExp(`^(?:Volgende|Door naar): ${title}$`, 'i') });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

test('an address that names no method says so', async () => {
  await noor.page.goto(`${circle.server.url}/rehearse/elsewhere`);
  await noor.sees('Deze methode is hier niet');
  await noor.looksRight('no such method');
});

test('a whole meeting can be walked on a phone, from arriving to the choice of a casus', async () => {
  const omar = await circle.person('Omar', { viewport: phone });
  await omar.page.goto(`${circle.server.url}/rehearse/five-phase`);
  await omar.press('Een hele bijeenkomst');
  await omar.press('Begin met oefenen');
  for (const title of ['afspreken', 'Terugblikken', 'Inventariseren', 'Kiezen', 'methode kiezen']) {
    await omar.press(`Volgende: ${title}`);
    await omar.page.getByRole('button', { name: `Volgende: ${title}`, exact: true }).waitFor({ state: 'detached' });
  }
  await omar.press('Volgende: Inbrengen');
  await omar.sees('Hoe kan ik het gesprek beginnen dat ik al weken uitstel?');
  await omar.looksRight('the rehearsal on a phone');
});

test('she chooses how many sit around her, and begins at the first step of the method', async () => {
  await noor.page.goto(`${circle.server.url}/rehearse/five-phase`);
  await noor.sees('Alleen oefenen: Vijffasenvorm');
  await noor.press('Minder: Met hoeveel mensen?');
  await noor.looksRight('before rehearsing');
  await noor.press('Begin met oefenen');
  await noor.sees('Stap 1 van 11');
  await noor.sees('Jij bent gespreksleider');
  expect(await noor.page.getByRole('group', { name: 'Kijk als' }).getByRole('button').count()).toBe(5);
  await hasFetchedAhead(noor);
  noor.page.on('request', (request) => asked.push(request.url()));
  await circle.loseServer();
});

test('what she writes as Chris is not on the screen of Dewi, until she reads it out as Chris', async () => {
  for (const title of ['Vragen', 'vrij vragen', 'Oplossingen']) await onTo(title);
  await noor.press(/Chris/);
  await noor.page.locator('textarea').filter({ visible: true }).fill(thought);
  await noor.press('Klaar');
  await noor.looksRight('writing as one of them');
  await noor.press(/Dewi/);
  await noor.sees(/Eén tekst geschreven; op dit scherm geen enkele te lezen/);
  await noor.seesNot(thought);
  await onTo('voorlezen');
  await noor.press(/Chris/);
  await noor.press('Ik lees voor');
  await noor.press(/^Scherm/);
  await noor.sees(thought);
});

test('she goes back a step, and on again to the end', async () => {
  await noor.press('Vorige stap');
  await noor.sees('Stap 4 van 11');
  await noor.press(/Anna/);
  for (const title of ['voorlezen', 'samen praten', 'Reactie']) await onTo(title);
  await noor.press('Klaar met oefenen');
  await noor.sees('Je hebt de methode doorlopen');
  await noor.looksRight('after rehearsing');
});

test('nothing went to the server, and nothing was kept', async () => {
  expect(asked).toEqual([]);
  expect(noor.sent).toEqual([]);
  expect(await noor.page.evaluate(() => Object.keys(localStorage))).toEqual(['kring.language']);
  noor.forgives(/404/);
  circle.expectQuiet();
  circle.expectFlawless();
});
