import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { bringsIn, joins, leads, opensMeeting, walksOnTo } from '../support/browser-walk.ts';

/** What only some methods ask: laying cards warm or cold, weighing one way against another, choosing how to go on. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
let dewi: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
});

afterAll(async () => {
  await circle.close();
});

test('Bram lays the cards of the others warm or cold, with the one that came a moment late', async () => {
  await meets('socratic');
  await walksOnTo(anna, 'kaartjes');
  await chris.page.locator('textarea').first().fill('Wat maakt het spannend?');
  await chris.press('Klaar');
  await dewi.page.locator('textarea').first().fill('Who told you so?');
  await walksOnTo(anna, 'sorteren');
  await bram.sees('Wat maakt het spannend?');
  await bram.sees('Who told you so?');
  await anna.sees('Nog niet neergelegd');
  const warm = bram.page.getByRole('button', { name: 'Leg bij warm' }).first();
  await warm.click();
  await expect.poll(() => warm.getAttribute('aria-pressed')).toBe('true');
  expect(await warm.evaluate((button) => button === document.activeElement)).toBe(true);
  await dewi.page.getByRole('heading', { name: 'warm' }).waitFor();
  await bram.looksRight('sorting');
  await dewi.looksRight('watching the sorting');
  await walksOnTo(anna, 'antwoorden');
  await bram.page.getByRole('heading', { name: 'warm' }).waitFor();
  await bram.sees('Nog niet neergelegd');
});

test('one more casus: the group chooses it, and goes on to that one', async () => {
  await walksOnTo(anna, 'afsluiten');
  await anna.press('Meer');
  await anna.page.getByRole('tab', { name: 'Verloop' }).click();
  await anna.press('Nog een casus erbij');
  await anna.looksRight('one more casus');
  await anna.press('Nu kiezen');
  await chris.fill('Jouw vraag, als je die al hebt', 'Mag ik weg?');
  await chris.press('Dit breng ik in');
  await anna.press('Kies deze casus');
  await chris.press('Ja, ik breng in');
  await walksOnTo(anna, 'vraagstuk');
  await bram.page.getByRole('heading', { name: 'Mag ik weg?' }).waitFor();
});

test('each weighs alone, in the own language, and nobody receives it', async () => {
  await meets('dilemma');
  await walksOnTo(anna, 'afwegen');
  await chris.press('Ik kies A.');
  await dewi.press('I choose B.');
  await dewi.page.locator('textarea').fill('I choose B.\nBecause she trusted me.');
  await dewi.press('Ready');
  await anna.sees('1 van 3 hebben geschreven');
  await expect.poll(() => dewi.sent.some((frame) => frame.includes('"writeNote"'))).toBe(true);
  circle.expectUnseen(dewi);
  expect(await dewi.page.getByRole('button', { name: 'I choose B.' }).getAttribute('aria-pressed')).toBe('true');
  await dewi.looksRight('weighing');
});

test('Anna chooses a module out of those that fit, and everyone goes on with it', async () => {
  await meets('six-phases', 'two');
  await walksOnTo(anna, 'bouwsteen');
  await anna.sees('Brainstorm');
  expect(await bram.page.getByRole('listitem').filter({ hasText: 'Sleutelvraag bedenken' }).count()).toBe(0);
  await anna.press('Kies');
  await bram.sees('Gekozen');
  await anna.looksRight('choosing a module');
  await walksOnTo(anna, 'beraad');
  await bram.sees(/Beraad/);
  circle.expectQuiet();
  circle.expectFlawless();
});

/** Four people at another method, with the casus of Bram before them; only two where nobody else has anything to do. */
async function meets(method: string, who: 'four' | 'two' = 'four'): Promise<void> {
  await circle.goesHome();
  const link = await opensMeeting(circle, 'online', [method], 5);
  anna = await leads(circle, 'Anna', link);
  bram = await joins(circle, 'Bram', link, { viewport: phone });
  if (who === 'four') {
    chris = await joins(circle, 'Chris', link, { colorScheme: 'dark' });
    dewi = await joins(circle, 'Dewi', link, { locale: 'en-GB', viewport: phone });
  }
  await anna.sees(who === 'four' ? /Wie er zijn: .*Dewi/ : /Wie er zijn: .*Bram/);
  await anna.press('Begin');
  await bringsIn(anna, bram, 'Hoe zeg ik nee?');
}
