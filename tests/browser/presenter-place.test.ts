import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { bringsIn, joins, leads, opensMeeting, walksOnTo } from '../support/browser-walk.ts';

/** Some methods take the presenter out of the circle for a while: to listen without being looked at. */
let circle: BrowserCircle;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
});

afterAll(async () => {
  await circle.close();
});

test.each([
  {
    method: 'gossip',
    setting: 'together',
    atTheTable: [],
    step: 'roddelen',
    mine: 'Draai je stoel om, met je rug naar de kring.',
    others: 'Bram zit met de rug naar de kring.',
    drawn: 'omgedraaid',
    after: 'terug',
  },
  {
    method: 'balint-group',
    setting: 'mixed',
    atTheTable: ['Eva', 'Fay'],
    step: 'de groep',
    mine: 'Ga buiten de kring zitten.',
    others: 'Bram zit buiten de kring.',
    drawn: 'buiten de kring',
    after: 'terug',
  },
  {
    method: 'gossip',
    setting: 'online',
    atTheTable: [],
    step: 'roddelen',
    mine: 'Zet je camera en je microfoon uit.',
    others: 'Bram heeft de camera en de microfoon uit.',
    drawn: 'camera uit',
    after: 'terug',
  },
] as const)('in $method, $setting, each reads where Bram sits, and the ring draws it', async (told) => {
  const link = await opensMeeting(circle, told.setting, [told.method], 4 + told.atTheTable.length);
  const anna = await leads(circle, 'Anna', link);
  const bram = await joins(circle, 'Bram', link, { viewport: phone });
  const chris = await joins(circle, 'Chris', link);
  for (const name of told.atTheTable) await sitsDown(anna, name);
  await anna.sees(/Wie er zijn: .*Chris/);
  await anna.press('Begin');
  await bringsIn(anna, bram, 'Hoe zeg ik nee?');
  await walksOnTo(anna, told.step);
  await bram.sees(told.mine);
  await chris.sees(told.others);
  await anna.sees(told.others);
  const ring = chris.page.locator('.ring svg');
  expect(await ring.getByText(told.drawn, { exact: true }).count()).toBe(1);
  expect(await ring.locator('path.back').count()).toBe(told.drawn === 'omgedraaid' ? 1 : 0);
  await chris.looksRight(`the ring with the presenter ${told.drawn}`);
  await walksOnTo(anna, told.after);
  await chris.page.getByText(told.others).waitFor({ state: 'detached' });
  await circle.goesHome();
});

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

/** Without a device: a name that Anna types. */
async function sitsDown(anna: BrowserPerson, name: string): Promise<void> {
  await anna.fill('Wie zitten er aan tafel?', name);
  await anna.page.keyboard.press('Enter');
  await anna.sees(new RegExp(`Wie er zijn: .*${name}`));
}
