import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle, notesSentBy } from '../support/browser-circle.ts';
import { type BrowserPerson, beamer, phone } from '../support/browser-person.ts';

/**
 * Five people on five devices and a shared screen walk a whole meeting. The tests are chapters of one story, in order:
 * Anna leads, Bram brings a casus, Chris is on a train, Dewi reads everything in English, Émile comes late.
 */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
let dewi: BrowserPerson;
let emile: BrowserPerson;
let screen: BrowserPerson;
let link: string;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  anna = await circle.person('Anna');
  bram = await circle.person('Bram', { viewport: phone });
  chris = await circle.person('Chris', { viewport: phone });
  dewi = await circle.person('Dewi', { locale: 'en-GB' });
  emile = await circle.person('Émile', { viewport: phone });
  screen = await circle.person('the screen', { viewport: beamer });
});

afterAll(async () => {
  await circle.close();
});

test('Anna opens a meeting in five taps, and the key is not in her address bar', async () => {
  await anna.page.goto(circle.server.url);
  await anna.looksRight('the start');
  await anna.press('Begin een bijeenkomst');
  await anna.looksRight('the choice of setting');
  await anna.press(/^Online/);
  await anna.page.getByRole('button', { name: 'Naar de kring' }).waitFor();
  await anna.looksRight('the plan');
  await anna.fill('Jouw naam', 'Anna');
  await anna.press('Naar de kring');
  await anna.sees('Jij bent gespreksleider');
  expect(anna.page.url()).not.toContain('#');
  link = await anna.page.getByRole('textbox', { name: 'De link voor de groep' }).inputValue();
  expect(link).toContain('#m1.');
  await anna.looksRight('the lobby of the chair');
});

test('a preview that fetches the link changes nothing', async () => {
  const [address = ''] = link.split('#');
  const preview = await fetch(address, { headers: { 'user-agent': 'LinkPreview/1.0' } });
  expect(preview.status).toBe(200);
  await anna.sees(/Wie er zijn: Anna$/);
});

