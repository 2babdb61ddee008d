import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { bringsIn, goesOn, joins, leads, opensMeeting, walksOnTo } from '../support/browser-walk.ts';

/** Bram did something already and keeps it back till the others have said theirs. Seldom things happen on the way. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
let tablet: BrowserPerson;
let link: string;
const done = 'Ik ben weggelopen, en heb een dag later gebeld.';

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  link = await opensMeeting(circle, 'online', ['incident'], 4);
  anna = await leads(circle, 'Anna', link);
  bram = await joins(circle, 'Bram', link, { viewport: phone });
  chris = await joins(circle, 'Chris', link, { viewport: phone, colorScheme: 'dark' });
  await anna.sees(/Wie er zijn: .*Chris/);
  await anna.press('Begin');
  // He forgets to say that he acted already: that he writes down what he did says so.
  await bringsIn(anna, bram, 'Wat had ik kunnen doen?');
});

afterAll(async () => {
  await circle.close();
});

test('Bram seals what he did; it opens at its step, and not before', async () => {
  // The first phase tells him to write it down, and there is the box.
  await goesOn(anna);
  await bram.sees('Heb je al iets gedaan?');
  await bram.fill('Wat ik deed en hoe het afliep', done);
  await bram.press('Bewaren');
  await bram.sees('Bewaard');
  await bram.looksRight('sealing what was done');
  await walksOnTo(anna, 'standpunt');
  await chris.page.locator('textarea').first().fill('Ik zou zijn gebleven.');
  await chris.press('Klaar');
  await walksOnTo(anna, 'voorlezen');
  for (const person of [anna, chris]) await person.seesNot(done);
  await walksOnTo(anna, 'afloop');
  for (const person of [anna, chris]) await person.sees(done);
  await chris.looksRight('what was done, opened');
});

test('Chris comes with a tablet too, and says on his phone that it is his', async () => {
  tablet = await circle.person('Chris at his tablet', { viewport: { width: 820, height: 1180 } });
  await tablet.page.goto(link);
  await tablet.press('Ik had al een plek');
  await tablet.press(/Chris/);
  await chris.sees('Een tweede apparaat vraagt om jouw plek. Ben jij dat?');
  await chris.looksRight('a second device');
  await chris.press('Ja, dat ben ik');
  await tablet.sees(done);
  await chris.sees(done);
});

test('Bram strikes what was read out about him, and it is gone from every screen', async () => {
  await anna.press('Meer');
  await anna.press(/^Terug naar: /);
  await chris.press('Ik lees voor');
  await bram.sees('Ik zou zijn gebleven.');
  await bram.press('Meer');
  await bram.press('Doorhalen');
  await bram.looksRight('striking');
  await bram.press('Ja, doorhalen');
  for (const person of [anna, bram, chris])
    await person.page.getByText('Ik zou zijn gebleven.').first().waitFor({ state: 'detached' });
  await bram.page.keyboard.press('Escape');
});

test('Anna falls away for more than a minute: the others pass the chair on, and she comes back as one of them', async () => {
  const { page } = anna;
  const address = page.url();
  await page.goto('about:blank');
  await tablet.sees('even weg');
  circle.waitMinutes(2);
  for (const person of [bram, chris]) await person.page.reload();
  await bram.sees('Anna is even weg');
  await bram.looksRight('the chair is gone');
  await bram.press('Laat Chris leiden');
  await chris.press('Ik leid');
  await chris.page.getByRole('button', { name: /^Door naar: / }).waitFor();
  await page.goto(address);
  await anna.page.getByRole('button', { name: 'Even stoppen' }).waitFor();
  expect(await page.getByRole('button', { name: /^Door naar/ }).count()).toBe(0);
});

test('at the end Bram keeps what is his, on paper too, and then takes his casus back', async () => {
  await walksOnTo(chris, 'afsluiten');
  await chris.press('Meer');
  await chris.page.getByRole('tab', { name: 'Bijeenkomst' }).click();
  await chris.press('Bijeenkomst afsluiten');
  await chris.press('Ja, afsluiten');
  await bram.sees(done);
  await bram.looksRight('keeping');
  const paper = await bram.page.pdf({ format: 'A4' });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  const download = bram.page.waitForEvent('download');
  await bram.press('Bewaar als bestand');
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain('Wat had ik kunnen doen?');
  expect(file).not.toContain('gebleven');
  await bram.press('Jouw casus');
  await bram.press('Casus terugtrekken en wissen');
  await bram.press('Ja, wissen');
  await bram.page.keyboard.press('Escape');
  await bram.page.getByText(done).first().waitFor({ state: 'detached' });
  await chris.page.reload();
  await chris.sees('De bijeenkomst is afgesloten');
  await chris.seesNot('Wat had ik kunnen doen?');
  circle.expectQuiet();
  circle.expectFlawless();
});
