import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, beamer } from '../support/browser-person.ts';
import { onTo, walkToTheQuestions } from '../support/browser-walk.ts';

/** Anna leads when the method does not tell her what to do. The tests are chapters of one story, in order. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
let screen: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  ({ anna, bram, chris } = await walkToTheQuestions(circle));
  screen = await circle.person('the screen', { viewport: beamer });
  await anna.press('Meer');
  await anna.opens('Bijeenkomst');
  await anna.press('Een gedeeld scherm erbij');
  const code = await anna.page.locator('.code').innerText();
  await screen.page.goto(`${circle.server.url}/scherm`);
  await screen.fill('De code', code);
  await screen.press('Verbind dit scherm');
  await screen.sees('Hoe zeg ik nee?');
  await anna.page.keyboard.press('Escape');
});

afterAll(async () => {
  await circle.close();
});

test('Bram cries, and Anna finds what to say with a few keys', async () => {
  await anna.strikes('Wat nu?');
  await anna.sees('Er komt advies tussendoor');
  await anna.looksRight('the moments');
  await anna.tabsTo('Zoek');
  await anna.page.keyboard.type('huil');
  await anna.seesNot('Er komt advies tussendoor');
  await anna.strikes('Iemand huilt');
  await anna.sees(/Je hoeft nu niets te zeggen/);
  await anna.looksRight('what to say when somebody cries');
  await anna.strikes('Zet de klok stil');
  await bram.sees('De klok staat stil');
  await anna.press('Verder');
});

test('nobody else finds such sentences, and the screen for all shows none of them', async () => {
  await anna.press('Wat nu?');
  await anna.press('Eén stem is er veel');
  for (const other of [bram, chris, screen]) {
    await other.seesNot('Wat nu?');
    await other.seesNot(/Ik geef het woord nu aan wie nog niets zei/);
  }
  expect([...bram.received, ...screen.received].some((frame) => frame.includes('Ik geef het woord'))).toBe(false);
  await anna.press('Alle momenten');
  await anna.page.keyboard.press('Escape');
});

test('a lens lies for everyone, and leaves with its step', async () => {
  await anna.press('Meer');
  await anna.sees('Leg een bril neer');
  await anna.looksRight('choosing a lens');
  await anna.press('Ui-model');
  await chris.sees('Kijk hiermee: Ui-model');
  await chris.sees('Waar was je, met wie, en wat speelde er om je heen?');
  await chris.seesNot('Wat deed je precies?');
  await chris.opens('Gedrag');
  await chris.sees('Wat deed je precies?');
  await chris.looksRight('looking through a lens');
  await screen.sees('Wat deed je precies?');
  await screen.sees('Waar doe je het voor?');
  await screen.looksRight('a lens on the screen for all');
  await onTo(anna, 'vrij vragen');
  await screen.page.getByText('Kijk hiermee: Ui-model').waitFor({ state: 'detached' });
});

test('Anna brings in a short exercise, and is told which phases give the time', async () => {
  await anna.press('Meer');
  await anna.press('Een oefening invoegen');
  await anna.press(/^Twee aan twee/);
  await anna.looksRight('choosing an exercise');
  await anna.press('Voeg in na deze fase');
  await anna.sees('“Twee aan twee” komt na deze fase.');
  await anna.looksRight('what an exercise changes');
  await anna.press('Verder');
  await onTo(anna, 'twee aan twee');
  await anna.sees(/Zoek iemand naast je/);
  await bram.sees(/Twee aan twee/);
  await bram.seesNot(/Zoek iemand naast je/);
});

test('two members fall out: the casus is parked, and can be taken up again', async () => {
  await anna.press('Wat nu?');
  await anna.press('Het botst tussen groepsleden');
  await anna.press(/^Parkeer de casus, ga naar: /);
  await bram.page.getByText('Hoe zeg ik nee?').first().waitFor({ state: 'detached' });
  await anna.press('Meer');
  await anna.opens('Verloop');
  await anna.press(/^Oplossingen/);
  await bram.sees('Hoe zeg ik nee?');
});

test('on paper the chair has one page, and the table has one, without anything of the chair', async () => {
  const { page } = anna;
  const paper = await circle.person('Paula');
  expect(await page.getByRole('button', { name: 'Wat nu?' }).count()).toBe(1);
  await paper.page.goto(`${circle.server.url}/print/socratic-dialogue?people=8&at=14:00&sheet=chair`);
  await paper.sees('Voor de gespreksleider. Leg dit blad niet op tafel.');
  await paper.looksRight('the crib sheet');
  expect(await pagesOf(paper)).toBe(1);
  await paper.press('Blad voor op tafel');
  await paper.sees('Om op te schrijven');
  await paper.seesNot('Gaat het mis?');
  await paper.looksRight('the sheet for the table');
  expect(await pagesOf(paper)).toBe(1);
  await paper.page.goto(`${circle.server.url}/print/no-such-method`);
  await paper.sees('Deze methode kennen we hier niet.');
});

test('Anna prints the meeting as it goes now, exercise and all', async () => {
  await anna.press('Meer');
  await anna.opens('Bijeenkomst');
  const link = anna.page.getByRole('link', { name: 'Naar de bladen' });
  const [sheet] = await Promise.all([anna.context.waitForEvent('page'), link.click()]);
  await sheet.getByRole('heading', { name: /^Afdrukken: .*Vijffasenvorm/ }).waitFor();
  const rows = sheet.getByRole('row', { name: /Wat neem je mee/ });
  await rows.first().waitFor();
  expect(await sheet.getByRole('row').filter({ visible: true }).count()).toBe(12);
  await sheet.close();
});

test('Paula prints a meeting that she is still planning', async () => {
  const paula = await circle.person('Paula');
  await paula.page.goto(circle.server.url);
  await paula.press('Begin een bijeenkomst');
  await paula.press(/^Samen aan tafel/);
  await paula.page.getByText('Zelf indelen', { exact: true }).click();
  const link = paula.page.getByRole('link', { name: 'Op papier' });
  const [sheet] = await Promise.all([paula.context.waitForEvent('page'), link.click()]);
  await sheet.getByRole('heading', { name: /^Afdrukken: .*Vijffasenvorm/ }).waitFor();
  await sheet.close();
});

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

async function pagesOf({ page }: BrowserPerson): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true });
  return paper.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}