test('the others sit down, each in the own language', async () => {
  for (const [person, name, label, sit] of [
    [bram, 'Bram', 'Jouw naam', 'Neem plaats'],
    [chris, 'Chris', 'Jouw naam', 'Neem plaats'],
    [dewi, 'Dewi', 'Your name', 'Take a seat'],
  ] as const) {
    await person.page.goto(link);
    await person.page.getByRole('textbox', { name: label }).waitFor();
    expect(person.page.url()).not.toContain('#');
    if (person !== chris) await person.looksRight('the door');
    await person.fill(label, name);
    await person.press(sit);
    await anna.sees(new RegExp(`Wie er zijn: .*${name}`));
  }
  await bram.looksRight('the lobby');
  expect(await dewi.page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('the shared screen joins by a code that Anna reads aloud', async () => {
  await anna.press('Een gedeeld scherm erbij');
  const shown = anna.page.getByText(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  await shown.waitFor();
  const code = (await shown.textContent()) ?? '';
  await screen.page.goto(`${circle.server.url}/scherm`);
  await screen.looksRight('joining as a screen');
  await screen.fill('De code', code.toLowerCase().replace('-', ' '));
  await screen.press('Verbind dit scherm');
  await screen.sees('Zo meteen beginnen we');
  await screen.looksRight('the screen before the start');
});

test('they arrive, one by one, and say yes to what was said aloud', async () => {
  await anna.press('Begin');
  await everyoneIsIn('Aankomen');
  await anna.looksRight('a round, as chair');
  await bram.looksRight('a round, as participant');
  await onTo('afspreken');
  for (const person of [anna, bram, chris]) await person.press('Ja');
  await dewi.press('Yes');
  await anna.sees('4 van 4 zeiden ja');
  await bram.seesNot('zeiden ja');
  await chris.looksRight('saying yes');
});

test('Bram brings something; the group asks him, and only his own yes decides', async () => {
  await onTo('terugblikken');
  await onTo('inventariseren');
  await bram.fill('Jouw vraag, als je die al hebt', 'Hoe zeg ik nee tegen mijn teamleider?');
  await bram.press('Dit breng ik in');
  await dewi.sees('Hoe zeg ik nee tegen mijn teamleider?');
  await bram.looksRight('offering a casus');
  await onTo('kiezen');
  await anna.press('Kies deze casus');
  await anna.looksRight('the choice, as chair');
  await bram.press('Ja, ik breng in');
  await screen.sees('Bram brengt vandaag in.');
  await onTo('methode kiezen');
  await dewi.sees(/We work with/);
  await anna.looksRight('the choice of method');
});

test('Bram tells; Émile comes late, reads the question at the door, and is let in', async () => {
  await onTo('inbrengen');
  await chris.sees('Je hebt je scherm nu niet nodig.');
  await chris.looksRight('a phone at rest');
  await emile.page.goto(link);
  await emile.fill('Jouw naam', 'Émile');
  await emile.press('Neem plaats');
  await emile.sees('Je staat bij de deur');
  await emile.sees('Hoe zeg ik nee tegen mijn teamleider?');
  await emile.looksRight('waiting at the door');
  await anna.press('Binnenlaten');
  await emile.sees('Je hebt je scherm nu niet nodig.');
});

test('they write questions: Anna sees how many, and nobody receives a letter of it', async () => {
  await onTo('vragen');
  await chris.page.getByRole('textbox', { name: 'Wat wil je nog weten om je in Bram te verplaatsen?' }).waitFor();
  await write(chris, 'Wat gebeurt er met je als hij binnenkomt?');
  await write(dewi, 'What do you say yes to?');
  await chris.press('Klaar');
  await emile.press('Ik schrijf op papier');
  await anna.sees('2 van 4 hebben geschreven');
  await saved(chris, 1);
  await saved(dewi, 1);
  await bram.seesNot('hebben geschreven');
  await bram.sees('Jij hoeft nu niets te doen.');
  await chris.looksRight('writing');
  await anna.looksRight('writing, as chair');
  await screen.looksRight('writing, on the screen');
  circle.expectUnseen(chris);
  circle.expectUnseen(dewi);
});

test('they ask freely; Anna sees who has not asked yet', async () => {
  await onTo('vrij vragen');
  await dewi.press('I have a question');
  await chris.sees('Dewi is aan de beurt');
  await dewi.sees('It is your turn');
  await dewi.press('Done');
  await anna.sees(/Nog niets gevraagd: .*Chris/);
  await bram.looksRight('being asked');
  await dewi.looksRight('asking');
});

test('the plans: written shut; Chris goes into a tunnel in the read-out and comes back to where all are', async () => {
  await onTo('oplossingen');
  await write(chris, 'Ik zou eerst zwijgen en dan één zin zeggen.');
  await write(dewi, 'I would ask for an hour.');
  await write(emile, 'Nog niets.');
  for (const person of [chris, dewi, emile]) await saved(person, 1);
  const before = notesSentBy(dewi);
  await onTo('voorlezen');
  await chris.sees('Jij bent aan de beurt');
  await chris.looksRight('the turn to read out');
  chris.forgives(/ERR_INTERNET_DISCONNECTED/);
  await chris.context.setOffline(true);
  await chris.sees('De verbinding is even weg.');
  await chris.looksRight('without a connection');
  await anna.press('Is er even niet');
  await dewi.press('I read it out');
  await screen.sees('I would ask for an hour.');
  await chris.seesNot('I would ask for an hour.');
  await dewi.press('Done');
  circle.expectUnseen(chris);
  circle.expectUnseen(emile);
  expect(before.length).toBeGreaterThan(0);
  await chris.context.setOffline(false);
  await chris.page.getByText('De verbinding is even weg.').waitFor({ state: 'detached' });
  await anna.press('Geef Chris de beurt');
  await chris.sees('Jij bent aan de beurt');
  await chris.press('Ik lees voor');
  await bram.sees('Ik zou eerst zwijgen en dan één zin zeggen.');
  await chris.press('Geef mee aan Bram');
  await chris.sees('Meegegeven');
  await chris.press('Klaar');
});

test('Anna goes back and skips: what was shut stays shut', async () => {
  await goTo('Vragen');
  await everyoneIsIn('Vragen');
  await goTo('Oplossingen');
  await everyoneIsIn('Oplossingen');
  await goTo('Reactie');
  await everyoneIsIn('Reactie');
  circle.expectUnseen(emile);
  circle.expectUnseen(chris, notesSentBy(chris).slice(0, 1));
});

test('Bram says what he takes from it; what is written down is his to strike', async () => {
  await onTo('wat ik ga doen');
  await onTo('bespreken');
  await onTo('wat ieder leerde');
  await onTo('oogsten');
  await write(dewi, 'Saying no is an agreement with yourself.');
  await dewi.press('Write it down');
  await screen.sees('Saying no is an agreement with yourself.');
  await dewi.looksRight('writing down together');
  await write(chris, 'Te persoonlijk.');
  await chris.press('Schrijf op');
  await bram.sees('Te persoonlijk.');
  const outcome = bram.page.getByRole('listitem').filter({ hasText: 'Te persoonlijk.' });
  await outcome.getByRole('button', { name: 'Doorhalen' }).click();
  await bram.sees('Deze woorden verdwijnen van alle schermen en worden gewist. Dat kan niet terug.');
  await screen.sees('Te persoonlijk.');
  await bram.looksRight('asked before striking');
  await outcome.getByRole('button', { name: 'Ja, doorhalen' }).click();
  await screen.page.getByText('Te persoonlijk.').waitFor({ state: 'detached' });
});

test('they close; everyone keeps the own words, and Bram what is his', async () => {
  await goTo('Afsluiten');
  await anna.press('Meer');
  for (const tab of ['Verloop', 'Mensen', 'Bijeenkomst', 'Nu'] as const) {
    await anna.opens(tab);
    await anna.looksRight(`more, for the chair: ${tab}`);
  }
  await anna.opens('Bijeenkomst');
  await anna.page.getByRole('dialog').getByRole('button', { name: 'Bijeenkomst afsluiten' }).click();
  await anna.page.getByRole('dialog').getByRole('button', { name: 'Ja, afsluiten' }).click();
  for (const person of [anna, bram, chris, emile]) await person.sees('Wat neem je mee?');
  await bram.sees('Jouw casus');
  await bram.looksRight('keeping');
  const downloading = bram.page.waitForEvent('download');
  await bram.press('Bewaar als bestand');
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toContain('Hoe zeg ik nee tegen mijn teamleider?');
  expect(file).toContain('Saying no is an agreement with yourself.');
  expect(file).not.toContain('Te persoonlijk.');
  expect(file).toContain('Ik zou eerst zwijgen');
  expect(file).not.toContain('I would ask for an hour.');
  await chris.sees('Ik zou eerst zwijgen en dan één zin zeggen.');
  await chris.seesNot('Saying no is an agreement with yourself.');
});

test('a quarter of an hour later nothing is left of it, in the browsers neither', async () => {
  circle.waitMinutes(16);
  for (const person of [anna, bram, chris, emile]) await person.sees('Deze bijeenkomst is gewist');
  for (const person of [anna, bram, chris, emile]) {
    const kept = await person.page.evaluate(() => Object.keys(localStorage));
    expect(kept.filter((name) => name.startsWith('kring/'))).toEqual([]);
  }
  await chris.looksRight('an erased meeting');
  await chris.page.goto(link);
  await chris.sees('Deze bijeenkomst is gewist');
});

test('nobody ever received what was never opened, and no console complained', () => {
  const [question] = notesSentBy(chris);
  if (question === undefined) throw new Error('Chris wrote no question');
  circle.expectUnseen(chris, [question]);
  circle.expectUnseen(emile);
  circle.expectQuiet();
});

test('every screen on the way could be used by everyone, on the smallest phone too', () => {
  circle.expectFlawless();
});

/** On to the next step or phase, by the button that names it. */
async function onTo(title: string): Promise<void> {
  const button = anna.page.getByRole('button', { name: `Door naar: ${title}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** By the chair's map of the whole meeting. */
async function goTo(phase: string): Promise<void> {
  await anna.press('Meer');
  await anna.opens('Verloop');
  await anna.page.getByRole('navigation', { name: 'Ga naar' }).getByRole('button', { name: phase }).click();
  await anna.page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function everyoneIsIn(phase: string): Promise<void> {
  for (const person of [anna, bram, chris])
    await person.page.getByRole('region', { name: phase, exact: true }).waitFor();
}

async function write(person: BrowserPerson, text: string): Promise<void> {
  await person.page.locator('textarea').first().fill(text);
}

/** It left the browser, after a moment of rest. */
async function saved(person: BrowserPerson, atLeast: number): Promise<void> {
  await expect.poll(() => notesSentBy(person).length, { timeout: 8_000 }).toBeGreaterThanOrEqual(atLeast);
}
