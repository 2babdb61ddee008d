import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle, notesSentBy } from '../support/browser-circle.ts';
import { type BrowserPerson, beamer, phone } from '../support/browser-person.ts';
import { joins, leads, opensMeeting, walksOnTo } from '../support/browser-walk.ts';

/** Seven people at two tables on one clock: everyone brings something, four at the one, three at the other. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
let dewi: BrowserPerson;
let screen: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  const link = await opensMeeting(circle, 'mixed', ['troika'], 7);
  anna = await leads(circle, 'Anna', link);
  bram = await joins(circle, 'Bram', link, { viewport: phone });
  for (const name of ['Gijs', 'Fleur']) await sitsDown(name);
  chris = await joins(circle, 'Chris', link, { viewport: phone, colorScheme: 'dark' });
  dewi = await joins(circle, 'Dewi', link, { locale: 'en-GB' });
  await sitsDown('Hugo');
  screen = await circle.person('the screen', { viewport: beamer });
  await anna.press('Een gedeeld scherm erbij');
  const code = (await anna.page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent()) ?? '';
  await screen.page.goto(`${circle.server.url}/scherm`);
  await screen.fill('De code', code);
  await screen.press('Verbind dit scherm');
  await anna.press('Begin');
  await walksOnTo(anna, 'vertellen');
});

afterAll(async () => {
  await circle.close();
});

test('everyone reads who sits at the own table and who brings in there; Anna and the screen read all of them', async () => {
  await anna.sees('jij brengt in.');
  await anna.sees(/Tafel 2: Chris brengt in\./);
  await bram.sees(/Jouw tafel: Anna brengt in\. Met Gijs en Fleur\./);
  await chris.sees(/Jouw tafel: jij brengt in\. Met Dewi en Hugo\./);
  await dewi.sees(/Your table: Chris presents\. With Hugo\./);
  await bram.seesNot(/Tafel 2/);
  for (const table of [/Tafel 1: Anna brengt in/, /Tafel 2: Chris brengt in/]) await screen.sees(table);
  await anna.looksRight('several tables, as chair who presents');
  await chris.looksRight('presenting at the second table');
  await screen.looksRight('several tables on the screen');
});

test('the tables ask side by side, and nothing that is written at the one reaches the other', async () => {
  await walksOnTo(anna, 'verhelderen');
  await bram.press('Ik heb een vraag');
  await dewi.press('I have a question');
  await anna.sees('Bram is aan de beurt');
  await chris.sees('Dewi is aan de beurt');
  await walksOnTo(anna, 'meenemen');
  await chris.page.locator('textarea').fill('Ik bel hem morgen.');
  await chris.press('Schrijf op');
  await dewi.sees('Ik bel hem morgen.');
  expect(notesSentBy(chris)).toEqual([]);
  for (const person of [anna, bram, screen]) await person.seesNot('Ik bel hem morgen.');
});

test('in the fourth pass somebody still brings in at the large table, and the small one rests', async () => {
  for (let pass = 2; pass <= 4; pass += 1) {
    await walksOnTo(anna, 'stilte');
    await walksOnTo(anna, 'verhelderen');
  }
  await bram.sees(/Jouw tafel: Fleur brengt in/);
  await dewi.sees('Everyone at your table has presented. Talk on quietly until the others are done.');
  expect(await dewi.page.getByRole('button', { name: 'I have a question' }).count()).toBe(0);
  await screen.sees(/Tafel 2: iedereen heeft ingebracht\./);
  await dewi.looksRight('a table that rests');
  await walksOnTo(anna, 'afsluiten');
  circle.expectQuiet();
  circle.expectFlawless();
});

async function sitsDown(name: string): Promise<void> {
  await anna.fill('Wie zitten er aan tafel?', name);
  await anna.page.keyboard.press('Enter');
  await anna.sees(new RegExp(`Wie er zijn: .*${name}`));
}
