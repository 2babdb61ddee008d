import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle, notesSentBy } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { onTo, walkToTheQuestions } from '../support/browser-walk.ts';

/** Chris has to go, comes back as a newcomer, and is told the truth both times. Then Anna closes too early. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  ({ anna, bram, chris } = await walkToTheQuestions(circle));
});

afterAll(async () => {
  await circle.close();
});

test('before leaving, Chris is told what stays behind, and takes it along', async () => {
  await chris.page.locator('textarea').first().fill('Wat zou er gebeuren als je niets zei?');
  await expect.poll(() => notesSentBy(chris).length, { timeout: 8_000 }).toBeGreaterThan(0);
  await chris.press('Meer');
  await chris.press('Ik ga weg');
  await chris.sees(/^Wat je hier opschreef, blijft achter op deze plek/);
  await chris.looksRight('about to leave');
  const downloading = chris.page.waitForEvent('download');
  await chris.press('Bewaar eerst wat van jou is');
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toContain('Wat zou er gebeuren als je niets zei?');
  expect(file).not.toContain('Hoe zeg ik nee?');
  await chris.press('Ja, ik ga weg');
});

test('who comes in again sits in a new seat', async () => {
  await chris.page.getByRole('heading', { name: 'Neem een plek in de kring' }).waitFor();
  await chris.fill('Jouw naam', 'Anna');
  await chris.sees(/^Er zit al een Anna in de kring/);
  await chris.fill('Jouw naam', 'Chris');
  await chris.seesNot(/^Er zit al een/);
  await chris.press('Neem plaats');
  await anna.press('Binnenlaten');
  await chris.page.locator('textarea').first().waitFor();
  expect(await chris.page.locator('textarea').first().inputValue()).toBe('');
});

test('Bram says in the reaction what he takes from it, and writes it for himself on the spot', async () => {
  await anna.press('Meer');
  await anna.press('Meteen naar: reactie');
  await bram.page.getByText('Iets voor jezelf opschrijven').click();
  await bram.fill('Eigen aantekeningen', 'Eén zin is genoeg.');
  await expect.poll(() => notesSentBy(bram).length, { timeout: 8_000 }).toBeGreaterThan(0);
  await bram.looksRight('reacting, with a note for oneself');
  circle.expectUnseen(bram);
});

test('one step back is the way Anna came', async () => {
  await onTo(anna, 'wat ik ga doen');
  await anna.press('Meer');
  await anna.press('Terug naar: reageren');
  await anna.page.getByRole('dialog').waitFor({ state: 'detached' });
  await anna.page.getByRole('button', { name: 'Door naar: wat ik ga doen', exact: true }).waitFor();
});

test('closing half-way through a casus says what was still to come', async () => {
  await anna.press('Meer');
  await anna.opens('Bijeenkomst');
  await anna.press('Bijeenkomst afsluiten');
  await anna.sees('De casus van Bram is nog niet klaar.');
  await anna.sees('Nog te gaan: Bespreken en Afsluiten.');
  await anna.looksRight('closing half-way');
  await anna.press('Ja, afsluiten');
  await chris.sees(/^Op deze plek heb je niets opgeschreven. Je ging eerder weg/);
  await chris.looksRight('nothing to keep after leaving');
});

test('on paper the sheet has its date, and nothing of the page around it', async () => {
  await bram.sees('Eén zin is genoeg.');
  await bram.page.emulateMedia({ media: 'print' });
  await bram.sees(/^Bijeenkomst van \d+ \p{L}+ \d{4}$/u);
  await bram.sees('Hoe zeg ik nee?');
  for (const text of ['Kring', /^EN:/, 'Bewaar als bestand', 'Naar het begin']) await bram.seesNot(text);
  circle.expectQuiet();
  circle.expectFlawless();
});
