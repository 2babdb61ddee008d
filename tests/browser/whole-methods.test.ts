import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { bringsIn, goesOn, joins, leads, opensMeeting } from '../support/browser-walk.ts';

/** Two other methods, each walked from end to end: everyone writes where there is a box, and speaks when it is the turn. */
const tablet = { width: 820, height: 1180 };
let circle: BrowserCircle;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
});

afterAll(async () => {
  await circle.close();
});

test.each(['reflecting-team', 'solution-questions'])('people walk %s to its end', async (method) => {
  const link = await opensMeeting(circle, 'online', [method], 4);
  const anna = await leads(circle, 'Anna', link);
  const bram = await joins(circle, 'Bram', link, { viewport: phone });
  const dewi = await joins(circle, 'Dewi', link, { locale: 'en-GB', viewport: tablet, colorScheme: 'dark' });
  await anna.sees(/Wie er zijn: .*Dewi/);
  await anna.press('Begin');
  await bringsIn(anna, bram, 'Hoe houd ik het vol?');
  let steps = 0;
  for (let next = ''; next !== 'afsluiten'; steps += 1) {
    next = await goesOn(anna);
    for (const person of [anna, bram, dewi]) {
      await writesAndSpeaks(person);
      expect((await person.page.getByRole('main').innerText()).includes('{'), `${person.name} at ${next}`).toBe(false);
    }
    // Somebody else looks at every third step: everyone at every step would take minutes.
    if (steps % 3 === 0) await [anna, bram, dewi][(steps / 3) % 3]?.looksRight(`${method}, ${next}`);
  }
  expect(steps).toBeGreaterThan(4);
  circle.expectQuiet();
  circle.expectFlawless();
  await circle.goesHome();
});

async function writesAndSpeaks({ name, page }: BrowserPerson): Promise<void> {
  const box = page.locator('main textarea').first();
  if ((await box.count()) > 0) {
    await box.fill(`${name}: een zin die iets langer is dan een woord.`);
    const done = page.getByRole('main').getByRole('button', { name: /^(Klaar|Ready|Schrijf op|Write it down)$/ });
    if ((await done.count()) > 0) await done.first().click();
  }
  const turn = page.getByRole('main').getByRole('button', { name: /^(Ik lees voor|I read it out|Klaar|Done)$/ });
  if ((await turn.count()) > 0) await turn.first().click();
}
