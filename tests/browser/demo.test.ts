import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { hasFetchedAhead } from '../support/browser-walk.ts';

/**
 * Vera never heard of Kring and watches the demo; in the middle of it the server goes away. Before her Kim did the same
 * in English, on a phone, by the keyboard. The tests are chapters, in order.
 */
let circle: BrowserCircle;
let vera: BrowserPerson;
let kim: BrowserPerson;
const asked: string[] = [];

const plan = 'Ik zou eerst een kop thee met haar drinken.';

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  vera = await circle.person('Vera');
  kim = await circle.person('Kim', { locale: 'en-GB', viewport: phone, reducedMotion: 'reduce' });
});

afterAll(async () => {
  await circle.close();
});

async function goesTo(person: BrowserPerson, phase: RegExp, step: RegExp): Promise<void> {
  await person.press(phase);
  await person.page.locator('.line', { hasText: step }).waitFor();
}

test('Kim walks it by the keyboard, on a phone, without movement', async () => {
  await kim.page.goto(`${circle.server.url}/demo`);
  await kim.strikes('Play');
  await kim.strikes(/Solutions, phase 3/);
  await kim.strikes(/Julia/);
  await kim.strikes('Join in as Julia');
  await kim.tabsTo('What would I do, and why?');
  await kim.page.keyboard.type('I would say sorry first.');
  await kim.strikes('Ready');
  await kim.strikes(/2×/);
  await kim.strikes('Leave this one to Julia');
  await kim.looksRight('the demo on a phone');
});

test('as chair she is offered no link to share: nobody can come in', async () => {
  await kim.press(/Martin/);
  await kim.press('More');
  await kim.page.getByRole('tab', { name: 'Meeting' }).click();
  await kim.page.getByRole('tabpanel', { name: 'Meeting' }).waitFor();
  expect(await kim.page.getByRole('textbox', { name: 'The link for the group' }).count()).toBe(0);
  await kim.page.keyboard.press('Escape');
});

test('from the start page one button shows how it goes, and it plays by itself', async () => {
  await vera.page.goto(circle.server.url);
  await vera.page.getByRole('link', { name: 'Kijk hoe het gaat' }).click();
  await vera.sees('Hoe kan ik er weer voor allebei zijn, nu een van de twee zegt dat ik al gekozen heb?');
  await vera.sees(/De klok loopt hier sneller/);
  expect(new URL(vera.page.url()).pathname).toBe('/demo');
  await vera.looksRight('the demo when it begins');
  await vera.sees(/Ik bemiddel tussen twee zussen/);
  await hasFetchedAhead(vera);
  vera.page.on('request', (request) => asked.push(request.url()));
});

test('while they write, a text stands on the screen of its writer and on no other', async () => {
  await circle.loseServer();
  await goesTo(vera, /Oplossingen, fase 3/, /schrijven/);
  await vera.press('Pauze');
  await vera.sees(/teksten geschreven; op dit scherm geen enkele te lezen/);
  await vera.press(/Eva/);
  await vera.sees(/op dit scherm 1 te lezen/);
  await vera.page.locator('textarea').waitFor();
  await vera.looksRight('the screen of somebody who writes');
  await vera.press(/Nadia/);
  await vera.sees(/op dit scherm geen enkele te lezen/);
  await vera.sees('Jij luistert in deze fase alleen.');
  expect(await vera.page.locator('textarea').filter({ visible: true }).count()).toBe(0);
});

test('she takes the seat of Eva and writes a plan of her own; the others wait for her', async () => {
  await vera.press(/Eva/);
  await vera.press('Doe mee als Eva');
  await vera.sees('Jij bent nu Eva.');
  await vera.page.locator('textarea').fill(plan);
  await vera.press('Speel af');
  await vera.sees('De anderen wachten op jou. Schrijf iets op en druk op Klaar.');
  await vera.looksRight('a seat that was taken');
  await vera.press('Klaar');
});

test('she reads it out when it is her turn, and then it stands on the screen that all may see', async () => {
  await vera.sees('Jij bent aan de beurt. Lees voor wat je schreef, of sla over.');
  await vera.press('Ik lees voor');
  await vera.press(/^Scherm/);
  await vera.sees(plan);
});

test('she leads: nobody goes on without her, and the next step is hers to press', async () => {
  await goesTo(vera, /Vragen, fase 2/, /schrijven/);
  await vera.press(/Martin/);
  await vera.press('Doe mee als Martin');
  await vera.press('Door naar: vrij vragen');
  await vera.sees(/Wat weet je nog niet van de oudste/);
  await vera.looksRight('the screen of the chair');
});

test('it comes to its end by itself, and says what is next', async () => {
  await vera.press(/^Scherm/);
  await goesTo(vera, /Bespreken, fase 5/, /nabespreken/);
  await vera.press(/2×/);
  await vera.page.getByRole('heading', { name: 'Dit was een bijeenkomst in vijf fasen' }).waitFor({ timeout: 40_000 });
  await vera.looksRight('the end');
  await vera.press('Nog een keer');
  await vera.sees(/Nadia vertelt en de anderen luisteren/);
});

test('all of it without a server: since it was loaded nothing was asked of anyone, and nothing was kept', async () => {
  expect(asked).toEqual([]);
  expect(vera.sent).toEqual([]);
  expect(await vera.page.evaluate(() => Object.keys(localStorage))).toEqual(['kring.language']);
});

test('nobody’s console complained, and every screen could be used by everyone', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});
