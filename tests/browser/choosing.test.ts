import { afterAll, beforeAll, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { onTo } from '../support/browser-walk.ts';

/** Iris has never heard of most methods and has to choose one. The tests are chapters, in order. */
let circle: BrowserCircle;
let iris: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  iris = await circle.person('Iris', { viewport: { width: 360, height: 740 } });
});

afterAll(async () => {
  await circle.close();
});

test('Iris plans a meeting and says what the group wants, and finds a method that suits it', async () => {
  await iris.page.goto(circle.server.url);
  await iris.press('Begin een bijeenkomst');
  await iris.press(/^Samen aan tafel/);
  await iris.fill('Jouw naam', 'Iris');
  await iris.press('Andere methode');
  await iris.sees('Goed om mee te beginnen');
  await iris.looksRight('choosing without any answer');
  await iris.press('Ideeën');
  await iris.seesNot('Wise Crowds');
  for (let more = 0; more < 6; more += 1) await iris.press('Meer: Hoeveel minuten voor de casus?');
  await iris.sees('Wise Crowds');
  await iris.press(/Ideeën/);
  await iris.press('Leren van wat goed ging');
  await iris.sees(/Bedoeld voor leren van wat goed ging/);
  await iris.looksRight('choosing with an answer');
});

test('she reads why the others fall off, and that intervisie is not for everything', async () => {
  await iris.page.getByText('Waarom niet de andere?').click();
  await iris.sees(/Past niet bij leren van wat goed ging/);
  await iris.page.getByText('Is dit wel iets voor intervisie?').click();
  await iris.press('Iemand hier is zelf deel van het probleem');
  await iris.sees('Hiervoor is intervisie niet de plek');
  await iris.looksRight('no question for intervisie');
  await iris.press(/Iemand hier is zelf deel van het probleem/);
});

test('she finds by another word what she once heard of, and takes it', async () => {
  await iris.fill('Zoek op naam, of op een ander woord', 'drietallen');
  await iris.press('Kies Troika');
  await iris.seesNot('Kies een methode');
  await iris.sees('Troika');
});

test('she puts a second casus and a break into the evening, leaves looking back out, and keeps that', async () => {
  await iris.page.getByText('Zelf indelen').click();
  await iris.press('Laat Terugblikken weg');
  await iris.press('Nog een casus');
  await iris.press('Andere methode: Troika');
  await iris.fill('Zoek op naam, of op een ander woord', 'vijffasen');
  await iris.press('Kies Vijffasenvorm');
  await iris.press('Pauze erbij');
  await iris.press('Meer tijd voor Pauze');
  await iris.sees('Casus 2');
  await iris.looksRight('arranging a meeting');
  await iris.press('Bewaar deze indeling');
  await iris.sees(/Bewaard in deze browser/);
});

test('next time it is there again, and the meeting begins with all of it in order', async () => {
  await iris.page.reload();
  await iris.press('Begin een bijeenkomst');
  await iris.press(/^Samen aan tafel/);
  await iris.press(/^Gebruik: Vijffasenvorm en Troika/);
  await iris.fill('Jouw naam', 'Iris');
  await iris.press('Naar de kring');
  for (const name of ['Bas', 'Noor', 'Tom', 'Eva', 'Jan']) {
    await iris.fill('Wie zitten er aan tafel?', name);
    await iris.page.keyboard.press('Enter');
    await iris.sees(new RegExp(`Wie er zijn: .*${name}`));
  }
  await iris.page.getByRole('heading', { name: 'Het verloop' }).click();
  await iris.sees('Landen');
  await iris.sees('Pauze');
  await iris.seesNot('Terugblikken');
});

test('between the two casus the group lands, and chooses who is next and how', async () => {
  await iris.press('Begin');
  for (const title of ['afspreken', 'inventariseren']) await onTo(iris, title);
  await iris.press('Klaar');
  await iris.fill(/^De vraag van Bas/, 'Hoe begin ik dat gesprek?');
  await iris.press('Dit brengt Bas in');
  await onTo(iris, 'kiezen');
  await iris.press('Kies deze casus');
  await iris.press('Bas zegt ja');
  await onTo(iris, 'methode kiezen');
  await onTo(iris, 'inbrengen');
  await iris.sees(/^Hierna nog een casus: Troika/);
  const landing = iris.page.getByRole('button', { name: 'Door naar: landen', exact: true });
  for (let steps = 0; steps < 20 && (await landing.count()) === 0; steps += 1) {
    const next = iris.page.getByRole('button', { name: /^Door naar:/ }).first();
    const name = (await next.textContent()) ?? '';
    await onTo(iris, name.replace('Door naar: ', '').trim());
  }
  await onTo(iris, 'landen');
  await onTo(iris, 'volgende casus');
  await iris.sees('“Wie brengt nu in?”');
  await iris.page.getByText('Niemand brengt iets in?').click();
  await iris.sees(/^Ga in drietallen uit elkaar/);
  await iris.looksRight('landing between two casus');
  await onTo(iris, 'methode voor nu');
  await iris.sees('We werken met: Troika');
});

test('at home she looks through all methods, finds one by what she remembers, and reads how it goes', async () => {
  await iris.page.goto(circle.server.url);
  await iris.page.getByRole('link', { name: 'Bekijk alle methoden' }).click();
  await iris.sees('Alle methoden');
  await iris.press('Waarden en dilemma’s');
  await iris.looksRight('the library');
  await iris.press('Alle');
  await iris.fill('Zoek een methode', 'voorval');
  await iris.page.getByRole('link', { name: 'Incidentmethode', exact: true }).click();
  await iris.sees('Past goed bij');
  await iris.page.getByText('Wat ieder doet').first().click();
  await iris.sees('gespreksleider');
  await iris.looksRight('a method to read');
});

test('a method that is not there is told plainly', async () => {
  await iris.page.goto(`${circle.server.url}/methods/no-such-method`);
  await iris.sees('Deze methode is er niet');
});

test('nothing went wrong on the way, and no page stuck out', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});
