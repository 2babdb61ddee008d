import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';

/** Six people around a table with one tablet and paper. Only Tom touches it. The tests are chapters, in order. */
let circle: BrowserCircle;
let tom: BrowserPerson;
const others = ['Marijke', 'Bas', 'Noor', 'Zoë', 'Ömer'] as const;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  tom = await circle.person('Tom', { viewport: { width: 1024, height: 768 } });
});

afterAll(async () => {
  await circle.close();
});

test('Tom types five names, and nobody needs a device', async () => {
  await tom.page.goto(circle.server.url);
  await tom.press('Begin een bijeenkomst');
  await tom.press(/^Samen aan tafel/);
  await tom.fill('Jouw naam', 'Tom');
  await tom.press('Naar de kring');
  await tom.sees('Jij bent gespreksleider');
  for (const name of others) {
    await tom.fill('Wie zitten er aan tafel?', name);
    await tom.page.keyboard.press('Enter');
    await tom.sees(new RegExp(`Wie er zijn: .*${name}`));
  }
  await tom.sees(/^Op tafel toont het groot en rustig de kring/);
  await tom.looksRight('the lobby of a table');
});

test('a name that is there already is noticed, and a mistyped one mended or taken away', async () => {
  await tom.fill('Wie zitten er aan tafel?', 'bas');
  await tom.page.keyboard.press('Enter');
  await tom.sees(/^Er zit al een bas in de kring/);
  await tom.sees(/Wie er zijn: Tom, Marijke, Bas, Noor, Zoë en Ömer$/);
  await tom.fill('Wie zitten er aan tafel?', 'Pettra');
  await tom.page.keyboard.press('Enter');
  await tom.sees(/Wie er zijn: .*Pettra/);
  await tom.page.getByText('Namen en volgorde').click();
  await tom.press('Naam of plek van Pettra aanpassen');
  await tom.fill('De naam', 'Petra');
  await tom.press('Bewaren');
  await tom.sees(/Wie er zijn: .*Petra/);
  await tom.press('Naam of plek van Petra aanpassen');
  await tom.looksRight('mending a name');
  await tom.press('Haal Petra uit de kring');
  await tom.press('Ja, haal weg');
  await tom.sees(/Wie er zijn: Tom, Marijke, Bas, Noor, Zoë en Ömer$/);
  await tom.press('Begin');
});

test('the box follows the turn: Tom brings in for Marijke what she says aloud, and asks her', async () => {
  await onTo('afspreken');
  await onTo('terugblikken');
  await tom.press('Dit is onze eerste keer: sla over');
  await tom.press('Klaar');
  await tom.sees('Marijke is aan de beurt');
  await tom.fill(/^De vraag van Marijke/, 'Hoe begin ik dat gesprek?');
  await tom.press('Dit brengt Marijke in');
  await tom.sees('Hoe begin ik dat gesprek?');
  await tom.press('Volgende');
  await tom.fill(/^De vraag van Bas/, 'Wie helpt');
  await tom.press('Bas komt straks');
  await tom.fill(/^De vraag van Noor/, '');
  await tom.press('Geef Bas de beurt');
  expect(await tom.page.getByRole('textbox', { name: /^De vraag van Bas/ }).inputValue()).toBe('Wie helpt');
  await onTo('kiezen');
  const ofBas = tom.page.getByRole('listitem').filter({ hasText: 'Wie helpt' });
  await ofBas.getByRole('button', { name: 'Terugnemen' }).click();
  await ofBas.waitFor({ state: 'detached' });
  await tom.press('Kies deze casus');
  await tom.press('Marijke zegt ja');
  await tom.sees('Marijke brengt vandaag in.');
  await onTo('methode kiezen');
  await onTo('inbrengen');
  await tom.sees('Hoe begin ik dat gesprek?');
});

test('on the table the screen shows what all may see, and Tom keeps walking', async () => {
  await tom.looksRight('leading from one tablet');
  await tom.press('Op tafel');
  await tom.seesNot('Volgende zin');
  await tom.page.reload();
  await tom.sees('Hoe begin ik dat gesprek?');
  await tom.seesNot('Volgende zin');
  await tom.press('Voor de gespreksleider');
  await tom.sees('Volgende zin');
  await tom.press('Op tafel');
  await tom.seesNot('Volgende zin');
  await tom.looksRight('one tablet on the table');
  await onTo('vragen');
  await tom.seesNot('hebben geschreven');
  await onTo('vrij vragen');
});

test('everyone who reads out gets a turn, in one tap', async () => {
  await onTo('oplossingen');
  await onTo('voorlezen');
  const given = new Set<string>();
  for (let turns = 0; turns < 8 && given.size < 4; turns += 1) {
    for (const name of others) if ((await tom.page.getByText(`${name} is aan de beurt`).count()) > 0) given.add(name);
    const next = tom.page.getByRole('button', { name: 'Volgende', exact: true });
    if ((await next.count()) > 0) await next.first().click();
    else {
      const mine = tom.page.getByRole('button', { name: 'Klaar', exact: true });
      if ((await mine.count()) > 0) await mine.first().click();
    }
    await tom.page.waitForTimeout(150);
  }
  expect([...given].sort()).toEqual(['Bas', 'Noor', 'Zoë', 'Ömer'].sort());
});

test('to the end, where Tom finds nothing of the others to keep', async () => {
  for (const title of ['samen praten', 'reactie', 'wat ik ga doen', 'bespreken', 'wat ieder leerde', 'oogsten'])
    await onTo(title);
  await onTo('afsluiten');
  await onTo('oogsten');
  await tom.press('Bijeenkomst afsluiten');
  await tom.press('Ja, afsluiten');
  await tom.sees('Wat neem je mee?');
  await tom.seesNot('Hoe begin ik dat gesprek?');
  circle.expectQuiet();
});

test('every screen on the way could be used by everyone, on the smallest phone too', () => {
  circle.expectFlawless();
});

async function onTo(title: string): Promise<void> {
  const button = tom.page.getByRole('button', { name: `Door naar: ${title}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}
