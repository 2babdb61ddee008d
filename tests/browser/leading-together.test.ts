import { afterAll, beforeAll, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { leads, opensMeeting, walksOnTo } from '../support/browser-walk.ts';

/** Tom leads five others around one tablet. What they say aloud, he does for them. */
let circle: BrowserCircle;
let tom: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  tom = await sitsDown();
});

afterAll(async () => {
  await circle.close();
});

test('somebody knows the client: Tom lets Bas step out, who need not say why', async () => {
  await tom.press('Klaar');
  await tom.fill(/^De vraag van Marijke/, 'Hoe begin ik dat gesprek?');
  await tom.press('Dit brengt Marijke in');
  await walksOnTo(tom, 'kiezen');
  await tom.press('Kies deze casus');
  await tom.press('Marijke zegt ja');
  await walksOnTo(tom, 'inbrengen');
  await tom.press('Wat nu?');
  await tom.press(/^Iemand kent de cliënt/);
  await tom.looksRight('somebody knows the client');
  await tom.press('Bas stapt uit deze casus');
  await tom.press('Wat nu?');
  await tom.press(/^Iemand kent de cliënt/);
  await tom.sees('Noor stapt uit deze casus');
  await tom.seesNot('Bas stapt uit deze casus');
  await tom.press('Alle momenten');
});

test('the question turns out to be another one, and Tom writes down how Marijke says it', async () => {
  await tom.press('De vraag blijkt een andere');
  await tom.press('Zet de vraag in andere woorden');
  await tom.fill('Jouw vraag', 'Hoe blijf ik rustig in dat gesprek?');
  await tom.press('Zo klopt het');
  await tom.sees('Hoe blijf ik rustig in dat gesprek?');
});

test('on the table nothing tells that there are such sentences', async () => {
  await tom.press('Op tafel');
  await tom.seesNot('Wat nu?');
  await tom.press('Meer');
  await tom.opens('Bijeenkomst');
  await tom.seesNot('Op papier');
  await tom.page.keyboard.press('Escape');
});

test('nobody brings anything: without reproach, everyone gets a turn', async () => {
  const again = await sitsDown();
  await again.press('Wat nu?');
  await again.press('Niemand brengt iets in');
  await again.looksRight('nobody brings anything');
  await again.press('Ieder een beurt, met Troika');
  await again.sees(/Troika/);
  await again.sees(/Jouw tafel: jij brengt in/);
});

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

async function sitsDown(): Promise<BrowserPerson> {
  const link = await opensMeeting(circle, 'together', ['five-phase'], 6);
  const chair = await leads(circle, 'Tom', link);
  for (const name of ['Marijke', 'Bas', 'Noor', 'Zoë', 'Ömer']) {
    await chair.fill('Wie zitten er aan tafel?', name);
    await chair.page.keyboard.press('Enter');
    await chair.sees(new RegExp(`Wie er zijn: .*${name}`));
  }
  await chair.press('Begin');
  return chair;
}
